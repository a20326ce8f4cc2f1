/// Affine quantisation of a tensor to unsigned 8 bits: real = (q − zeroPoint) · scale.
public struct TensorQuantization: Equatable, Sendable {
    /// Positive and finite.
    public let scale: Float
    public let zeroPoint: UInt8

    public init(scale: Float, zeroPoint: UInt8 = 0) {
        self.scale = scale
        self.zeroPoint = zeroPoint
    }

    /// 8-bit code values 0…255 for real values 0…1.
    public static let codeValues = TensorQuantization(scale: 1.0 / 255)
}

/// What a node computes. Every operator keeps the spatial extents but the shuffles and the upsampling.
public enum Operator: Equatable, Sendable {
    case convolution(Convolution)
    case relu
    /// Parametric ReLU; one slope per channel, applied where the value is negative.
    case prelu(slopes: [Float])
    /// The sum of two tensors of the same shape.
    case add
    case clip(minimum: Float, maximum: Float)
    /// C·r² × H × W → C × rH × rW; channel c·r² + i·r + j goes to row offset i, column offset j (PyTorch's pixel_shuffle).
    case depthToSpace(factor: Int)
    /// The inverse of `depthToSpace`. Both extents must divide by the factor.
    case spaceToDepth(factor: Int)
    /// Fixed bicubic interpolation (Keys, a = −½), edges mirrored; see `BicubicPhases`.
    case upsample(factor: Int)

    public var isConvolution: Bool { if case .convolution = self { true } else { false } }
}

/// One operation; the tensor it makes bears its name.
public struct Node: Equatable, Sendable {
    public let name: String
    public let operation: Operator
    /// Names of the tensors it reads: the network's input or earlier nodes.
    public let inputs: [String]
    /// Set where the tensor is materialised as 8 bits in the integer network; nil where it only exists between a
    /// convolution and the next materialised tensor, and everywhere in a network that was not quantised.
    public let quantization: TensorQuantization?

    public init(name: String, operation: Operator, inputs: [String], quantization: TensorQuantization? = nil) {
        self.name = name
        self.operation = operation
        self.inputs = inputs
        self.quantization = quantization
    }
}

/// A chain of convolutions with its skips: the network family of Patina. `validate()` checks what the code that
/// runs a network relies on; the model file's reader calls it.
public struct Network: Equatable, Sendable {
    /// The input's name in `Node.inputs`.
    public static let inputName = "input"

    /// One sentence on what the network does, for people.
    public var summary: String
    /// 1 for luma, 3 for colour.
    public var inputChannels: Int
    /// Set in an integer network.
    public var inputQuantization: TensorQuantization?
    /// The patterns that block structures refer to by index; at most 255.
    public var patternLibrary: [KernelPattern]
    /// In topological order; the last one makes the output.
    public var nodes: [Node]

    public init(
        summary: String, inputChannels: Int, inputQuantization: TensorQuantization? = nil,
        patternLibrary: [KernelPattern] = [], nodes: [Node]
    ) {
        self.summary = summary
        self.inputChannels = inputChannels
        self.inputQuantization = inputQuantization
        self.patternLibrary = patternLibrary
        self.nodes = nodes
    }

    /// Whether this is an integer network (by `validate`, all of it is or none).
    public var isQuantized: Bool { inputQuantization != nil }

    /// How many nodes read each tensor.
    public var useCounts: [String: Int] {
        nodes.reduce(into: [:]) { counts, node in
            for input in node.inputs { counts[input, default: 0] += 1 }
        }
    }
}
