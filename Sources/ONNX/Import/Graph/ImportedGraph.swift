package import Network

/// A network that was read from an ONNX file, as operators through which a picture can be streamed by rows: constants are
/// folded, the many ways to write the same operation are one, and nothing depends on the size of the picture.
package struct ImportedGraph: Equatable, Sendable {
    /// The number of channels of the input.
    package var inputChannels: Int
    /// The nodes in topological order.
    package var nodes: [ImportedNode]
    /// The value that leaves the network.
    package var output: Int

    /// Makes a graph.
    package init(inputChannels: Int, nodes: [ImportedNode], output: Int) {
        self.inputChannels = inputChannels
        self.nodes = nodes
        self.output = output
    }

    /// The number of readers of each value, the output's own reader included.
    var useCounts: [Int] {
        var counts = [Int](repeating: 0, count: nodes.count + 1)
        counts[output] += 1
        for node in nodes { for input in node.inputs { counts[input] += 1 } }
        return counts
    }
}

/// An operation of an imported graph.
package struct ImportedNode: Equatable, Sendable {
    /// The name of the tensor in the file that the node computes, or of the one that it helps to compute.
    package var name: String
    /// The operation.
    package var operation: ImportedOperator
    /// The values that the node reads: 0 is the graph's input, and i + 1 is what node i makes.
    package var inputs: [Int]

    /// Makes a node.
    package init(name: String, operation: ImportedOperator, inputs: [Int]) {
        self.name = name
        self.operation = operation
        self.inputs = inputs
    }
}

/// The operation of a node of an imported graph, on values of channels × rows × columns.
package enum ImportedOperator: Equatable, Sendable {
    /// A convolution with zeros beyond the edges.
    case convolution(ImportedConvolution)
    /// The transpose of a strided convolution, which enlarges: input row y adds to the output rows from y · stride − top
    /// on, as many as the kernel has.
    case transposedConvolution(ImportedConvolution)
    /// Rows and columns added around the picture.
    case padding(Edges, PaddingMode)
    /// Rows and columns taken away at the edges.
    case crop(Edges)
    /// max(x, 0).
    case relu
    /// Negative values multiplied by a slope, one per channel.
    case prelu(slopes: [Float])
    /// The limitation of values to a range; the bounds may be infinite.
    case clip(minimum: Float, maximum: Float)
    /// 1 / (1 + exp(−x)).
    case sigmoid
    case tanh
    /// x · scale + shift, with a scale and a shift per channel.
    case affine(scales: [Float], shifts: [Float])
    case add
    case subtract
    case multiply
    /// The channels of all inputs, one input after the other.
    case concatenate
    /// The input's channels of these numbers, in this order; a channel may be left out or repeated.
    case channels([Int])
    /// The permutation that `Operator.depthToSpace` of the module Network defines (ONNX's order CRD).
    case depthToSpace(factor: Int)
    /// The inverse of `depthToSpace`.
    case spaceToDepth(factor: Int)
    /// Interpolation.
    case resize(ImportedResize)
    /// The normalisation of every channel over the whole picture, with one style.
    case instanceNormalization(InstanceNormalization)

    /// The operator's name for messages.
    package var kind: String {
        switch self {
        case .convolution: "convolution"
        case .transposedConvolution: "transposed convolution"
        case .padding: "padding"
        case .crop: "crop"
        case .relu: "ReLU"
        case .prelu: "PReLU"
        case .clip: "clip"
        case .sigmoid: "sigmoid"
        case .tanh: "tanh"
        case .affine: "factor and shift"
        case .add: "sum"
        case .subtract: "difference"
        case .multiply: "product"
        case .concatenate: "concatenation"
        case .channels: "choice of channels"
        case .depthToSpace: "depth to space"
        case .spaceToDepth: "space to depth"
        case .resize: "resize"
        case .instanceNormalization: "instance normalisation"
        }
    }
}

/// Numbers of rows and columns at the four edges of a picture.
package struct Edges: Equatable, Sendable {
    package var top: Int
    package var left: Int
    package var bottom: Int
    package var right: Int

    /// Makes edges.
    package init(top: Int, left: Int, bottom: Int, right: Int) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }

    /// Makes four equal edges.
    package init(all: Int) { self.init(top: all, left: all, bottom: all, right: all) }

    /// Whether there are none.
    package var isZero: Bool { self == Edges(all: 0) }

    static func + (a: Edges, b: Edges) -> Edges {
        Edges(top: a.top + b.top, left: a.left + b.left, bottom: a.bottom + b.bottom, right: a.right + b.right)
    }
}

/// The values of samples beyond the edges.
package enum PaddingMode: Equatable, Sendable {
    case constant(Float)
    /// The picture mirrored at the centre of its outermost sample, which is not repeated.
    case reflect
    /// The outermost sample repeated.
    case edge
}

/// The parameters of a convolution or of a transposed one.
package struct ImportedConvolution: Equatable, Sendable {
    package var inputChannels: Int
    package var outputChannels: Int
    package var kernelHeight: Int
    package var kernelWidth: Int
    package var stride: Int
    /// The number of groups of channels that are convolved separately; it divides both numbers of channels.
    package var groups: Int
    /// The zeros around the input of a convolution; the rows and columns that the output of a transposed one lacks, which
    /// are negative where it has more, of the bias alone.
    package var padding: Edges
    /// The weights: outputs × inputs of a group × rows × columns, and for a transposed convolution inputs × outputs of a
    /// group × rows × columns.
    package var weights: [Float]
    /// The bias of each output channel.
    package var bias: [Float]

    /// Makes the parameters.
    /// - Precondition: the weights and biases are as many as the other parameters ask for.
    package init(
        inputChannels: Int, outputChannels: Int, kernelHeight: Int, kernelWidth: Int, stride: Int = 1, groups: Int = 1,
        padding: Edges, weights: [Float], bias: [Float]
    ) {
        precondition(weights.count == inputChannels * outputChannels / groups * kernelHeight * kernelWidth)
        precondition(bias.count == outputChannels)
        self.inputChannels = inputChannels
        self.outputChannels = outputChannels
        self.kernelHeight = kernelHeight
        self.kernelWidth = kernelWidth
        self.stride = stride
        self.groups = groups
        self.padding = padding
        self.weights = weights
        self.bias = bias
    }
}

/// The parameters of an interpolation, as ONNX's Resize defines them.
package struct ImportedResize: Equatable, Sendable {
    /// The function that weighs the samples around a position.
    package enum Kernel: Equatable, Sendable {
        case nearest(Rounding)
        case linear
        /// Keys's cubic with this coefficient, usually −0.75 or −0.5.
        case cubic(Float)
    }

    /// The choice of one sample for a position between two.
    package enum Rounding: Equatable, Sendable {
        case floor
        case ceil
        /// To the nearest one, and down from the middle.
        case halfDown
        /// To the nearest one, and up from the middle.
        case halfUp
    }

    /// The position in the input of output sample x.
    package enum Positions: Equatable, Sendable {
        /// (x + ½) / scale − ½.
        case halfPixel
        /// x / scale.
        case asymmetric
        /// (x + ½) / scale.
        case halfPixelUncentred
    }

    /// The size of the output is the input's times `numerator / denominator`, one of which is 1.
    package var numerator: Int
    package var denominator: Int
    package var kernel: Kernel
    package var positions: Positions
    /// Whether samples beyond the edges have no weight; otherwise the outermost one is repeated.
    package var excludesOutside: Bool

    /// Makes the parameters.
    package init(
        numerator: Int, denominator: Int, kernel: Kernel, positions: Positions, excludesOutside: Bool = false
    ) {
        self.numerator = numerator
        self.denominator = denominator
        self.kernel = kernel
        self.positions = positions
        self.excludesOutside = excludesOutside
    }
}
