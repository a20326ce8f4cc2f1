import Compiler
import Engine
import Foundation
import Imaging
import Media
import Network
import PatternSparsity
import Training

/// Scores networks of style transfer: how far what they paint is from the style picture and from the photograph, and how
/// much it flickers.
struct StyleEvaluation {
    /// A network that is scored.
    struct Model {
        let name: String
        let executor: Executor
    }

    let models: [Model]
    let style: StyleTarget
    let files: [URL]

    /// Pixels of a photograph's middle that are painted, along a side, at most.
    private static let limit = 512
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
        let multiple = models.map(\.executor.program.extentMultiple).reduce(1, max)
        // One more pixel than twice as many are panned across by halves.
        let side = (min(Self.limit, photograph.width, photograph.height) - Self.frames) / multiple * multiple
        guard side >= 64 else {
            throw Failure(.inputUnreadable, "\(file.relativePath) is too small; use photographs of 80 pixels a side.")
        }
        let middle = photograph.middle(width: side, height: side)
        let loss = try PerceptualLoss(
            style, weights: StyleRecipe(), shape: .init(batch: 1, height: side, width: side), propagates: false)
        let (still, pan) = (still(middle), photograph.pan(frames: Self.frames, multiple: multiple))
        let own = try score(middle, middle, loss)
        let answer = StyleScore(
            own, still: Flicker.still(still), pan: Flicker.pan(pan))
        return [answer]
            + (try models.map { model in
                func run(_ picture: RGBPicture) throws -> RGBPicture {
                    let input = Tensor(
                        channels: 3, height: picture.height, width: picture.width, elements: picture.planes)
                    return try RGBPicture(model.executor.run(input))
                }
                return StyleScore(
                    try score(run(middle), middle, loss), still: Flicker.still(try still.map(run)),
                    pan: Flicker.pan(try pan.map(run)))
            })
    }

    private func score(
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
