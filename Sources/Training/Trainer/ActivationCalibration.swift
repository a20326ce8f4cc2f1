import Network

/// Finds 8-bit scales for a network's activations.
struct ActivationCalibration {
    private var sums: [String: Float] = [:]
    private var batches = 0

    /// - Parameter maxima: the largest absolute activation of a batch, by node.
    mutating func record(_ maxima: [String: Float]) {
        for (name, maximum) in maxima { sums[name, default: 0] += maximum }
        batches += 1
    }

    /// The network with every convolution's input and the output materialised as 8 bits: the mean of the batches'
    /// largest activations becomes 255. What lies above is rare, and clamping it costs less than a coarser step.
    func quantized(_ network: Network) -> Network {
        var read: Set<String> = []
        for node in network.nodes {
            switch node.operation {
            case .convolution, .upsample: read.formUnion(node.inputs)
            default: break
            }
        }
        var result = network
        result.inputQuantization = .codeValues
        // What only moves the input's samples keeps their scale.
        var moved: Set<String> = [Network.inputName]
        for node in network.nodes {
            if case .spaceToDepth = node.operation, moved.contains(node.inputs[0]) { moved.insert(node.name) }
        }
        result.nodes = network.nodes.map { node in
            var quantization: TensorQuantization?
            if node.name == network.nodes.last!.name || moved.contains(node.name) {
                quantization = .codeValues
            } else if read.contains(node.name) {
                quantization = TensorQuantization(scale: max(sums[node.name, default: 0] / Float(batches) / 255, 1e-6))
            }
            return Node(
                name: node.name, operation: node.operation, inputs: node.inputs, quantization: quantization)
        }
        return result
    }
}
