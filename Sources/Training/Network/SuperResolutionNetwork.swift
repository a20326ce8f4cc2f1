public import Network
import PatternSparsity

/// The networks that are trained.
public enum SuperResolutionNetwork {
    /// The name of the trunk's nth convolution; the head is `head`, the tail `tail`.
    public static func trunkName(_ index: Int) -> String { "trunk\(index)" }

    /// A freshly initialised network of real numbers (He et al., 2015; a small tail, so that it starts near bicubic).
    /// A plain trunk begins close to the identity (Zagoruyko and Komodakis, 2017), so that a deep one trains as one with
    /// skips does, at no cost.
    public static func make(_ shape: NetworkShape, seed: UInt64) -> Network {
        var builder = Builder(seed: seed)
        let (channels, factor, colors) = (shape.channels, shape.spaceToDepth, shape.isColor ? 3 : 1)
        let activation: Operator =
            shape.slope > 0 ? .prelu(slopes: [Float](repeating: Float(shape.slope), count: channels)) : .relu
        if factor > 1 { builder.append("deep", .spaceToDepth(factor: factor)) }
        builder.convolve("head", colors * factor * factor, channels, gain: 1)
        builder.append("head.relu", activation)
        var skip = builder.last
        for layer in 1...max(shape.layers, 1) where shape.layers > 0 {
            let name = trunkName(layer)
            let closesBlock = shape.residual && layer.isMultiple(of: 2)
            // A block's sum starts as little more than its skip.
            builder.convolve(
                name, channels, channels, kernel: shape.window, gain: !shape.residual ? 0.5 : closesBlock ? 0.1 : 1,
                identity: !shape.residual)
            if closesBlock { builder.append("\(name).sum", .add, [builder.last, skip]) }
            builder.append("\(name).relu", activation)
            if closesBlock { skip = builder.last }
        }
        let gather = shape.scale * factor
        builder.convolve("tail", channels, colors * gather * gather, gain: 0.1)
        if shape.isColor, factor > 1 {
            // Added where it lies, so that nothing but the last shuffle works on whole pixels.
            builder.append("sum", .add, [builder.last, "deep"])
            builder.append("output", .depthToSpace(factor: factor))
            return Network(summary: shape.summary, inputChannels: colors, nodes: builder.nodes)
        }
        if gather > 1 { builder.append("residual", .depthToSpace(factor: gather)) }
        let residual = builder.last
        if shape.scale > 1 {
            builder.append("bicubic", .upsample(factor: shape.scale), [Network.inputName])
            builder.append("output", .add, [residual, "bicubic"])
        } else {
            builder.append("output", .add, [residual, Network.inputName])
        }
        return Network(summary: shape.summary, inputChannels: colors, nodes: builder.nodes)
    }

    private struct Builder {
        var nodes: [Node] = []
        private var generator: SplitMix64

        init(seed: UInt64) { generator = SplitMix64(seed: seed) }

        var last: String { nodes.last?.name ?? Network.inputName }

        mutating func append(_ name: String, _ operation: Operator, _ inputs: [String]? = nil) {
            nodes.append(Node(name: name, operation: operation, inputs: inputs ?? [last]))
        }

        mutating func convolve(
            _ name: String, _ input: Int, _ output: Int, kernel: Int = 3, gain: Float, identity: Bool = false
        ) {
            let count = input * kernel * kernel
            let deviation = gain * (2 / Float(count)).squareRoot()
            var weights = (0..<output * count).map { _ in generator.nextNormal() * deviation }
            if identity {
                let area = kernel * kernel
                for channel in 0..<output { weights[channel * count + channel * area + area / 2] += 1 }
            }
            append(
                name,
                .convolution(
                    Convolution(
                        inputChannels: input, outputChannels: output, kernelSize: kernel,
                        weights: .float(weights),
                        bias: [Float](repeating: 0, count: output))))
        }
    }
}

extension NetworkShape {
    /// A freshly initialised network of this shape.
    public func initial(seed: UInt64) -> Network { SuperResolutionNetwork.make(self, seed: seed) }
}
