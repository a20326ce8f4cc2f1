import Network

extension Network {
    /// Returns the integer network that corresponds to this one, which was trained through fake quantisation.
    /// - Throws: `NetworkError` where the result is not valid.
    func withIntegerWeights() throws(NetworkError) -> Network {
        var network = self
        network.nodes = nodes.map { node in
            guard case .convolution(let convolution) = node.operation else { return node }
            let dense = WeightQuantization(
                convolution.denseWeights(library: patternLibrary), filters: convolution.outputChannels,
                channels: convolution.inputChannels)
            var kept = [Int8](repeating: 0, count: convolution.weights.count)
            for (position, index) in convolution.denseIndices(library: patternLibrary).enumerated() where index >= 0 {
                kept[index] = dense.values[position]
            }
            return Node(
                name: node.name,
                operation: .convolution(
                    Convolution(
                        inputChannels: convolution.inputChannels, outputChannels: convolution.outputChannels,
                        kernelSize: convolution.kernelSize, structure: convolution.structure,
                        weights: .int8(kept, scale: dense.scales), bias: convolution.bias)),
                inputs: node.inputs, quantization: node.quantization)
        }
        try network.validate()
        return network
    }
}
