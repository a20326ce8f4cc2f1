internal import Engine

/// The adjustments to the pictures of filters that keep the size, in which the source takes part.
public struct AdjustmentSettings: Hashable, Sendable {
    /// The share of a filter's change that is kept, from 0, the source, to 1, the filter's result.
    public var strength = 1.0
    /// True if chroma stays that of the source.
    public var keepsColors = false
    /// The share of the last result in the next one where nothing has changed, from 0 for none to 1.
    public var smoothing = 0.0

    /// Creates settings without any adjustment.
    public init() {}

    /// Returns new adjustments for the pictures of a filter, in the order in which they are to be made.
    func adjustments(behind filter: any PictureFilter) -> [any PlaneAdjustment] {
        guard filter.scale == 1 else { return [] }
        var adjustments: [any PlaneAdjustment] = []
        // Smoothing comes first, so that it sees everything that the filter makes, and nothing of the source.
        if smoothing > 0 { adjustments.append(TemporalSmoother(strength: smoothing)) }
        if strength < 1 { adjustments.append(StrengthBlend(strength)) }
        // A filter of luma leaves chroma alone.
        if keepsColors, filter.isColor { adjustments.append(KeptColors()) }
        return adjustments
    }
}
