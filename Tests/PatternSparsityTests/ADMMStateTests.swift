import PatternSparsity
import Testing

@Suite struct ADMMStateTests {
    private let ranges = [[1..<3, 4..<5], [0..<2]]
    private let weights: [Float] = [1, -2, 3, 4, -5]

    /// Onto the numbers that are not negative.
    private let project = { (_: Int, values: [Float]) in values.map { max($0, 0) } }

    @Test func itStartsAtTheProjectionWithoutDual() {
        let admm = ADMM(weights: weights, ranges: ranges, penalty: 0.5, project: project)
        #expect(admm.constraints.map(\.projection) == [[0, 3, 0], [1, 0]])
        #expect(admm.constraints.map(\.dual) == [[0, 0, 0], [0, 0]])
        #expect(admm.constraints.map(\.penalty) == [0.5, 0.5])
    }

    @Test func anUpdateIsTheDefinition() {
        var admm = ADMM(weights: weights, ranges: ranges, penalty: 1, project: project)
        admm.update(weights, project: project)
        #expect(admm.constraints.map(\.projection) == [[0, 3, 0], [1, 0]])
        #expect(admm.constraints.map(\.dual) == [[-2, 0, -5], [0, -2]])
        admm.update([2, 3, -1, 0, 6], project: project)
        // W + U is [1, −1, 1] and [2, 1].
        #expect(admm.constraints.map(\.projection) == [[1, 0, 1], [2, 1]])
        #expect(admm.constraints.map(\.dual) == [[0, -1, 0], [0, 0]])
    }

    @Test func aNewPenaltyScalesTheDual() {
        var admm = ADMM(weights: weights, ranges: ranges, penalty: 1, project: project)
        admm.update(weights, project: project)
        admm.setPenalty(4, of: 0)
        #expect(admm.constraints.map(\.dual) == [[-0.5, 0, -1.25], [0, -2]])
        #expect(admm.constraints.map(\.penalty) == [4, 1])
    }

    @Test func theResidualIsTheDistanceBesideTheNorm() {
        let admm = ADMM(weights: weights, ranges: ranges, penalty: 1, project: project)
        // −2 and −5 of (−2, 3, −5); −2 of (1, −2).
        #expect(abs(admm.residual(of: 0, weights: weights) - (29.0 / 38).squareRoot()) < 1e-6)
        #expect(abs(admm.residual(of: 1, weights: weights) - (4.0 / 5).squareRoot()) < 1e-6)
        #expect(admm.residual(of: 0, weights: [9, 0, 3, 9, 0]) == 0)
        let nothing = ADMM(weights: [0], ranges: [[0..<1]], penalty: 1, project: project)
        #expect(nothing.residual(of: 0, weights: [0]) == 0)
    }

    @Test func aRestoredStateGoesOnAsIfNothingHadHappened() {
        var admm = ADMM(weights: weights, ranges: ranges, penalty: 1, project: project)
        admm.update(weights, project: project)
        var restored = ADMM(
            admm.constraints.map {
                .init(ranges: $0.ranges, projection: $0.projection, dual: $0.dual, penalty: $0.penalty)
            })
        #expect(restored == admm)
        for penalty in [2, 3] as [Float] {
            admm.setPenalty(penalty, of: 1)
            restored.setPenalty(penalty, of: 1)
            admm.update([2, 3, -1, 0, 6], project: project)
            restored.update([2, 3, -1, 0, 6], project: project)
        }
        #expect(restored == admm)
    }

    @Test func aFailedProjectionChangesNothing() {
        var admm = ADMM(weights: weights, ranges: ranges, penalty: 1, project: project)
        let before = admm
        #expect(throws: SparsityError("too dear")) {
            try admm.update(weights) { index, values in
                if index == 1 { throw SparsityError("too dear") }
                return values
            }
        }
        #expect(admm == before)
    }
}
