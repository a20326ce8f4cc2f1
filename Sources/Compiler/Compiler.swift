public import Network

/// The compiler of networks to programs. This is the list of its passes in the order in which they run; each pass has a
/// file of its own. What follows them, code for one instruction set, is made by `KernelCode` and `KernelCompiler`.
public enum Compiler {
    /// Returns the program of a network for 8-bit planes. It is the same on every machine: what depends on the size of
    /// frames or on the instruction set, `framePasses` decides.
    /// - Throws: `NetworkError` if the network is not valid; `CompilerError` if it is not supported.
    public static func compile(_ network: Network) throws -> Program {
        try passes(network).program
    }

    /// Compiles a network as `compile` does, and returns the program with the results of all passes.
    /// - Parameter bits: the number of bits of a sample, 8 to 16; with more than 8 the program is a `deepened` one.
    /// - Throws: `NetworkError` if the network is not valid; `CompilerError` if it is not supported.
    public static func passes(_ network: Network, bits: Int = 8) throws -> CompiledPasses {
        let library = network.patternLibrary
        var recorder = PassRecorder()
        let canonical = try recorder.run("canonical") { try canonicalize(network) }
        let fused = try recorder.run("fused") { try fuse(canonical) }
        let quantized = try recorder.run("quantized") { try quantize(fused, library: library) }
        let reordered = try recorder.run("reordered") { reorder(quantized, library: library) }
        let paired = try recorder.run("paired") { pairChannels(reordered, library: library) }
        let packed = try recorder.run("packed") { pack(paired, library: library) }
        var program = try recorder.run("planar") { layOutPlanes(packed) }
        if bits > 8 { program = try recorder.run("deepened") { try program.deepened(bits: bits) } }
        return CompiledPasses(program: program, records: recorder.records)
    }

    /// Runs the passes that depend on the instruction set and on the size of the frames, and returns their results.
    /// - Parameters:
    ///   - target: an instruction set for which code is generated.
    ///   - width: the width of the network's input.
    ///   - height: the height of the network's input.
    /// - Throws: `CompilerError` if the program cannot run on frames of this size.
    public static func framePasses(
        _ program: Program, target: InstructionSet, width: Int, height: Int, partition: FramePartition
    ) throws -> [PassRecord] {
        if let obstacle = program.obstacle(width: width, height: height) { throw CompilerError(obstacle) }
        var recorder = PassRecorder()
        _ = try recorder.run("tiles") { RegisterTiling(program, target: target) }
        let schedule = try recorder.run("schedule") {
            FrameSchedule(program, width: width, height: height, partition: partition)
        }
        _ = try recorder.run("memory") { MemoryPlan(program, schedule) }
        return recorder.records
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

/// A recorder, which runs passes and keeps their results and durations.
struct PassRecorder {
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
