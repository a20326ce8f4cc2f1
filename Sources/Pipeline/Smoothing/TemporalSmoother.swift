public import Media

/// A remover of flicker from a filter's results: each result is blended with the last one, moved as the source moved, where
/// the source has not changed.
///
/// The method is motion-compensated recursive temporal filtering (Dubois and Sabri, "Noise Reduction in Image Sequences
/// Using Motion-Compensated Temporal Filtering", 1984). It gives a network that knows one picture at a time what Ruder,
/// Dosovitskiy and Brox ("Artistic Style Transfer for Videos", 2016) ask of one: that moved content keeps its style. No
/// picture waits for a later one. All arithmetic is on integers, so that results are the same everywhere.
///
/// Pictures come in the order of presentation, from one thread at a time.
public final class TemporalSmoother: @unchecked Sendable {
    /// The share of the last result in a sample whose source has not changed, in units of 1 / `BlendWeights.whole`.
    private let weight: Int
    private let motion = MotionEstimator()
    private var history: SmoothingHistory?

    /// Creates a smoother that has seen no picture yet.
    /// - Parameter strength: the share of the last result where nothing changes, from 0 for no smoothing to 1, with which
    ///   still content keeps its first result for good. Values beyond are clamped. 0.8 leaves about a third of the
    ///   amplitude of a random change.
    public init(strength: Double) {
        weight = Int((min(1, max(0, strength)) * Double(BlendWeights.whole)).rounded())
    }

    /// Changes the samples of a result, luma and chroma; opacity stays as it is.
    ///
    /// The first picture stays as it is, and so do a picture of another size or format than the last one, and the first
    /// one of another scene, which `MotionField.isCut` defines.
    /// - Parameters:
    ///   - source: the frame that the filter was given; it is not kept.
    ///   - result: the frame that the filter made of it, of the same size and format, in memory that nobody else uses.
    /// - Throws: `MediaError` of the kind `convertFailed` if the two differ in size or format, or their format is one
    ///   without `planarBits`. The memory is lost then.
    public func smooth(source: VideoFrame, result: VideoFrame) throws(MediaError) {
        guard let bits = source.pixelFormat.planarBits, source.pixelFormat == result.pixelFormat,
            source.width == result.width, source.height == result.height
        else {
            reset()
            throw MediaError(
                .convertFailed, "smooth frame",
                subject: "\(source.width)x\(source.height) \(source.pixelFormat.name), "
                    + "\(result.width)x\(result.height) \(result.pixelFormat.name)")
        }
        if history?.fits(source) != true { reset() }
        let history = self.history ?? SmoothingHistory(source, bits: bits)
        self.history = history
        if let field = try motion.estimate(source), !field.isCut {
            history.blend(into: result, source: source, field: field, weight: weight)
        } else {
            history.begin(result)
        }
        history.remember(source)
    }

    /// Forgets all earlier pictures, as at a jump in time.
    public func reset() {
        motion.reset()
        history = nil
    }
}

extension TemporalSmoother: PlaneAdjustment {
    var name: String { "smooth" }

    func adjust(_ result: VideoFrame, source: VideoFrame) throws { try smooth(source: source, result: result) }
}
