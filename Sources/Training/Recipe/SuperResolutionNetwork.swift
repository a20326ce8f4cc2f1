public import Network

/// The plain super-resolution stack: convolutions with ReLU at low resolution, depth-to-space, and the residual added
/// to the bicubic enlargement.
public enum SuperResolutionNetwork {
    /// The name of the trunk's nth convolution; the head is `head`, the tail `tail`.
    public static func trunkName(_ index: Int) -> String { "trunk\(index)" }

    /// A freshly initialised network of real numbers (He et al., 2015; a small tail, so that it starts near bicubic).
    /// - Parameters:
    ///   - scale: 2, 3 or 4.
    ///   - channels: width of the trunk.
    ///   - layers: 3×3 convolutions in the trunk, between head and tail.
    public static func make(scale: Int, channels: Int, layers: Int, seed: UInt64) -> Network {
        var generator = SplitMix64(seed: seed)
        func convolution(_ input: Int, _ output: Int, gain: Float) -> Operator {
            let deviation = gain * (2 / Float(input * 9)).squareRoot()
            return .convolution(
                Convolution(
                    inputChannels: input, outputChannels: output, kernelSize: 3,
                    weights: .float((0..<output * input * 9).map { _ in generator.nextNormal() * deviation }),
                    bias: [Float](repeating: 0, count: output)))
        }
        var nodes = [
            Node(name: "head", operation: convolution(1, channels, gain: 1), inputs: [Network.inputName]),
            Node(name: "head.relu", operation: .relu, inputs: ["head"]),
        ]
        for layer in 1...max(layers, 1) where layers > 0 {
            let name = trunkName(layer)
            nodes.append(
                Node(name: name, operation: convolution(channels, channels, gain: 1), inputs: [nodes.last!.name]))
            nodes.append(Node(name: "\(name).relu", operation: .relu, inputs: [name]))
        }
        nodes += [
            Node(
                name: "tail", operation: convolution(channels, scale * scale, gain: 0.1), inputs: [nodes.last!.name]),
            Node(name: "residual", operation: .depthToSpace(factor: scale), inputs: ["tail"]),
            Node(name: "bicubic", operation: .upsample(factor: scale), inputs: [Network.inputName]),
            Node(name: "output", operation: .add, inputs: ["residual", "bicubic"]),
        ]
        return Network(
            summary: "super-resolution ×\(scale) of luma, \(layers) trunk layers of \(channels) channels",
            inputChannels: 1, nodes: nodes)
    }
}
