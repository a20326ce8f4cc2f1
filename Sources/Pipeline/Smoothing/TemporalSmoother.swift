public import Media

/// Takes flicker out of a filter's results: each is blended with the last one, moved as the source moved, where the source
/// is what it was.
///
/// It is motion-compensated recursive temporal filtering (Dubois and Sabri, "Noise Reduction in Image Sequences Using
/// Motion-Compensated Temporal Filtering", 1984), and gives a network that knows one picture at a time what Ruder,
/// Dosovitskiy and Brox ("Artistic Style Transfer for Videos", 2016) ask of one: that moved content keeps its style. No
/// picture waits for another. All arithmetic is of integers, so that results are the same everywhere.
///
/// Pictures come in the order of presentation, from one thread at a time.
public final class TemporalSmoother: @unchecked Sendable {
    /// How much of the last result goes into a sample whose source has not changed, of `BlendWeights.whole`.
    private let weight: Int
    private let motion = MotionEstimator()
    private var history: SmoothingHistory?

    /// - Parameter strength: 0 for none to 1, with which what does not move keeps its first result for good; what is
    ///   beyond is taken for the nearer of the two. 0.8 leaves about a third of a random change's amplitude.
    public init(strength: Double) {
        weight = Int((min(1, max(0, strength)) * Double(BlendWeights.whole)).rounded())
    }

    /// Changes the samples of a result, luma and chroma; opacity stays as it is.
    ///
    /// The first picture stays as it is, and so does one of another size or format than the last, and the first of another
    /// scene: one in which more than two of five blocks are new, that is, off by more than four 8-bit codes and half of
    /// their texture from the best match in the last picture, and the picture as a whole by half of its texture. Throws
    /// `MediaError.Kind.convertFailed` where the two differ in size or format or have one without `planarBits`; the
    /// history is lost then.
    /// - Parameters:
    ///   - source: what the filter saw; it is not kept.
    ///   - result: what the filter made of it, of the same size and format, in memory that nobody else uses.
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
            history.blend(source, result, field, weight: weight)
        } else {
            history.begin(result)
        }
        history.remember(source)
    }

    /// Forgets what came before, as at a jump in time.
    public func reset() {
        motion.reset()
        history = nil
    }
}

extension TemporalSmoother: PlaneAdjustment {
    var name: String { "smooth" }

    func adjust(_ result: VideoFrame, source: VideoFrame) throws { try smooth(source: source, result: result) }
}
