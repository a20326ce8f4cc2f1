import Network

/// Finds 8-bit scales and zero points for a network's activations.
struct ActivationCalibration {
    private var lows: [String: Float] = [:]
    private var highs: [String: Float] = [:]
    private var batches = 0

    /// - Parameter ranges: the activations of a batch, by node.
    mutating func record(_ ranges: [String: ClosedRange<Float>]) {
        for (name, range) in ranges {
            lows[name, default: 0] += range.lowerBound
            highs[name, default: 0] += range.upperBound
        }
        batches += 1
    }

    /// The network with every convolution's input and the output materialised as 8 bits, from the mean of
    /// the batches' smallest activations to that of their largest. What lies beyond is rare, and clamping it costs less
    /// than a coarser step.
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
                quantization = self.quantization(of: node.name)
            }
            return Node(
                name: node.name, operation: node.operation, inputs: node.inputs, quantization: quantization)
        }
        return result
    }

    private func quantization(of name: String) -> TensorQuantization {
        let (low, high) = (lows[name, default: 0] / Float(batches), highs[name, default: 0] / Float(batches))
        let scale = max((high - low) / 255, 1e-6)
        return TensorQuantization(scale: scale, zeroPoint: UInt8(min(max((-low / scale).rounded(), 0), 255)))
    }
}
