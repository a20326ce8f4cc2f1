/// How a picture becomes the worse one that a network learns to undo.
public struct Degradation: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// MATLAB's bicubic reduction, that of the super-resolution protocol.
        case bicubic
        /// What becomes of pictures in videos: blur, bicubic reduction, noise, and a lossy codec that sees them move.
        case video
    }

    public enum Codec: String, Codable, CaseIterable, Sendable {
        case h264, hevc
    }

    public var kind = Kind.bicubic
    /// Constant rate factors that are drawn from, of x264's and x265's scale: 0 is best, 51 worst.
    public var crf = 20...36
    public var codecs = Codec.allCases
    /// Standard deviations of the Gaussian blur before the reduction, in samples of the high resolution.
    public var blur = 0...0.8
    /// Standard deviations of the noise after the reduction, in steps of 8-bit luma.
    public var noise = 0...0.0
    /// Clips that are made of every picture, each degraded by chances of its own.
    public var variants = 4

    /// The presets of the encoders that are drawn from.
    public static let presets = ["veryfast", "faster", "fast", "medium"]
    /// Pictures of a clip.
    public static let clipFrames = 5
    /// The fastest that a window pans across a photograph, in samples of the high resolution per frame and axis.
    public static let maximumVelocity = 4
    /// The smallest side of a picture that the encoders take.
    public static let minimumSide = 16

    public init() {}

    /// - Parameter scale: width of the picture over that of the degraded one; 1 where only the codec is to be undone.
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
        try Recipe.check("data.degradation.variants", variants, 1...64)
    }
}

/// Sizes that pictures are also used in.
public enum Rescaling {
    /// - Parameter factors: each gives every picture once more, that much smaller (bicubic).
    /// - Throws: `TrainingError.recipe` naming the first factor that is out of range.
    public static func validate(_ factors: [Double]) throws(TrainingError) {
        for factor in factors where !(factor >= 0.1 && factor < 1) {
            throw .recipe("data.rescales has \(factor), not 0.1 to below 1")
        }
        guard factors.count <= 8 else { throw .recipe("data.rescales has \(factors.count) factors, not at most 8") }
    }
}
