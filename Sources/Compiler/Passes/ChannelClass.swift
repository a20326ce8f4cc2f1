internal import Network

/// A set of tensors whose channels must be stored in the same order, which may be any.
struct ChannelClass {
    /// The indices of the tensors, in ascending order.
    let tensors: [Int]
    /// The number of channels of each of the tensors.
    let channels: Int

    /// Returns all channel classes of a network. Tensors that are added to each other are in one class. The network's
    /// input and output and all tensors that are shuffled or enlarged are in none, because the order of their channels
    /// is fixed.
    static func all(_ network: QuantizedNetwork) -> [ChannelClass] {
        let owner = owners(network)
        let fixed = Set(fixedTensors(network).map { owner[$0] })
        return Set(owner).subtracting(fixed).sorted().map { first in
            ChannelClass(
                tensors: owner.indices.filter { owner[$0] == first }, channels: network.tensors[first].shape.channels)
        }
    }

    /// Returns the channel of the network at each position in memory.
    /// - Parameter orders: the orders of all tensors, as in `ReorderedNetwork.orders`.
    func order(in orders: [[Int]?]) -> [Int] { orders[tensors[0]] ?? Array(0..<channels) }

    /// Sets the order of all tensors of the class.
    func set(_ order: [Int], in orders: inout [[Int]?]) {
        let isIdentity = order.indices.allSatisfy { order[$0] == $0 }
        for tensor in tensors { orders[tensor] = isIdentity ? nil : order }
    }

    /// Returns, for each tensor, the lowest index of the tensors whose channels must be in the same order because they
    /// are added to each other.
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

    /// Returns the tensors whose channels have a meaning outside the network, or determine a place in the plane.
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
