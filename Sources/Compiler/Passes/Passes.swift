public import Network

/// The compiler of networks to programs. This is the list of its passes in the order in which they run; each pass has a
/// file of its own.
public enum Compiler {
    /// Returns the program of a network, which is independent of the size of frames and of the CPU.
    /// - Throws: `NetworkError` if the network is not valid; `CompilerError` if it is not supported.
    public static func compile(_ network: Network) throws -> Program {
        try passes(network).program
    }

    /// Compiles a network as `compile` does, and returns the program with the results of all passes.
    /// - Throws: `NetworkError` if the network is not valid; `CompilerError` if it is not supported.
    public static func passes(_ network: Network) throws -> CompiledPasses {
        var log = PassLog()
        let canonical = try log.run("canonical") { try canonicalize(network) }
        let fused = try log.run("fused") { try fuse(canonical) }
        let quantized = try log.run("quantized") { try quantize(fused, library: network.patternLibrary) }
        let reordered = try log.run("reordered") { reorder(quantized, library: network.patternLibrary) }
        let packed = try log.run("packed") { pack(reordered, library: network.patternLibrary) }
        return CompiledPasses(program: packed, records: log.records)
    }

    /// Runs the passes that depend on the CPU and on the size of the frames, and returns their results.
    /// - Parameters:
    ///   - target: an instruction set for which code is generated.
    ///   - width, height: the extents of the network's input.
    /// - Throws: `CompilerError` if the program cannot run on frames of this size.
    public static func framePasses(
        _ program: Program, target: InstructionSet, width: Int, height: Int, partition: FramePartition
    ) throws -> [PassRecord] {
        if let obstacle = program.obstacle(width: width, height: height) { throw CompilerError(obstacle) }
        var log = PassLog()
        _ = try log.run("tiles") { RegisterTiling(program, target: target) }
        let schedule = try log.run("schedule") {
            FrameSchedule(program, width: width, height: height, partition: partition)
        }
        _ = try log.run("memory") { MemoryPlan(program, schedule) }
        return log.records
    }
}

/// The results of the passes that depend on the network alone.
public struct CompiledPasses: Sendable {
    /// The result of the last pass.
    public let program: Program
    /// The results of all passes, in the order in which they ran.
    public let records: [PassRecord]
}

/// The result of a pass and its duration.
public struct PassRecord: Sendable {
    /// The name of the pass on the command line.
    public let name: String
    /// The time that the pass took.
    public let duration: Duration
    private let result: any CustomStringConvertible & Sendable

    init(name: String, duration: Duration, result: any CustomStringConvertible & Sendable) {
        (self.name, self.duration, self.result) = (name, duration, result)
    }

    /// The result in printed form, which is made anew for each access.
    public var text: String { result.description }
}

/// A log that runs passes and records their results and durations.
struct PassLog {
    private(set) var records: [PassRecord] = []

    /// Runs a pass, records it under a name, and returns its result.
    mutating func run<Result: CustomStringConvertible & Sendable>(
        _ name: String, _ pass: () throws -> Result
    ) throws -> Result {
        let start = ContinuousClock.now
        let result = try pass()
        records.append(PassRecord(name: name, duration: ContinuousClock.now - start, result: result))
        return result
    }
}
