internal import Network

/// A permutation between channels and space; see `Operator.depthToSpace`.
public enum Shuffle: Hashable, Sendable {
    case depthToSpace(Int)
    case spaceToDepth(Int)

    /// The permutation that undoes this one.
    var inverse: Shuffle {
        switch self {
        case .depthToSpace(let factor): .spaceToDepth(factor)
        case .spaceToDepth(let factor): .depthToSpace(factor)
        }
    }

    /// Returns the shape of the permuted tensor.
    func shape(of input: TensorShape) -> TensorShape {
        switch self {
        case .depthToSpace(let factor):
            TensorShape(
                channels: input.channels / (factor * factor), numerator: input.numerator * factor,
                denominator: input.denominator)
        case .spaceToDepth(let factor):
            TensorShape(
                channels: input.channels * factor * factor, numerator: input.numerator,
                denominator: input.denominator * factor)
        }
    }
}
