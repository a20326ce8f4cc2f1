import ArgumentParser
import Media
import Pipeline

/// The options that limit the resources which an input may take.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The largest picture that is read: WxH, or its pixels.", valueName: "size"))
    var maxPixels = "16384x16384"
    @Option(help: ArgumentHelp("The most streams that an input may have.", valueName: "count")) var maxStreams = 1000
    @Option(
        help: ArgumentHelp("The longest part that is read: seconds, or 1:23:45.6; any by default.", valueName: "time"))
    var maxDuration: String?
    @Option(help: ArgumentHelp("The most frames that are read; any number by default.", valueName: "count"))
    var maxFrames: Int?
    @Option(
        help: ArgumentHelp(
            "The most memory to hold, such as 800M or 6G; nine tenths of the machine's by default.", valueName: "size"))
    var maxMemory: String?

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range.
    func apply(to options: inout FilterOptions) throws(Failure) {
        var limits = InputLimits()
        limits.pixels = try pixels()
        limits.streams = try Self.positive(maxStreams, "--max-streams")
        if let maxFrames { limits.frames = try Self.positive(maxFrames, "--max-frames") }
        if let maxDuration {
            limits.duration = try StreamOptions.seconds(maxDuration, option: "--max-duration")
        }
        limits.memory = try maxMemory.map { text throws(Failure) in try Self.bytes(text) } ?? InputLimits.shareOfMachine
        options.source.limits = limits
    }

    /// Returns the name of the option for a limit of `InputLimits`.
    static func option(of limit: String) -> String { "--max-\(limit)" }

    /// Returns the largest number of pixels in a picture.
    private func pixels() throws(Failure) -> Int {
        let factors = maxPixels.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard factors.count <= 2, factors.allSatisfy({ (1...1 << 30).contains($0) }) else {
            throw Failure(
                .usage, "--max-pixels is \(maxPixels); write columns and rows as 4096x2160, or their product.")
        }
        return factors.reduce(1, *)
    }

    /// Returns a count that must be positive.
    private static func positive(_ count: Int, _ option: String) throws(Failure) -> Int {
        guard count > 0 else { throw Failure(.usage, "\(option) is \(count); use 1 or more.") }
        return count
    }

    /// Returns the number of bytes that a text such as 800M or 6G gives; units are powers of 1024.
    private static func bytes(_ text: String) throws(Failure) -> Int {
        let units = ["K": 10, "M": 20, "G": 30, "T": 40]
        let shift = units[text.suffix(1).uppercased()]
        guard let count = Int(shift == nil ? text : String(text.dropLast())), count > 0,
            count <= Int.max >> (shift ?? 0)
        else { throw Failure(.usage, "--max-memory is \(text); write a number of bytes, such as 800M or 6G.") }
        return count << (shift ?? 0)
    }
}
