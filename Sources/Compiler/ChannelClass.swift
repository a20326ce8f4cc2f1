internal import Network

/// Tensors whose channels lie in one order, which may be any.
struct ChannelClass {
    /// Indices, the first one the smallest.
    let tensors: [Int]
    let channels: Int

    /// All of a network: tensors that are added up share an order. The network's input and output, and what is shuffled or
    /// enlarged, are in none.
    static func all(_ network: QuantizedNetwork) -> [ChannelClass] {
        let owner = owners(network)
        let fixed = Set(fixedTensors(network).map { owner[$0] })
        return Set(owner).subtracting(fixed).sorted().map { first in
            ChannelClass(
                tensors: owner.indices.filter { owner[$0] == first }, channels: network.tensors[first].shape.channels)
        }
    }

    /// Position in memory → channel of the network.
    /// - Parameter orders: as `ReorderedNetwork.orders`.
    func order(in orders: [[Int]?]) -> [Int] { orders[tensors[0]] ?? Array(0..<channels) }

    /// Writes down an order for all tensors.
    func set(_ order: [Int], in orders: inout [[Int]?]) {
        let isIdentity = order.indices.allSatisfy { order[$0] == $0 }
        for tensor in tensors { orders[tensor] = isIdentity ? nil : order }
    }

    /// By tensor: the first one of those whose channels lie in the same order, because they are added up.
    private static func owners(_ network: QuantizedNetwork) -> [Int] {
        var owner = Array(network.tensors.indices)
        for layer in network.layers {
            guard case .convolution(let convolution) = layer.operation else { continue }
            for case .add(let tensor, _, _) in convolution.steps {
                let (a, b) = (owner[layer.output], owner[tensor])
                for index in owner.indices where owner[index] == max(a, b) { owner[index] = min(a, b) }
            }
        }
        return owner
    }

    /// Tensors whose channels mean something outside, or a place in the plane.
    private static func fixedTensors(_ network: QuantizedNetwork) -> [Int] {
        var fixed = [0, network.layers.last!.output]
        for layer in network.layers {
            switch layer.operation {
            case .shuffle(_, let input): fixed += [input, layer.output]
            case .convolution(let convolution):
                if convolution.depthToSpace > 1 {
                    fixed.append(layer.output)
                    for case .add(let tensor, _, _) in convolution.steps { fixed.append(tensor) }
                }
                for case .addUpsampled(let tensor, _, _, _, _) in convolution.steps {
                    fixed += [tensor, layer.output]
                }
            }
        }
        return fixed
    }
}
