import PatternSparsity
import Testing

@Suite struct PenaltyScheduleTests {
    @Test func thePenaltyRisesFromStageToStage() throws {
        let schedule = try PenaltySchedule(first: 0.5, factor: 2, stages: 3)
        #expect((0..<11).map { schedule.penalty(step: $0, of: 9) } == [0.5, 0.5, 0.5, 1, 1, 1, 2, 2, 2, 2, 2])
        let one = try PenaltySchedule(first: 0.5, factor: 2, stages: 1)
        #expect((0..<4).map { one.penalty(step: $0, of: 3) } == [0.5, 0.5, 0.5, 0.5])
        // Fewer steps than stages: the last stages do not come.
        #expect((0..<3).map { schedule.penalty(step: $0, of: 2) } == [0.5, 1, 2])
    }

    @Test func theDefaultIsTheOneOfThePaper() throws {
        let schedule = try PenaltySchedule()
        let penalties = stride(from: 0, to: 100, by: 25).map { schedule.penalty(step: $0, of: 100) }
        #expect(zip(penalties, [1e-4, 1e-3, 1e-2, 1e-1]).allSatisfy { abs($0 / $1 - 1) < 1e-5 })
    }

    @Test(
        arguments: [(0, 10, 4), (-1, 10, 4), (.nan, 10, 4), (1, 0.5, 4), (1, 10, 0), (1, 10, 50)]
            as [(Float, Float, Int)])
    func whatIsOutOfRangeIsRefused(first: Float, factor: Float, stages: Int) {
        #expect(throws: SparsityError.self) {
            try PenaltySchedule(first: first, factor: factor, stages: stages)
        }
    }
}
