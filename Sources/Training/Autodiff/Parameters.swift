public import Network

/// The layout of all parameters of a network in one vector, so that the optimiser, the averages and the checkpoints are
/// loops over one array.
public struct ParameterLayout: Equatable, Sendable {
    /// The ranges of the parameters of one convolution, PReLU or normalisation.
    public struct Slice: Equatable, Sendable {
        /// The dense weights of a convolution in OIHW order, the slopes of a PReLU, or the scales of a normalisation, style
        /// after style.
        public let weights: Range<Int>
        /// The biases of a convolution, or the shifts of a normalisation, style after style; empty for a PReLU.
        public let bias: Range<Int>
    }

    /// The ranges by the name of the node.
    public let slices: [String: Slice]
    /// The length of the vector.
    public let count: Int

    /// Assigns a range to every convolution and PReLU.
    /// - Parameter network: a network whose graph is used; its values are not read.
    public init(_ network: Network) {
        var slices: [String: Slice] = [:]
        var end = 0
        func take(_ count: Int) -> Range<Int> {
            defer { end += count }
            return end..<end + count
        }
        for node in network.nodes {
            switch node.operation {
            case .convolution(let convolution):
                slices[node.name] = Slice(
                    weights: take(convolution.denseWeightCount), bias: take(convolution.outputChannels))
            case .prelu(let slopes):
                slices[node.name] = Slice(weights: take(slopes.count), bias: end..<end)
            case .instanceNormalization(let normalization):
                slices[node.name] = Slice(
                    weights: take(normalization.scales.count), bias: take(normalization.shifts.count))
            default: break
            }
        }
        self.slices = slices
        count = end
    }

    /// Returns the parameters of a network of real numbers, with zeros where weights were pruned.
    public func gather(_ network: Network) -> [Float] {
        var values = [Float](repeating: 0, count: count)
        for node in network.nodes {
            guard let slice = slices[node.name] else { continue }
            switch node.operation {
            case .convolution(let convolution):
                values.replaceSubrange(
                    slice.weights, with: convolution.denseWeights(library: network.patternLibrary))
                values.replaceSubrange(slice.bias, with: convolution.bias)
            case .prelu(let slopes): values.replaceSubrange(slice.weights, with: slopes)
            case .instanceNormalization(let normalization):
                values.replaceSubrange(slice.weights, with: normalization.scales)
                values.replaceSubrange(slice.bias, with: normalization.shifts)
            default: break
            }
        }
        return values
    }

    /// Returns the network with these parameters; weights that its structures prune are left out.
    /// - Precondition: `values.count == count`.
    public func scatter(_ values: [Float], into network: Network) -> Network {
        var network = network
        network.nodes = network.nodes.map { node in
            guard let slice = slices[node.name] else { return node }
            let operation: Operator
            switch node.operation {
            case .convolution(let convolution):
                let dense = Array(values[slice.weights])
                let indices = convolution.denseIndices(library: network.patternLibrary)
                var kept = [Float](repeating: 0, count: convolution.weights.count)
                for (position, index) in indices.enumerated() where index >= 0 { kept[index] = dense[position] }
                operation = .convolution(
                    Convolution(
                        inputChannels: convolution.inputChannels, outputChannels: convolution.outputChannels,
                        kernelSize: convolution.kernelSize, structure: convolution.structure, weights: .float(kept),
                        bias: Array(values[slice.bias])))
            case .prelu: operation = .prelu(slopes: Array(values[slice.weights]))
            case .instanceNormalization(let normalization):
                operation = .instanceNormalization(
                    InstanceNormalization(
                        channels: normalization.channels, scales: Array(values[slice.weights]),
                        shifts: Array(values[slice.bias]), epsilon: normalization.epsilon))
            default: return node
            }
            return Node(
                name: node.name, operation: operation, inputs: node.inputs, quantization: node.quantization)
        }
        return network
    }

    /// Returns a mask with 1 for every parameter that may differ from zero, 0 for those that a structure prunes.
    public func mask(_ network: Network) -> [Float] {
        var mask = [Float](repeating: 1, count: count)
        for node in network.nodes {
            guard case .convolution(let convolution) = node.operation, let slice = slices[node.name] else { continue }
            for (position, index) in convolution.denseIndices(library: network.patternLibrary).enumerated()
            where index < 0 {
                mask[slice.weights.lowerBound + position] = 0
            }
        }
        return mask
    }
}
