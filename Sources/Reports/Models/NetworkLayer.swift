public import Network

/// A convolution of a network, with its name.
public struct NetworkLayer {
    /// The name of the convolution's node.
    public let name: String
    /// The convolution itself.
    public let convolution: Convolution

    /// The numbers of input and output channels and the kernel's size, such as `32→32 3×3`.
    var shape: String {
        "\(convolution.inputChannels)→\(convolution.outputChannels) \(convolution.kernelSize)×\(convolution.kernelSize)"
    }
}

extension Network {
    /// The convolutions in their order.
    public var layers: [NetworkLayer] {
        nodes.compactMap { node in
            guard case .convolution(let convolution) = node.operation else { return nil }
            return NetworkLayer(name: node.name, convolution: convolution)
        }
    }

    /// The number of blocks of all layers that keep each pattern of the library.
    var patternUses: [Int] {
        var uses = [Int](repeating: 0, count: patternLibrary.count)
        for layer in layers {
            for id in layer.convolution.structure?.patterns ?? [] where id != BlockStructure.removed {
                uses[Int(id)] += 1
            }
        }
        return uses
    }
}
