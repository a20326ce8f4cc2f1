internal import Engine

/// What becomes of the pictures of networks that do not enlarge, beside their sources.
public struct AdjustmentSettings: Hashable, Sendable {
    /// How much of what a network changes is kept, from 0, the source, to 1, all of it.
    public var strength = 1.0
    /// Whether chroma stays the source's.
    public var keepsColors = false
    /// How much of the last result goes, where nothing has changed, into what a network makes: 0, nothing, to 1.
    public var smoothing = 0.0

    /// Pictures as the networks make them.
    public init() {}

    /// Returns new adjustments for the pictures of a filter, in the order in which they are to be made.
    func adjustments(behind filter: any PictureFilter) -> [any PlaneAdjustment] {
        guard filter.scale == 1 else { return [] }
        var adjustments: [any PlaneAdjustment] = []
        // First, so that it sees all that the network makes, and steadies nothing of the source.
        if smoothing > 0 { adjustments.append(TemporalSmoother(strength: smoothing)) }
        if strength < 1 { adjustments.append(StrengthBlend(strength)) }
        // One for luma leaves chroma alone.
        if keepsColors, filter.isColor { adjustments.append(KeptColors()) }
        return adjustments
    }
}
