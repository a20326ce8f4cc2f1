/// A stage of a training run, derived from the run's records.
struct TrainingStage: Equatable {
    let name: String
    /// The number of steps done at the stage's beginning, and that at its end or, for the last stage, so far.
    let steps: ClosedRange<Int>
    /// The indices of the stage's records.
    let records: Range<Int>

    /// Returns the stages in the order of the run.
    /// - Parameter records: the records in ascending order of their steps.
    static func all(in records: [TrainingRecord]) -> [TrainingStage] {
        let starts = records.indices.filter { $0 == 0 || records[$0].stage != records[$0 - 1].stage }
        return starts.enumerated().map { index, first in
            func begin(_ record: Int) -> Int { records[record].step - records[record].stageStep }
            let next = index + 1 < starts.count ? starts[index + 1] : nil
            let end = next.map(begin) ?? records.last!.step
            return TrainingStage(
                name: records[first].stage, steps: min(begin(first), end)...end,
                records: first..<(next ?? records.count))
        }
    }
}
