public import Media

/// The format and the size that the output's pictures shall have.
public struct PictureSettings: Sendable {
    /// The layout and the depth of samples for the encoder; nil for those of the source, or the nearest ones that it takes.
    public var pixelFormat: PixelFormat?
    /// The size; nil for that of the source times the scale of the networks.
    public var size: OutputSize?

    /// Creates settings that leave the choice to the source and the networks.
    public init() {}
}

/// A size for the output, absolute or relative to that of the source.
public enum OutputSize: Hashable, Sendable {
    /// A size in pixels, whatever that of the source is.
    case exact(width: Int, height: Int)
    /// A number of rows, with as many columns as keep the shape.
    case rows(Int)
    /// A multiple of the source's size.
    case factor(Double)

    /// Returns the size in pixels for a source's size.
    /// - Parameter chroma: the numbers of luma samples per chroma sample. A computed size is made a multiple of them, as
    ///   encoders demand; that of a whole factor is exact.
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
