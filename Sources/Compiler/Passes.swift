public import Network

/// What stands after every pass of the compiler, in the order in which they run.
public struct CompiledPasses: Sendable {
    let canonical: CanonicalGraph
    let fused: FusedNetwork
    let quantized: QuantizedNetwork
    let reordered: ReorderedNetwork
    /// What stands after the last pass.
    public let program: Program

    /// Name and printed form of what stands after each pass.
    public var dumps: [(name: String, text: String)] {
        [
            ("canonical", canonical.description), ("fused", fused.description), ("quantized", quantized.description),
            ("reordered", reordered.description), ("packed", program.description),
        ]
    }
}

/// Compiles networks to programs.
public enum Compiler {
    /// The program of a network, independent of the frame's size; its row schedule is instantiated for a
    /// height by `RowSchedule`.
    /// - Throws: `NetworkError` where the network is not valid, `CompilerError` where it is not supported.
    public static func compile(_ network: Network) throws -> Program {
        try passes(network).program
    }

    /// As `compile`, with what every pass made.
    public static func passes(_ network: Network) throws -> CompiledPasses {
        let canonical = try canonicalize(network)
        let fused = try fuse(canonical)
        let quantized = try quantize(fused)
        let reordered = reorder(quantized, library: network.patternLibrary)
        let packed = pack(reordered, library: network.patternLibrary)
        return CompiledPasses(
            canonical: canonical, fused: fused, quantized: quantized, reordered: reordered, program: packed)
    }
}
