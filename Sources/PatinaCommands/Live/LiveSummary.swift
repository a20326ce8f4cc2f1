import Media
import Pipeline
import Reports

/// The summary of a live run as text.
struct LiveSummary {
    private let record: RunRecord

    init(_ record: RunRecord) { self.record = record }

    /// The summary: sizes, counts, misses and the latency of each stage.
    var text: String {
        let counts = record.counts
        func row(_ stage: RunRecord.Stage) -> String {
            let cells = [stage.p50, stage.p95, stage.p99, stage.max].map { $0.formatted(1).right(9) }.joined()
            return "  " + stage.name.left(8) + cells
        }
        let source = record.inputSize.map { "\($0.width)x\($0.height)" } ?? "?"
        let target = record.outputSize.map { "\($0.width)x\($0.height)" } ?? "?"
        return """
            \(record.outputs.first ?? record.input): \(source) → \(target), \(record.model) (\(record.machine.isa), \
            \(record.machine.threads.counted("thread"))), \(clock(record.seconds)), \(record.framesPerSecond.formatted(1)) fps
            \(counts.framesIn.counted("frame")) came, \(counts.framesOut.counted("was", "were")) written\(drops)
            \(misses); milliseconds from capture until written:
                            p50      p95      p99      max
            \(record.stages.map(row).joined(separator: "\n"))
            """
    }

    /// The counts of frames that were not written as they came.
    private var drops: String {
        let counts = record.counts
        var parts: [String] = []
        if counts.overload > 0 { parts.append("\(counts.overload) dropped for lack of time") }
        if counts.unwritten > 0 { parts.append("\(counts.unwritten) not taken by the output") }
        if counts.thinned > 0 { parts.append("\(counts.thinned) left out for --fps") }
        if counts.repeated > 0 { parts.append("\(counts.repeated) repeated in place of others") }
        if counts.lost > 0 { parts.append("\(counts.lost) lost before they came") }
        if counts.decodeErrors > 0 { parts.append("\(counts.decodeErrors.counted("decoding error"))") }
        return parts.isEmpty ? ", none dropped" : "; " + parts.joined(separator: ", ")
    }

    /// The count of frames that missed the deadline.
    private var misses: String {
        let counts = record.counts
        let deadline = record.deadline.map { " of \($0.formatted(1)) ms" } ?? ""
        return "\(counts.misses) missed the deadline\(deadline) (\((counts.missShare * 100).formatted(2)) %)"
    }
}
