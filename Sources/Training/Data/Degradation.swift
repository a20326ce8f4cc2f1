/// The way in which training pictures are made worse; a network learns to undo it.
public struct Degradation: Codable, Equatable, Sendable {
    /// The kind of degradation.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// MATLAB's bicubic reduction, as the common protocol of super-resolution has it.
        case bicubic
        /// The degradation of pictures in videos: blur, bicubic reduction, noise, and lossy coding of a clip with
        /// motion.
        case video
    }

    /// A video codec; FFmpeg encodes with x264 or x265.
    public enum Codec: String, Codable, CaseIterable, Sendable {
        case h264, hevc
    }

    /// The kind of degradation.
    public var kind = Kind.bicubic
    /// The constant rate factors that are drawn from, on the scale of x264 and x265: 0 is best, 51 worst.
    public var crf = 20...36
    /// The codecs that are drawn from.
    public var codecs = Codec.allCases
    /// The range of the standard deviation of the Gaussian blur before the reduction, in samples of the high
    /// resolution.
    public var blur = 0...0.8
    /// The range of the standard deviation of the noise after the reduction, in steps of 8-bit luma.
    public var noise = 0...0.0
    /// The number of clips that are made of every picture, each with its own random degradation.
    public var variants = 4

    /// The presets of the encoders that are drawn from.
    public static let presets = ["veryfast", "faster", "fast", "medium"]
    /// The number of frames in a clip.
    public static let clipFrames = 5
    /// The largest speed at which a window pans across a photograph, in samples of the high resolution per frame and
    /// axis.
    public static let maximumVelocity = 4
    /// The smallest side in samples of a picture that the encoders accept.
    public static let minimumSide = 16

    /// Makes the default degradation: bicubic reduction.
    public init() {}

    /// Checks that all values are within their ranges.
    /// - Parameter scale: the ratio of the picture's width to that of the degraded one; 1 where only coding is undone.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    public func validate(scale: Int) throws(TrainingError) {
        guard kind == .video || scale > 1 else {
            throw .recipe("data.degradation.kind is bicubic, which changes nothing at scale 1; use video")
        }
        guard crf.lowerBound >= 0, crf.upperBound <= 51 else {
            throw .recipe("data.degradation.crf is \(crf.lowerBound) to \(crf.upperBound), not within 0 to 51")
        }
        guard !codecs.isEmpty else { throw .recipe("data.degradation.codecs is empty, not h264, hevc or both") }
        for (name, range, limit) in [("blur", blur, 4.0), ("noise", noise, 50)] {
            guard range.lowerBound >= 0, range.upperBound <= limit else {
                throw .recipe(
                    "data.degradation.\(name) is \(range.lowerBound) to \(range.upperBound), not within 0 to \(limit)")
            }
        }
        try Recipe.check("data.degradation.variants", variants, in: 1...64)
    }
}

/// The rules for the factors by which training pictures are also used reduced.
public enum Rescaling {
    /// Checks the factors.
    /// - Parameter factors: ratios from 0.1 to below 1; each adds every picture once more in that size (bicubic).
    /// - Throws: `TrainingError.recipe` naming the first factor that is out of range.
    public static func validate(_ factors: [Double]) throws(TrainingError) {
        for factor in factors where !(factor >= 0.1 && factor < 1) {
            throw .recipe("data.rescales has \(factor), not 0.1 to below 1")
        }
        guard factors.count <= 8 else { throw .recipe("data.rescales has \(factors.count) factors, not at most 8") }
    }
}
