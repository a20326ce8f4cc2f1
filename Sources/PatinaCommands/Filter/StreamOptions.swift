import ArgumentParser
import Media
import Pipeline

/// Which streams of the input, and which part of them, go into the output.
struct StreamOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where to begin: seconds, or 1:23:45.6.", valueName: "time")) var start: String?
    @Option(help: ArgumentHelp("How much to filter: seconds, or 1:23:45.6.", valueName: "time")) var duration: String?

    /// - Throws: `Failure` of usage naming the option that makes no sense.
    func apply(to options: inout FilterOptions) throws(Failure) {
        if let start { options.source.start = try Self.seconds(start, option: "--start") }
        if let duration { options.source.duration = try Self.seconds(duration, option: "--duration") }
        if let duration = options.source.duration, duration == 0 {
            throw Failure(.usage, "--duration is 0; there would be nothing to filter.")
        }
    }

    /// - Parameter text: seconds, or minutes and seconds, or hours, minutes and seconds, between colons.
    static func seconds(_ text: String, option: String) throws(Failure) -> Double {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var total = 0.0
        for (index, part) in parts.enumerated() {
            guard parts.count <= 3, let value = Double(part), value.isFinite, value >= 0, !part.hasPrefix("+"),
                index == 0 || value < 60, index == parts.count - 1 || value == value.rounded()
            else { throw Failure(.usage, "\(option) is \(text); write seconds, or hours:minutes:seconds.") }
            total = total * 60 + value
        }
        guard total < 1e9 else { throw Failure(.usage, "\(option) is \(text), which is longer than any video.") }
        return total
    }
}
