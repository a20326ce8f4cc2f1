internal import Network

/// A quantised network and the order in which the channels of its tensors are stored.
struct ReorderedNetwork: Sendable {
    let network: QuantizedNetwork
    /// The channel of the network at each position in memory, by tensor; nil for tensors in the network's own order.
    let orders: [[Int]?]

    /// Returns the channel of the network at a position of a tensor.
    func channel(_ position: Int, of tensor: Int) -> Int { orders[tensor]?[position] ?? position }
}

extension ReorderedNetwork: CustomStringConvertible {
    var description: String {
        network.tensors.indices.map { tensor in
            let order = orders[tensor].map { $0.map(String.init).joined(separator: " ") } ?? "as in the network"
            return "\(network.tensors[tensor].name): channels \(order)\n"
        }.joined()
    }
}

extension ReorderedNetwork {
    /// Returns the filters of a convolution in the order of the tensor that it makes.
    func filters(of layer: QuantizedConvolution, output: Int) -> [Int] {
        // If the result is also shuffled, its order is the network's, which is the filters' own.
        (0..<layer.filters).map { layer.depthToSpace > 1 ? $0 : channel($0, of: output) }
    }

    /// Returns the places of a layer's weights; nil if it has no convolution.
    func indices(of layer: QuantizedConvolution, output: Int, library: [KernelPattern]) -> WeightIndices? {
        layer.convolution.map { convolution in
            let channels = (0..<convolution.inputChannels).map { channel($0, of: layer.input!) }
            return WeightIndices(
                convolution, filters: filters(of: layer, output: output), channels: channels, library: library)
        }
    }
}

/// An index of the kept weights of a convolution by positions in the order in which its filters and channels are
/// stored.
struct WeightIndices {
    let convolution: Convolution
    /// The filter of the network at each position in memory.
    private let filters: [Int]
    private let channels: [Int]
    /// The index of each dense weight (OIHW) among the kept ones; −1 if it was pruned.
    private let indices: [Int]

    init(_ convolution: Convolution, filters: [Int], channels: [Int], library: [KernelPattern]) {
        self.convolution = convolution
        self.filters = filters
        self.channels = channels
        indices = convolution.denseIndices(library: library)
    }

    /// Returns the index of a weight among the kept ones; −1 if it was pruned.
    func index(filter: Int, channel: Int, row: Int, column: Int) -> Int {
        let size = convolution.kernelSize
        return indices[
            ((filters[filter] * convolution.inputChannels + channels[channel]) * size + row) * size + column]
    }
}
