import Foundation
import Media
import PatternSparsity
import Pipeline
import Training

/// A scoring of networks for style transfer: the distance of their output from the style picture and from the
/// photograph, and its flicker in films.
struct StyleEvaluation {
    /// A network that is scored, by its name.
    struct Model {
        let name: String
        let paint: (RGBPicture) throws -> RGBPicture
    }

    /// The networks that are scored.
    let models: [Model]
    /// The target of the style term, made from the style picture.
    let style: StyleTarget
    /// The photographs.
    let files: [URL]
    /// Whether the painted films are smoothed as by `patina filter --smooth`.
    let smooths: Bool

    /// The largest side in pixels of the square in a photograph's middle that is painted.
    private static let limit = 512
    /// The smallest side in pixels of a photograph: half of it must leave room within the borders of the pan.
    private static let least = 128
    /// The standard deviation in 8-bit code values of the noise that differs from frame to frame.
    private static let noise: Float = 2
    /// The number of frames of a film.
    private static let frames = 6

    /// Returns the mean scores over all photographs: first those of the photographs themselves, then those of each
    /// network.
    func rows() throws -> [StyleScore] {
        var totals = [StyleScore](repeating: StyleScore(), count: models.count + 1)
        for (index, file) in files.enumerated() {
            let scores = try rows(of: file)
            for (row, score) in scores.enumerated() { totals[row].add(score, share: 1 / Double(files.count)) }
            if Console.isTerminal { Console.status("scoring: \(index + 1) of \(files.count)") }
        }
        totals[0].name = "photographs"
        for (row, model) in models.enumerated() { totals[row + 1].name = model.name }
        return totals
    }

    private func rows(of file: URL) throws -> [StyleScore] {
        let photograph = try RGBPicture(file)
        let side = min(Self.limit, photograph.width, photograph.height)
        guard side >= Self.least else {
            throw Failure(
                .inputUnreadable,
                "\(file.relativePath) is \(photograph.width)x\(photograph.height); use photographs of \(Self.least) pixels "
                    + "a side and more.")
        }
        let middle = photograph.middle(width: side, height: side)
        let loss = try PerceptualLoss(
            [style], weights: StyleRecipe(), shape: .init(batch: 1, height: side, width: side), propagates: false)
        let (still, pan) = (still(middle), photograph.pan(frames: Self.frames, side: side))
        func score(smooths: Bool = false, _ made: (RGBPicture) throws -> RGBPicture) throws -> StyleScore {
            func film(_ frames: [RGBPicture]) throws -> [RGBPicture] {
                let painted = try frames.map(made)
                return smooths ? try Self.smoothed(painted, of: frames) : painted
            }
            return StyleScore(
                try parts(of: made(middle), photograph: middle, loss), still: Flicker.still(try film(still)),
                pan: Flicker.pan(try film(pan)))
        }
        return [try score { $0 }]
            + (try models.map { model in try score(smooths: smooths) { try model.paint($0) } })
    }

    /// Returns painted frames smoothed as by `--smooth`, which requires a conversion to luma and chroma and back.
    /// - Parameter film: the frames that were painted.
    private static func smoothed(_ painted: [RGBPicture], of film: [RGBPicture]) throws -> [RGBPicture] {
        let smoother = TemporalSmoother(strength: AdjustmentOptions.smoothing)
        var toPlanes = PixelConverter(to: .yuv444p)
        var toColors = PixelConverter(to: .gbrp)
        return try zip(film, painted).map { source, painted in
            let result = try toPlanes.convert(painted.frame())
            try smoother.smooth(source: toPlanes.convert(source.frame()), result: result)
            return RGBPicture(try toColors.convert(result))
        }
    }

    /// Returns the parts of the loss of a painted photograph.
    private func parts(
        of made: RGBPicture, photograph: RGBPicture, _ loss: PerceptualLoss
    ) throws -> PerceptualLoss.Parts {
        try made.shares.withUnsafeBufferPointer { made in
            try photograph.shares.withUnsafeBufferPointer { try loss(made, of: $0).parts }
        }
    }

    /// Returns a film of the photograph with fresh noise on every frame.
    private func still(_ photograph: RGBPicture) -> [RGBPicture] {
        var generator = SplitMix64(seed: 1)
        return (0..<Self.frames).map { _ in
            photograph.map { UInt8(min(max(Float($0) + Self.noise * generator.nextNormal(), 0), 255).rounded()) }
        }
    }
}
