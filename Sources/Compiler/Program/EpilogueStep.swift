/// An operation of an epilogue, with constants in units of the output's scale; see `Requantization`. In layers of real
/// numbers the unit is 1, zero points are 0, and `RealArithmetic` defines the arithmetic.
public enum EpilogueStep: Equatable, Sendable {
    case relu
    /// A PReLU with one slope per filter.
    case prelu(slopes: [Float])
    /// A limit to `low…high`, which are never NaN. If they cross, `high` wins.
    case clip(low: Float, high: Float)
    /// `fma(Float(q − zeroPoint), ratio, v)`, where q is the element at the same place of a tensor with the layer's own
    /// layout.
    case add(tensor: Int, zeroPoint: Int32, ratio: Float)
    /// The same arithmetic with the integers of the bicubic enlargement of q − zeroPoint; `FusedOperand.gather`
    /// explains `gather`.
    case addUpsampled(tensor: Int, zeroPoint: Int32, factor: Int, gather: Int, ratio: Float)
}
