import Compiler
import Engine

/// The best network that keeps up with a live video on this machine, found by trying: `--model auto`.
struct RealtimeChoice {
    /// As `--model` names it.
    let model: String
    /// Whether it keeps up; where none does, `model` is the fastest.
    let holds: Bool
    /// What was found, for people.
    let sentence: String

    /// Seconds that a network is tried, unless a single frame takes longer.
    private static let limit = 0.3
    /// Nine of ten frames have to be done in this share of the time to the next: the rest is for decoding and encoding.
    /// So few frames have no 99th percentile, and a live run that turns out too slow degrades.
    private static let share = RealtimeMeasurement.share

    /// The models of the line-up for luma that enlarge so much, the best first, one of each cost.
    static func candidates(scale: Int = 2) -> [String] {
        ModelLadder.distinct(LineUpModel.all().filter { $0.scale == scale }).map(\.name)
    }

    /// Tries the models from the best, which costs the most, downwards, and stops at the first that keeps up. Frames
    /// follow each other without a pause; making the kernels, which are kept for later, does not count.
    /// - Parameters:
    ///   - models: names or files, at least one.
    ///   - width, height: of the network's input, in pixels.
    ///   - rate: frames per second.
    ///   - threads: of the network.
    ///   - isa: nil for the fastest.
    /// - Throws: `Failure` where there is no model, or none takes frames of the size; what running throws.
    static func choose(
        models: [String], width: Int, height: Int, rate: Double, threads: Int, isa: InstructionSet?
    ) throws -> RealtimeChoice {
        let format = RealtimeFormat(width: width, height: height, rate: rate)
        var candidates: [LineUpModel] = []
        for name in models { candidates.append(try LineUpModel(name)) }
        var tried: [(name: String, milliseconds: Double)] = []
        var refusal = Failure(.inputUnreadable, "There is no model to choose from; set PATINA_MODELS to their folder.")
        for candidate in LineUpModel.sorted(candidates) {
            let executor = try Executor.choose(
                try Compiler.compile(candidate.network), threads: threads, isa: isa, quiet: !tried.isEmpty)
            let time: Double
            do {
                time = try measure(executor, format)
            } catch let failure as Failure {
                refusal = failure
                continue
            }
            tried.append((candidate.name, time))
            if time <= share * format.frameTime {
                return RealtimeChoice(
                    model: candidate.name, holds: true, sentence: sentence(candidate.name, true, tried, format))
            }
        }
        guard let fastest = tried.min(by: { $0.milliseconds < $1.milliseconds })?.name else { throw refusal }
        return RealtimeChoice(model: fastest, holds: false, sentence: sentence(fastest, false, tried, format))
    }

    /// Milliseconds in which nine of ten frames are done.
    private static func measure(_ executor: Executor, _ format: RealtimeFormat) throws -> Double {
        var work = try RealtimeWork(executor, format)
        let start = ContinuousClock.now
        // The first frame waits for buffers; some more try how a frame is best cut, which is worth half of the time.
        let first = try work.frame() * 1000
        if first > 4 * format.frameTime { return first }
        while executor.isTuning, (.now - start).seconds < limit / 2 { _ = try work.frame() }
        var times: [Double] = []
        repeat { times.append(try work.frame() * 1000) } while (.now - start).seconds < limit
        times.sort()
        return times[(times.count * 9 - 1) / 10]
    }

    private static func sentence(
        _ model: String, _ holds: Bool, _ tried: [(name: String, milliseconds: Double)], _ format: RealtimeFormat
    ) -> String {
        let there = "at \(format.width)x\(format.height) there are \(milliseconds(format.frameTime)) ms for a frame"
        let takes = tried.map { "\($0.name) takes \(milliseconds($0.milliseconds))" }.joined(separator: ", ")
        return holds
            ? "The model is \(model): \(there), and \(takes) ms."
            : "The model is \(model), the fastest, and even that does not keep up: \(there), and \(takes) ms."
    }
}
