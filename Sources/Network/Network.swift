/// The affine quantisation of a tensor to unsigned 8 bits: real = (q − zeroPoint) · scale.
public struct TensorQuantization: Equatable, Sendable {
    /// The real value of one step; positive and finite.
    public let scale: Float
    /// The 8-bit value of the real number 0.
    public let zeroPoint: UInt8

    /// Makes a quantisation.
    public init(scale: Float, zeroPoint: UInt8 = 0) {
        self.scale = scale
        self.zeroPoint = zeroPoint
    }

    /// The quantisation in which 8-bit code values 0 to 255 stand for real values 0 to 1.
    public static let codeValues = TensorQuantization(scale: 1.0 / 255)
}

/// An operation of a network; the tensor that it makes has the node's name.
public struct Node: Equatable, Sendable {
    /// The name of the node and of its tensor.
    public let name: String
    /// The operation.
    public let operation: Operator
    /// The names of the tensors that the node reads: the network's input or earlier nodes.
    public let inputs: [String]
    /// The quantisation of the tensor where it is materialised as 8 bits in an integer network. It is nil where the
    /// tensor only exists between a convolution and the next materialised tensor, and in a network that is not
    /// quantised.
    public let quantization: TensorQuantization?

    /// Makes a node.
    public init(name: String, operation: Operator, inputs: [String], quantization: TensorQuantization? = nil) {
        self.name = name
        self.operation = operation
        self.inputs = inputs
        self.quantization = quantization
    }
}

/// A neural network of the family that Patina runs: convolutions with skips, as a directed graph of nodes. `validate()`
/// checks everything that running a network relies on; reading a model file includes it.
public struct Network: Equatable, Sendable {
    /// The name of the network's input in `Node.inputs`.
    public static let inputName = "input"

    /// A sentence for people about what the network does.
    public var summary: String
    /// The number of channels of the input: 1 for luma, 3 for colour.
    public var inputChannels: Int
    /// The quantisation of the input; nil in a network of real numbers.
    public var inputQuantization: TensorQuantization?
    /// The patterns that block structures refer to by index; at most 255.
    public var patternLibrary: [KernelPattern]
    /// The names of the styles that the normalisations hold, in their order; empty where there is one without a name,
    /// or none. With several, `mixed` makes a network that can be run.
    public var styles: [String]
    /// The nodes in topological order; the last one makes the output.
    public var nodes: [Node]

    /// Makes a network; `validate()` checks it.
    public init(
        summary: String, inputChannels: Int, inputQuantization: TensorQuantization? = nil,
        patternLibrary: [KernelPattern] = [], styles: [String] = [], nodes: [Node]
    ) {
        self.summary = summary
        self.inputChannels = inputChannels
        self.inputQuantization = inputQuantization
        self.patternLibrary = patternLibrary
        self.styles = styles
        self.nodes = nodes
    }

    /// Whether this is an integer network; in a valid network either everything is quantised or nothing.
    public var isQuantized: Bool { inputQuantization != nil }

    /// The number of nodes that read each tensor, by the tensor's name.
    public var useCounts: [String: Int] {
        nodes.reduce(into: [:]) { counts, node in
            for input in node.inputs { counts[input, default: 0] += 1 }
        }
    }
}
