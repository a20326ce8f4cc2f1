import Files
import Foundation
import Media
import Pipeline

/// The filtering of several inputs one after the other; after a failure, which is reported, the others continue.
struct FilterBatch {
    let items: [FilterPlan.Item]
    let options: FilterOptions
    let models: CompiledModels
    let quiet: Bool
    let profile: Bool

    /// The result of one input, as `--json` has it.
    struct Entry: Encodable {
        enum Status: String, Encodable {
            case done, failed, interrupted
        }

        let input: String
        let output: String
        let status: Status
        /// The message about a failure.
        var error: String?
        var report: FilterSummary.JSON?
    }

    /// Filters the inputs until all are done or an interruption is requested, and returns the results of those begun.
    func run(_ cancellation: Cancellation) -> [Entry] {
        var entries: [Entry] = []
        for (index, item) in items.enumerated() where !cancellation.isCancelled {
            if !quiet { Console.message("[\(index + 1)/\(items.count)] \(item.input)") }
            entries.append(filter(item, cancellation))
        }
        return entries
    }

    /// Filters one input and returns its result.
    private func filter(_ item: FilterPlan.Item, _ cancellation: Cancellation) -> Entry {
        var options = options
        (options.input, options.output) = (item.input, item.output)
        // Outputs only appear when they are complete, so an earlier run of the same command has made this one.
        if options.parts != nil, !options.overwrite, FileSystem.exists(item.output) {
            if !quiet { Console.message("\(item.output) exists already and is left as it is") }
            return Entry(input: item.input, output: item.output, status: .done)
        }
        do {
            let run = FilterRun(options: options, models: models, quiet: quiet, profile: profile)
            let summary = try run.run(cancellation, nil)
            let status: Entry.Status = summary.report.isInterrupted ? .interrupted : .done
            return Entry(input: item.input, output: item.output, status: status, report: summary.json)
        } catch {
            let failure = Failure(error)
            if failure.status == .interrupted {
                return Entry(input: item.input, output: item.output, status: .interrupted)
            }
            let sentence = failure.description
            let isNamed = sentence.contains(item.input) || sentence.contains(item.output)
            let words = isNamed ? sentence : "\(item.input): \(sentence)"
            Console.message("patina: \(words)")
            return Entry(input: item.input, output: item.output, status: .failed, error: words)
        }
    }

    /// Reports the results of all inputs.
    /// - Throws: `Failure` with the exit code where an input failed or was interrupted.
    func finish(_ entries: [Entry]) throws(Failure) {
        let done = entries.count { $0.status == .done }
        let failed = entries.count { $0.status == .failed }
        let left = items.count - entries.count
        var parts = ["\(done) of \(items.count.counted("file")) done"]
        if failed > 0 { parts.append("\(failed) failed") }
        if let last = entries.last, last.status == .interrupted {
            let frames = last.report?.framesOut ?? 0
            parts.append(
                options.parts != nil
                    ? "the same command goes on with \(last.output)"
                    : "\(last.output) holds the \(frames.counted("frame that was", "frames that were")) done of it")
        }
        if left > 0 { parts.append("\(left) not begun") }
        let text = parts.joined(separator: ", ")
        if left > 0 || entries.contains(where: { $0.status == .interrupted }) {
            throw Failure(.interrupted, "Interrupted; \(text).")
        }
        guard failed == 0 else { throw Failure(.failed, "\(text).") }
        if !quiet { Console.message("\(text).") }
    }
}
