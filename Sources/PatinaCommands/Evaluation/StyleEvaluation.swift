import Foundation
import Media
import PatternSparsity
import Pipeline
import Training

/// Scores networks of style transfer: how far what they paint is from the style picture and from the photograph, and how
/// much it flickers.
struct StyleEvaluation {
    /// A network that is scored.
    struct Model {
        let name: String
        let upscaler: NetworkColorUpscaler
    }

    let models: [Model]
    let style: StyleTarget
    let files: [URL]
    /// Whether films are smoothed as by `patina filter --smooth`.
    let smooths: Bool

    /// Pixels of a photograph's middle that are painted, along a side, at most.
    private static let limit = 512
    /// What half of them leave within the borders of the pan.
    private static let least = 128
    /// Standard deviation of the noise that is another on every frame, in 8-bit codes.
    private static let noise: Float = 2
    private static let frames = 6

    /// Mean figures over all photographs: the photographs' own, then each network's.
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
            style, weights: StyleRecipe(), shape: .init(batch: 1, height: side, width: side), propagates: false)
        let (still, pan) = (still(middle), photograph.pan(frames: Self.frames, side: side))
        func score(smooths: Bool = false, _ made: (RGBPicture) throws -> RGBPicture) throws -> StyleScore {
            func film(_ frames: [RGBPicture]) throws -> [RGBPicture] {
                let painted = try frames.map(made)
                return smooths ? try Self.smoothed(painted, of: frames) : painted
            }
            return StyleScore(
                try parts(made(middle), middle, loss), still: Flicker.still(try film(still)),
                pan: Flicker.pan(try film(pan)))
        }
        return [try score { $0 }]
            + (try models.map { model in try score(smooths: smooths) { try $0.painted(by: model.upscaler) } })
    }

    /// The frames as `--smooth` leaves them, by way of the planes of luma and chroma that it takes.
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

    private func parts(
        _ made: RGBPicture, _ photograph: RGBPicture, _ loss: PerceptualLoss
    ) throws -> PerceptualLoss.Parts {
        try made.shares.withUnsafeBufferPointer { made in
            try photograph.shares.withUnsafeBufferPointer { try loss(made, of: $0).parts }
        }
    }

    /// The photograph with noise of its own on every frame.
    private func still(_ photograph: RGBPicture) -> [RGBPicture] {
        var generator = SplitMix64(seed: 1)
        return (0..<Self.frames).map { _ in
            photograph.map { UInt8(min(max(Float($0) + Self.noise * generator.nextNormal(), 0), 255).rounded()) }
        }
    }
}
