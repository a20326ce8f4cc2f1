public import Media

/// What the output's pictures are to be like, beyond what the network makes of them.
public struct PictureSettings: Sendable {
    /// The layout and depth of samples the encoder is to get; nil for the source's, or the nearest that it takes.
    public var pixelFormat: PixelFormat?
    /// The size; nil for the source's times the network's scale.
    public var size: OutputSize?

    /// As the source and the network have it.
    public init() {}
}

/// A size that is asked for.
public enum OutputSize: Hashable, Sendable {
    /// Columns and rows, whatever the source's are.
    case exact(width: Int, height: Int)
    /// Rows, with as many columns as keep the shape.
    case rows(Int)
    /// So many times the source's columns and rows.
    case factor(Double)

    /// Columns and rows for a source's.
    /// - Parameter chroma: luma samples to a chroma sample, of which a computed size is made a whole multiple, as encoders
    ///   demand; a whole factor is exact.
    func resolved(_ width: Int, _ height: Int, chroma: (across: Int, down: Int)) -> (width: Int, height: Int) {
        func multiple(_ length: Double, of step: Int) -> Int {
            max(step, Int(min(length / Double(step), 1e8).rounded()) * step)
        }
        switch self {
        case .exact(let width, let height): return (width, height)
        case .rows(let rows):
            let ratio = Double(rows) / Double(max(1, height))
            return (multiple(Double(width) * ratio, of: chroma.across), rows)
        case .factor(let factor):
            let isWhole = factor == factor.rounded()
            let (across, down) = isWhole ? (1, 1) : chroma
            return (multiple(Double(width) * factor, of: across), multiple(Double(height) * factor, of: down))
        }
    }
}
