/// The operation of a node. All operators keep the spatial extents, except the shuffles and the upsampling.
///
/// This enumeration is the list of operators. All that this module knows about one of them (its shape, its JSON, its
/// arithmetic by definition …) is in a file of its own, as an `OperatorDefinition`.
public enum Operator: Equatable, Sendable {
    case convolution(Convolution)
    /// The rectified linear unit, max(x, 0).
    case relu
    /// The parametric ReLU: negative values are multiplied by a slope, one per channel.
    case prelu(slopes: [Float])
    /// The sum of two tensors of the same shape.
    case add
    /// The limitation of values to a range of real numbers.
    case clip(minimum: Float, maximum: Float)
    /// The permutation of C·r² × H × W to C × rH × rW: channel c·r² + i·r + j becomes row offset i and column offset j
    /// (PyTorch's pixel_shuffle).
    case depthToSpace(factor: Int)
    /// The inverse of `depthToSpace`; both extents must be divisible by the factor.
    case spaceToDepth(factor: Int)
    /// The normalisation of every channel over the frame; see `InstanceNormalization`.
    case instanceNormalization(InstanceNormalization)
    /// Bicubic interpolation with fixed weights (Keys, a = −½) and mirrored edges; see `BicubicPhases`.
    case upsample(factor: Int)

    /// The definition of this operator with its parameters.
    var definition: any OperatorDefinition {
        switch self {
        case .convolution(let convolution): convolution
        case .relu: ReLU()
        case .prelu(let slopes): PReLU(slopes: slopes)
        case .add: Add()
        case .clip(let minimum, let maximum): Clip(minimum: minimum, maximum: maximum)
        case .depthToSpace(let factor): DepthToSpace(factor: factor)
        case .spaceToDepth(let factor): SpaceToDepth(factor: factor)
        case .instanceNormalization(let normalization): normalization
        case .upsample(let factor): Upsample(factor: factor)
        }
    }

    /// The definitions of all operators, from which a model file's are found by name.
    static let definitions: [any OperatorDefinition.Type] = [
        Convolution.self, ReLU.self, PReLU.self, Add.self, Clip.self, DepthToSpace.self, SpaceToDepth.self,
        InstanceNormalization.self, Upsample.self,
    ]
}

extension Operator {
    /// Whether the operation is a convolution.
    public var isConvolution: Bool { if case .convolution = self { true } else { false } }

    /// Whether the operator reads materialised tensors only: 8-bit ones in an integer network.
    public var readsMaterialized: Bool { definition.readsMaterialized }

    /// Whether a positive factor of a channel passes through the operator: f(a · x) = a · f(x) for every channel with a
    /// factor a > 0 of its own, where all inputs have the same factors.
    public var isHomogeneous: Bool { definition.isHomogeneous }

    /// The operator's name with its parameters but without weights, such as `convolution3`, for dumps.
    public var label: String { definition.label }
}
