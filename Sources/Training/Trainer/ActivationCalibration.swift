import Network

/// A calibration that derives 8-bit scales and zero points from the ranges of a network's activations.
struct ActivationCalibration {
    private var lows: [String: Float] = [:]
    private var highs: [String: Float] = [:]
    private var batches = 0

    /// Records the ranges of one batch.
    /// - Parameter ranges: the ranges of the activations, by the name of the node.
    mutating func record(_ ranges: [String: ClosedRange<Float>]) {
        for (name, range) in ranges {
            lows[name, default: 0] += range.lowerBound
            highs[name, default: 0] += range.upperBound
        }
        batches += 1
    }

    /// Returns the network with its output, and the inputs of operators that read nothing else, quantised to 8 bits,
    /// each for the range from the mean of the batches' smallest activations to the mean of their largest. Activations beyond
    /// are rare, and clamping them costs less than a coarser step.
    func quantized(_ network: Network) -> Network {
        var read: Set<String> = []
        for node in network.nodes where node.operation.readsMaterialized { read.formUnion(node.inputs) }
        var result = network
        result.inputQuantization = .codeValues
        // Nodes that only rearrange the input's samples keep the scale of the input.
        var moved: Set<String> = [Network.inputName]
        for node in network.nodes {
            if case .spaceToDepth = node.operation, moved.contains(node.inputs[0]) { moved.insert(node.name) }
        }
        result.nodes = network.nodes.map { node in
            var quantization: TensorQuantization?
            if node.name == network.nodes.last!.name || moved.contains(node.name) {
                quantization = .codeValues
            } else if read.contains(node.name) {
                quantization = self.quantization(of: node.name)
            }
            return Node(
                name: node.name, operation: node.operation, inputs: node.inputs, quantization: quantization)
        }
        return result
    }

    /// Returns the scale and zero point of a node for its mean range.
    private func quantization(of name: String) -> TensorQuantization {
        let (low, high) = (lows[name, default: 0] / Float(batches), highs[name, default: 0] / Float(batches))
        let scale = max((high - low) / 255, 1e-6)
        return TensorQuantization(scale: scale, zeroPoint: UInt8(min(max((-low / scale).rounded(), 0), 255)))
    }
}
