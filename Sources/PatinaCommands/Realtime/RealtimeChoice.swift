import Compiler
import Engine
import Reports

/// The best network that keeps up with a live video on this machine, chosen by measuring or by what an earlier run measured,
/// as `--model auto` does.
struct RealtimeChoice {
    /// The name or file of the network, as `--model` takes it.
    let model: String
    /// Whether the network keeps up; if none does, `model` is the fastest.
    let holds: Bool
    /// The result of the search as a sentence for people.
    let sentence: String

    /// The time in seconds for which a network is tried, unless a single frame takes longer.
    private static let limit = 0.3
    /// The share of the time between frames in which nine of ten frames must be done; the rest is for decoding and
    /// encoding. The few frames of a trial have no meaningful 99th percentile, and a live run that turns out too slow
    /// can degrade.
    private static let share = RealtimeMeasurement.share

    /// Returns the names of the line-up's models for luma with a scale, in order of descending cost, one of each cost.
    static func candidates(scale: Int = 2) -> [String] {
        ModelLadder.distinct(LineUpModel.all().filter { $0.scale == scale }).map(\.name)
    }

    /// Tries the models in order of descending cost and returns the first that keeps up. Frames follow each other
    /// without a pause; the compilation of the kernels, which are stored for later runs, does not count. Models whose
    /// times an earlier run measured are not tried again.
    /// - Parameters:
    ///   - models: names or files, at least one.
    ///   - width, height: the size of the network's input in pixels.
    ///   - rate: the frame rate in frames per second.
    ///   - threads: the number of threads of the network.
    ///   - isa: the instruction set; nil for the fastest of this CPU.
    ///   - costs: the times that earlier runs measured.
    /// - Throws: `Failure` where there is no model, or none can process frames of the size; errors of running.
    static func choose(
        models: [String], width: Int, height: Int, rate: Double, threads: Int, isa: InstructionSet?,
        costs: FrameCostStore = .standard
    ) throws -> RealtimeChoice {
        let format = RealtimeFormat(width: width, height: height, rate: rate)
        var candidates: [LineUpModel] = []
        for name in models { candidates.append(try LineUpModel(name)) }
        var tried: [(name: String, milliseconds: Double)] = []
        var refusal = Failure(.inputUnreadable, "There is no model to choose from; set PATINA_MODELS to their folder.")
        for candidate in LineUpModel.sorted(candidates) {
            let key = FrameCostStore.Key(model: candidate.name, format, threads: threads, isa: isa)
            let time: Double
            if let known = costs.cost(key), isDecisive(known, format) {
                time = known.usual
            } else {
                let executor = try Executor.choose(
                    try Compiler.compile(candidate.network), threads: threads, isa: isa, quiet: !tried.isEmpty)
                do {
                    let cost = try measure(executor, format)
                    costs.keep(cost, for: key)
                    time = cost.usual
                } catch let failure as Failure {
                    refusal = failure
                    continue
                }
            }
            tried.append((candidate.name, time))
            if time <= share * format.frameTime {
                return RealtimeChoice(
                    model: candidate.name, holds: true,
                    sentence: sentence(candidate.name, holds: true, tried: tried, format))
            }
        }
        guard let fastest = tried.min(by: { $0.milliseconds < $1.milliseconds })?.name else { throw refusal }
        return RealtimeChoice(
            model: fastest, holds: false, sentence: sentence(fastest, holds: false, tried: tried, format))
    }

    /// Whether the times of an earlier trial say that a network keeps up, or that it does not, whatever else the machine did
    /// meanwhile. Otherwise it is worth another trial.
    private static func isDecisive(_ cost: FrameCostStore.Cost, _ format: RealtimeFormat) -> Bool {
        cost.usual <= share * format.frameTime || cost.fastest > share * format.frameTime
    }

    /// Tries a network, but for a single frame if that takes far too long.
    private static func measure(_ executor: Executor, _ format: RealtimeFormat) throws -> FrameCostStore.Cost {
        var work = try RealtimeWork(executor, format)
        let start = ContinuousClock.now
        // The first frame also allocates buffers: those after it may take a quarter of its time.
        let first = try work.frame() * 1000
        if first > 4 * format.frameTime { return .init(usual: first, fastest: first / 4) }
        // Some more try different partitions of a frame, which may take half of the time.
        while executor.isTuning, (.now - start).seconds < limit / 2 { _ = try work.frame() }
        var times: [Double] = []
        repeat { times.append(try work.frame() * 1000) } while (.now - start).seconds < limit
        times.sort()
        return .init(usual: times[(times.count * 9 - 1) / 10], fastest: times[0])
    }

    /// Returns the result of the search as a sentence.
    private static func sentence(
        _ model: String, holds: Bool, tried: [(name: String, milliseconds: Double)], _ format: RealtimeFormat
    ) -> String {
        let there = "at \(format.width)x\(format.height) there are \(milliseconds(format.frameTime)) ms for a frame"
        let takes = tried.map { "\($0.name) takes \(milliseconds($0.milliseconds))" }.joined(separator: ", ")
        return holds
            ? "The model is \(model): \(there), and \(takes) ms."
            : "The model is \(model), the fastest, and even that does not keep up: \(there), and \(takes) ms."
    }
}
