import Engine
import Files
import Foundation
import Media
import Pipeline

extension FilterRun {
    /// Runs the first of two passes, where two are wanted.
    ///
    /// The network runs in both passes: storing its frames in between would take more room than most disks have.
    /// - Returns: The options for the second pass, or unchanged ones for a single pass.
    /// - Throws: `Failure` where the input cannot be read twice or the pass was interrupted.
    func measured(
        _ options: FilterOptions, filters: [NetworkFilter], _ cancellation: Cancellation
    ) throws -> FilterOptions {
        guard options.passes == 2 else { return options }
        guard FileSystem.kind(options.input) ?? .file == .file else {
            throw Failure(
                .usage,
                "--passes 2 reads the input twice, and \(options.input) can be read only once; leave --passes out.")
        }
        let log = try TwoPassLog()
        var first = options
        first.encoder.pass = .first(log)
        if !quiet { Console.message("pass 1 of 2") }
        let line = FilterProgressLine()
        let isQuiet = quiet
        let report = try FilterJob(first, filters: filters).run(
            cancellation: cancellation, progress: { if !isQuiet { line.show($0) } })
        guard !report.isInterrupted else {
            throw Failure(.interrupted, "Interrupted in the first of two passes; nothing was written.")
        }
        if !quiet { Console.message("pass 2 of 2") }
        var second = options
        second.encoder.pass = .second(log)
        return second
    }
}
