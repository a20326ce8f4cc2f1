/// A stage of a run, as its records tell.
struct TrainingStage: Equatable {
    let name: String
    /// Steps done when it began and, where it has ended, when the next one began; otherwise done so far.
    let steps: ClosedRange<Int>
    /// Which records are its.
    let records: Range<Int>

    /// In the order of the run.
    /// - Parameter records: in ascending order of their steps.
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
