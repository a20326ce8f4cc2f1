import Foundation
import Network

/// A training run's whole state in a safetensors container: the parameter vectors as tensors, the rest as JSON.
struct Checkpoint: Codable {
    static let metadataKey = "patina.checkpoint"

    let recipe: TrainingRecipe
    let stage: Trainer.Stage
    let step: Int
    let optimizerStep: Int
    let generator: UInt64
    /// Masks of the 3×3 patterns; empty before the sparse stage.
    let patternLibrary: [UInt32]
    /// Pattern ids of each sparse convolution's blocks, by node.
    let patterns: [String: [UInt8]]
    /// Scales of the materialised tensors, by node; empty before the quantised stage.
    let scales: [String: Float]

    init(recipe: TrainingRecipe, state: Trainer.State) {
        self.recipe = recipe
        stage = state.stage
        step = state.step
        optimizerStep = state.optimizer.step
        generator = state.generator.state
        patternLibrary = state.network.patternLibrary.map(\.mask)
        var patterns: [String: [UInt8]] = [:]
        var scales: [String: Float] = [:]
        for node in state.network.nodes {
            if case .convolution(let convolution) = node.operation, let structure = convolution.structure {
                patterns[node.name] = structure.patterns
            }
            if let quantization = node.quantization { scales[node.name] = quantization.scale }
        }
        self.patterns = patterns
        self.scales = scales
    }

    /// The initial network with the structures and the quantisation of the checkpoint.
    /// - Throws: `NetworkError` where they do not fit it.
    func network(from initial: Network) throws(NetworkError) -> Network {
        var network = initial
        network.patternLibrary = try patternLibrary.map { mask throws(NetworkError) in
            guard let pattern = KernelPattern(size: 3, mask: mask) else {
                throw NetworkError("\(mask) is no pattern of a 3×3 kernel")
            }
            return pattern
        }
        network.inputQuantization = scales.isEmpty ? nil : .codeValues
        network.nodes = try initial.nodes.map { node throws(NetworkError) in
            var operation = node.operation
            if case .convolution(let convolution) = node.operation, let ids = patterns[node.name] {
                let structure = BlockStructure(granularity: recipe.granularity!, patterns: ids)
                let shell = Convolution(
                    inputChannels: convolution.inputChannels, outputChannels: convolution.outputChannels,
                    kernelSize: convolution.kernelSize, structure: structure, weights: .float([]),
                    bias: convolution.bias)
                let (rows, columns) = BlockStructure.grid(
                    structure.granularity, filters: convolution.outputChannels,
                    channels: convolution.inputChannels)
                guard ids.count == rows * columns,
                    ids.allSatisfy({ $0 == BlockStructure.removed || Int($0) < network.patternLibrary.count })
                else { throw NetworkError("the patterns of \(node.name) do not fit it") }
                let dense = [Float](repeating: 0, count: convolution.denseWeightCount)
                operation = .convolution(
                    shell.projected(onto: structure, dense: dense, library: network.patternLibrary))
            }
            return Node(
                name: node.name, operation: operation, inputs: node.inputs,
                quantization: scales[node.name].map { TensorQuantization(scale: $0) })
        }
        return network
    }
}

extension Trainer {
    /// Writes the whole state; `path` holds either its old content or all of the new.
    public func writeCheckpoint(to path: String) throws {
        var file = Safetensors()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = try encoder.encode(Checkpoint(recipe: recipe, state: state))
        file.metadata[Checkpoint.metadataKey] = String(decoding: json, as: UTF8.self)
        file.set("parameters", state.parameters)
        file.set("average", state.average)
        file.set("adam.first", state.optimizer.first)
        file.set("adam.second", state.optimizer.second)
        try file.write(to: path)
    }

    /// Goes on from a checkpoint of the same recipe; the result is the one of a run without a break.
    /// - Throws: `TrainingError.checkpoint` where the file is no checkpoint or one of another recipe.
    public func resume(from path: String) throws {
        let restored: State
        do {
            let file = try Safetensors(data: Data(contentsOf: URL(fileURLWithPath: path)))
            guard let json = file.metadata[Checkpoint.metadataKey] else {
                throw NetworkError("it is not a training checkpoint")
            }
            let checkpoint = try JSONDecoder().decode(Checkpoint.self, from: Data(json.utf8))
            guard checkpoint.recipe == recipe else { throw NetworkError("it belongs to another recipe") }
            guard (0...steps(in: checkpoint.stage)).contains(checkpoint.step) else {
                throw NetworkError("its step is out of range")
            }
            let count = state.parameters.count
            var optimizer = Adam(count: count)
            optimizer.first = try file.elements("adam.first", shape: [count])
            optimizer.second = try file.elements("adam.second", shape: [count])
            optimizer.step = checkpoint.optimizerStep
            let parameters: [Float] = try file.elements("parameters", shape: [count])
            let average: [Float] = try file.elements("average", shape: [count])
            guard [parameters, average, optimizer.first, optimizer.second].allSatisfy({ $0.allSatisfy(\.isFinite) })
            else {
                throw NetworkError("its parameters are not all numbers")
            }
            restored = State(
                stage: checkpoint.stage, step: checkpoint.step,
                network: try checkpoint.network(
                    from: SuperResolutionNetwork.make(
                        scale: recipe.scale, channels: recipe.channels, layers: recipe.layers, seed: recipe.seed)),
                parameters: parameters, average: average, optimizer: optimizer,
                generator: SplitMix64(seed: checkpoint.generator))
        } catch let error as NetworkError {
            throw TrainingError.checkpoint(error.description)
        } catch is DecodingError {
            throw TrainingError.checkpoint("its state is not readable")
        } catch is CocoaError {
            throw TrainingError.checkpoint("it cannot be read")
        }
        try restore(restored)
    }
}
