import Network
import PatternSparsity

/// Which pattern every block keeps at the moment, while that may still change.
struct BlockSelection: Equatable {
    var library: PatternLibrary
    /// By layer.
    var structures: [String: BlockStructure]

    /// The share of blocks that have another pattern than in an earlier selection of the same layers, or came or went.
    func changes(since earlier: BlockSelection) -> Double {
        let names = structures.keys.sorted()
        return PatternChange.share(
            of: names.map { structures[$0]! }, since: names.map { earlier.structures[$0]! }, library: library,
            earlierLibrary: earlier.library)
    }

    /// The network with these structures; the weights they prune are left out.
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
    /// The same convolution with only the weights that a structure keeps.
    /// - Parameter dense: OIHW weights in real units.
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
