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
        let divisor = greatestCommonDivisor(numerator, denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Returns the extent of this tensor where the input's is `extent`.
    public func extent(of extent: Int) -> Int { extent * numerator / denominator }
}

/// Returns the greatest common divisor of two positive numbers.
func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }

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
        let definition = node.operation.definition
        let allowed = type(of: definition).inputCount
        guard allowed.contains(inputs.count) else {
            let count = allowed.count == 1 ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
            throw NetworkError("\(node.name) has \(inputs.count) inputs instead of \(count)")
        }
        shapes[node.name] = try definition.outputShape(of: inputs, node: node.name)
    }
}
