import Foundation
import Network
import PatternSparsity

/// The part of a training run's state that a checkpoint stores as JSON in the metadata of a safetensors container; the
/// vectors are tensors beside it.
struct Checkpoint: Codable {
    /// The key of the JSON text in the container's metadata.
    static let metadataKey = "patina.checkpoint"

    /// The stored form of a kernel pattern.
    struct Pattern: Codable {
        let size: Int
        let mask: UInt32
    }

    /// The stored form of a layer's structure.
    struct Structure: Codable {
        let granularity: Granularity
        let patterns: [UInt8]
    }

    /// The stored form of a choice of patterns that is still open to change.
    struct Choice: Codable {
        let library: [Pattern]
        let structures: [String: Structure]
        /// The share of blocks, 0 to 1, that the last refresh changed.
        let changing: Double
        /// The penalty factor ρ of each constraint; empty where there are none.
        let penalties: [Float]
    }

    let recipe: TrainingRecipe
    /// Absent where none has a name.
    let styles: [String]?
    let stage: Trainer.Stage
    let step: Int
    let optimizerStep: Int
    /// The state of the random generator.
    let generator: UInt64
    /// The pattern library; empty before the patterns are final.
    let patternLibrary: [Pattern]
    /// The structures of the sparse convolutions, by the name of the node.
    let structures: [String: Structure]
    /// The scales of the quantised tensors, by the name of the node; empty before the quantised stage.
    let scales: [String: Float]
    /// The zero points that are not 0, by the name of the node.
    let zeroPoints: [String: UInt8]
    /// The choice of patterns, while it is open to change.
    let choice: Choice?

    init(recipe: TrainingRecipe, state: Trainer.State) {
        self.recipe = recipe
        styles = state.network.styles.isEmpty ? nil : state.network.styles
        stage = state.stage
        step = state.step
        optimizerStep = state.optimizer.moments.step
        generator = state.generator.state
        patternLibrary = state.network.patternLibrary.map(Pattern.init)
        var structures: [String: Structure] = [:]
        var scales: [String: Float] = [:]
        var zeroPoints: [String: UInt8] = [:]
        for node in state.network.nodes {
            if case .convolution(let convolution) = node.operation, let structure = convolution.structure {
                structures[node.name] = Structure(structure)
            }
            guard let quantization = node.quantization else { continue }
            scales[node.name] = quantization.scale
            if quantization.zeroPoint != 0 { zeroPoints[node.name] = quantization.zeroPoint }
        }
        self.structures = structures
        self.scales = scales
        self.zeroPoints = zeroPoints
        choice = state.pruning.map { pruning in
            Choice(
                library: pruning.selection.library.patterns.map(Pattern.init),
                structures: pruning.selection.structures.mapValues(Structure.init), changing: pruning.changing,
                penalties: pruning.admm?.constraints.map(\.penalty) ?? [])
        }
    }

    /// Returns the initial network with the structures and the quantisation of the checkpoint.
    /// - Throws: `NetworkError` where they do not fit the network.
    func network(from initial: Network) throws(NetworkError) -> Network {
        var network = initial
        network.patternLibrary = try Self.patterns(patternLibrary)
        network.inputQuantization = scales.isEmpty ? nil : .codeValues
        network.nodes = try initial.nodes.map { node throws(NetworkError) in
            var operation = node.operation
            if case .convolution(let convolution) = node.operation, let stored = structures[node.name] {
                let structure = try stored.structure(of: convolution, node.name, library: network.patternLibrary)
                let dense = [Float](repeating: 0, count: convolution.denseWeightCount)
                operation = .convolution(
                    convolution.projected(onto: structure, dense: dense, library: network.patternLibrary))
            }
            return Node(
                name: node.name, operation: operation, inputs: node.inputs,
                quantization: scales[node.name].map {
                    TensorQuantization(scale: $0, zeroPoint: zeroPoints[node.name] ?? 0)
                })
        }
        return network
    }

    /// Returns the state of pruning; nil where the checkpoint has no open choice.
    /// - Parameter duals: the vectors Z and U of each constraint.
    /// - Throws: `NetworkError` where the patterns do not fit the network.
    func pruning(of initial: Network, plan: PruningPlan, duals: [(z: [Float], u: [Float])]) throws(NetworkError)
        -> Pruning?
    {
        guard let choice else { return nil }
        let library = try Self.patterns(choice.library)
        var structures: [String: BlockStructure] = [:]
        for node in initial.nodes {
            guard case .convolution(let convolution) = node.operation, let stored = choice.structures[node.name] else {
                continue
            }
            structures[node.name] = try stored.structure(of: convolution, node.name, library: library)
        }
        guard structures.count == plan.layers.layers.count else {
            throw NetworkError("its patterns are not those of the pruned layers")
        }
        let ranges = plan.layers.layers.map(\.weights)
        let constraints = zip(duals, choice.penalties).map {
            ADMM.Constraint(ranges: ranges, projection: $0.z, dual: $0.u, penalty: $1)
        }
        return Pruning(
            selection: BlockSelection(library: PatternLibrary(library), structures: structures),
            admm: constraints.isEmpty ? nil : ADMM(constraints), changing: choice.changing)
    }

    private static func patterns(_ stored: [Pattern]) throws(NetworkError) -> [KernelPattern] {
        try stored.map { stored throws(NetworkError) in
            guard let pattern = KernelPattern(size: stored.size, mask: stored.mask) else {
                throw NetworkError("\(stored.mask) is no pattern of a \(stored.size)×\(stored.size) kernel")
            }
            return pattern
        }
    }
}

extension Checkpoint.Pattern {
    init(_ pattern: KernelPattern) { self.init(size: pattern.size, mask: pattern.mask) }
}

extension Checkpoint.Structure {
    init(_ structure: BlockStructure) {
        self.init(granularity: structure.granularity, patterns: structure.patterns)
    }

    /// Returns the structure for a convolution.
    /// - Throws: `NetworkError` where it does not fit the convolution.
    func structure(
        of convolution: Convolution, _ name: String, library: [KernelPattern]
    ) throws(NetworkError) -> BlockStructure {
        let (rows, columns) = BlockStructure.grid(
            granularity, filters: convolution.outputChannels, channels: convolution.inputChannels)
        guard patterns.count == rows * columns,
            patterns.allSatisfy({
                $0 == BlockStructure.removed
                    || Int($0) < library.count && library[Int($0)].size == convolution.kernelSize
            })
        else { throw NetworkError("the patterns of \(name) do not fit it") }
        return BlockStructure(granularity: granularity, patterns: patterns)
    }
}
