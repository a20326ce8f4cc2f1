import Network
import PatternSparsity

/// Gives a dense network's trunk its patterns: library extraction, then for every block the nearest pattern.
enum PatternSelection {
    /// Every 3×3 convolution between the first and the last one gets a structure; those two, which have few weights
    /// and see the picture itself, stay dense.
    static func select(_ network: Network, granularity: Granularity, librarySize: Int) -> Network {
        let layers = trunk(of: network)
        let energies = layers.flatMap { layer in
            BlockProjection.energies(
                layer.convolution.denseWeights(library: network.patternLibrary),
                filters: layer.convolution.outputChannels, channels: layer.convolution.inputChannels,
                kernelSize: layer.convolution.kernelSize, granularity: granularity)
        }
        let library = PatternLibrary.centred(entries: 4).extracted(count: librarySize, from: energies)
        let names = Set(layers.map(\.name))
        var result = network
        result.patternLibrary = library.patterns
        result.nodes = network.nodes.map { node in
            guard names.contains(node.name), case .convolution(let convolution) = node.operation else { return node }
            let dense = convolution.denseWeights(library: network.patternLibrary)
            let structure = BlockProjection.patterns(
                dense, filters: convolution.outputChannels, channels: convolution.inputChannels,
                kernelSize: convolution.kernelSize, granularity: granularity, library: library)
            return Node(
                name: node.name,
                operation: .convolution(
                    convolution.projected(onto: structure, dense: dense, library: library.patterns)),
                inputs: node.inputs, quantization: node.quantization)
        }
        return result
    }

    private static func trunk(of network: Network) -> [(name: String, convolution: Convolution)] {
        let convolutions = network.nodes.compactMap { node in
            if case .convolution(let convolution) = node.operation {
                (name: node.name, convolution: convolution)
            } else {
                nil
            }
        }
        return convolutions.dropFirst().dropLast().filter { $0.convolution.kernelSize == 3 }
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
