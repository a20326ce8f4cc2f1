public import Network

/// Compiles networks to programs. This is the list of passes, in the order in which they run; each has a file.
public enum Compiler {
    /// The program of a network, independent of the frame's size and of the CPU.
    /// - Throws: `NetworkError` where the network is not valid, `CompilerError` where it is not supported.
    public static func compile(_ network: Network) throws -> Program {
        try passes(network).program
    }

    /// As `compile`, with what every pass made.
    public static func passes(_ network: Network) throws -> CompiledPasses {
        var log = PassLog()
        let canonical = try log.run("canonical") { try canonicalize(network) }
        let fused = try log.run("fused") { try fuse(canonical) }
        let quantized = try log.run("quantized") { try quantize(fused) }
        let reordered = try log.run("reordered") { reorder(quantized, library: network.patternLibrary) }
        let packed = try log.run("packed") { pack(reordered, library: network.patternLibrary) }
        return CompiledPasses(program: packed, records: log.records)
    }

    /// The passes that depend on the CPU and on the frames' size.
    /// - Parameters:
    ///   - target: an instruction set for which code is generated.
    ///   - width, height: of the network's input.
    /// - Throws: `CompilerError` where the program cannot run on frames of this size.
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

/// What stands after the passes that depend on the network alone.
public struct CompiledPasses: Sendable {
    /// What stands after the last pass.
    public let program: Program
    /// By pass.
    public let records: [PassRecord]
}

/// What stood after a pass, and how long it took.
public struct PassRecord: Sendable {
    /// The name under which it is asked for.
    public let name: String
    public let duration: Duration
    private let result: any CustomStringConvertible & Sendable

    init(name: String, duration: Duration, result: any CustomStringConvertible & Sendable) {
        (self.name, self.duration, self.result) = (name, duration, result)
    }

    /// The printed form, made when it is asked for.
    public var text: String { result.description }
}

/// Runs passes and takes their times.
struct PassLog {
    private(set) var records: [PassRecord] = []

    mutating func run<Result: CustomStringConvertible & Sendable>(
        _ name: String, _ pass: () throws -> Result
    ) throws -> Result {
        let start = ContinuousClock.now
        let result = try pass()
        records.append(PassRecord(name: name, duration: ContinuousClock.now - start, result: result))
        return result
    }
}
