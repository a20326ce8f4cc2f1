import Network
import PatternSparsity

/// A choice of the pattern that every block keeps, made while the network trains and open to change.
struct BlockSelection: Equatable {
    /// The patterns that the structures refer to.
    var library: PatternLibrary
    /// The structure of each pruned layer, by the layer's name.
    var structures: [String: BlockStructure]

    /// Returns the share of blocks, 0 to 1, whose pattern differs from that in an earlier selection for the same
    /// layers, including blocks that were removed or restored.
    func changes(since earlier: BlockSelection) -> Double {
        let names = structures.keys.sorted()
        return PatternChange.share(
            of: names.map { structures[$0]! }, since: names.map { earlier.structures[$0]! }, library: library,
            earlierLibrary: earlier.library)
    }

    /// Returns the network with these structures and without the weights that they prune.
    func applied(to network: Network) -> Network {
        var result = network
        result.patternLibrary = library.patterns
        result.nodes = network.nodes.map { node in
            guard case .convolution(let convolution) = node.operation, let structure = structures[node.name] else {
                return node
            }
            return Node(
                name: node.name,
                operation: .convolution(
                    convolution.projected(
                        onto: structure, dense: convolution.denseWeights(library: network.patternLibrary),
                        library: library.patterns)),
                inputs: node.inputs, quantization: node.quantization)
        }
        return result
    }
}

extension Convolution {
    /// Returns the convolution with only the weights that a structure keeps.
    /// - Parameters:
    ///   - structure: the pattern of each block.
    ///   - dense: all weights in OIHW order, in real units.
    ///   - library: the patterns that the structure refers to.
    func projected(onto structure: BlockStructure, dense: [Float], library: [KernelPattern]) -> Convolution {
        let shell = Convolution(
            inputChannels: inputChannels, outputChannels: outputChannels, kernelSize: kernelSize,
            structure: structure, weights: .float([]), bias: bias)
        let indices = shell.denseIndices(library: library)
        var kept = [Float](repeating: 0, count: indices.count { $0 >= 0 })
        for (position, index) in indices.enumerated() where index >= 0 { kept[index] = dense[position] }
        return Convolution(
            inputChannels: inputChannels, outputChannels: outputChannels, kernelSize: kernelSize,
            structure: structure, weights: .float(kept), bias: bias)
    }
}
