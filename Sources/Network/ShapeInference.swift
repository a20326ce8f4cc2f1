/// The shape of a tensor: its channels, and its extents relative to the network's input, which are `numerator /
/// denominator` times the input's, in lowest terms.
public struct TensorShape: Hashable, Sendable {
    /// The number of channels.
    public let channels: Int
    /// The numerator of the ratio of the extents.
    public let numerator: Int
    /// The denominator of the ratio of the extents.
    public let denominator: Int

    /// Makes a shape and reduces the ratio to lowest terms.
    public init(channels: Int, numerator: Int = 1, denominator: Int = 1) {
        self.channels = channels
        func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
        let divisor = gcd(numerator, denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Returns the extent of this tensor where the input's is `extent`.
    public func extent(of extent: Int) -> Int { extent * numerator / denominator }
}

extension Network {
    /// The largest number of nodes that is accepted: like the following limits far beyond any real network, and small
    /// enough that no product of sizes overflows.
    static let maximumNodes = 1024
    /// The largest number of channels of a tensor.
    static let maximumChannels = 4096
    /// The largest factor of a shuffle.
    static let maximumFactor = 8
    /// The largest ratio of a tensor's extents to the input's, and of the input's to a tensor's.
    static let maximumRatio = 64

    /// Returns the shape of every tensor by name.
    /// - Throws: `NetworkError` naming the first node that does not fit.
    public func inferShapes() throws(NetworkError) -> [String: TensorShape] {
        guard (1...Self.maximumChannels).contains(inputChannels) else {
            throw NetworkError("the input has \(inputChannels) channels")
        }
        guard nodes.count <= Self.maximumNodes else {
            throw NetworkError("it has more than \(Self.maximumNodes) nodes")
        }
        var shapes = [Self.inputName: TensorShape(channels: inputChannels)]
        for node in nodes { try Self.infer(node, &shapes) }
        return shapes
    }

    /// Adds the shape of a node to those of the nodes before it.
    /// - Throws: `NetworkError` where the node does not fit.
    static func infer(_ node: Node, _ shapes: inout [String: TensorShape]) throws(NetworkError) {
        guard shapes[node.name] == nil else { throw NetworkError("two tensors are named \(node.name)") }
        var inputs: [TensorShape] = []
        for name in node.inputs {
            guard let shape = shapes[name] else {
                throw NetworkError("\(node.name) reads \(name), which no earlier node makes")
            }
            inputs.append(shape)
        }
        shapes[node.name] = try outputShape(of: node, inputs: inputs)
    }

    private static func outputShape(of node: Node, inputs: [TensorShape]) throws(NetworkError) -> TensorShape {
        let arity = node.operation == .add ? 2 : 1
        guard inputs.count == arity else {
            throw NetworkError("\(node.name) has \(inputs.count) inputs instead of \(arity)")
        }
        let input = inputs[0]
        switch node.operation {
        case .convolution(let convolution):
            guard convolution.inputChannels == input.channels else {
                throw NetworkError(
                    "\(node.name) convolves \(convolution.inputChannels) channels but reads \(input.channels)")
            }
            guard (1...maximumChannels).contains(convolution.outputChannels) else {
                throw NetworkError("\(node.name) has \(convolution.outputChannels) filters")
            }
            return TensorShape(
                channels: convolution.outputChannels, numerator: input.numerator, denominator: input.denominator)
        case .relu, .clip:
            return input
        case .prelu(let slopes):
            guard slopes.count == input.channels else {
                throw NetworkError("\(node.name) has \(slopes.count) slopes for \(input.channels) channels")
            }
            return input
        case .instanceNormalization(let normalization):
            guard normalization.channels == input.channels else {
                throw NetworkError(
                    "\(node.name) normalises \(normalization.channels) channels but reads \(input.channels)")
            }
            return input
        case .add:
            guard inputs[0] == inputs[1] else { throw NetworkError("\(node.name) adds tensors of different shapes") }
            return input
        case .depthToSpace(let factor):
            guard (1...maximumFactor).contains(factor), input.channels.isMultiple(of: factor * factor),
                input.numerator * factor <= maximumRatio
            else {
                throw NetworkError("\(node.name) cannot spread \(input.channels) channels by \(factor)")
            }
            return TensorShape(
                channels: input.channels / (factor * factor), numerator: input.numerator * factor,
                denominator: input.denominator)
        case .spaceToDepth(let factor):
            guard (1...maximumFactor).contains(factor),
                input.channels * factor * factor <= maximumChannels,
                input.denominator * factor <= maximumRatio
            else { throw NetworkError("\(node.name) cannot gather \(input.channels) channels by \(factor)") }
            return TensorShape(
                channels: input.channels * factor * factor, numerator: input.numerator,
                denominator: input.denominator * factor)
        case .upsample(let factor):
            guard (2...4).contains(factor) else {
                throw NetworkError("\(node.name) upsamples by \(factor), not 2 to 4")
            }
            guard input.numerator * factor <= maximumRatio else {
                throw NetworkError("\(node.name) upsamples beyond \(maximumRatio) times the input")
            }
            return TensorShape(
                channels: input.channels, numerator: input.numerator * factor, denominator: input.denominator)
        }
    }
}
