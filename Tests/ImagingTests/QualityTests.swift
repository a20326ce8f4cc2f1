import Foundation
import Imaging
import Testing

@Suite struct QualityTests {
    /// A picture with structure at several sizes.
    private let picture = Plane<Float>(
        width: 24, height: 20,
        samples: (0..<24 * 20).map { index in
            let (x, y) = (index % 24, index / 24)
            return Float(128 + 60 * sin(Double(x) / 2) + 40 * cos(Double(x * y) / 15))
        })

    /// ±amplitude, without a pattern that the eye or the window would find.
    private func noisy(_ amplitude: Float) -> Plane<Float> {
        var state: UInt32 = 1
        var noisy = picture
        for index in noisy.samples.indices {
            state = state &* 1_664_525 &+ 1_013_904_223
            noisy.samples[index] += state >> 31 == 0 ? amplitude : -amplitude
        }
        return noisy
    }

    @Test(arguments: [(1, 48.1308), (5, 34.1514), (255, 0)] as [(Float, Double)])
    func psnrOfAKnownDifference(amplitude: Float, expected: Double) {
        #expect(abs(Quality.psnr(noisy(amplitude), picture) - expected) < 1e-3)
    }

    @Test func psnrOfOneDifferentSample() {
        var other = picture
        other[3, 2] += 16
        // 255² · 480 / 16²
        #expect(abs(Quality.psnr(other, picture) - 10 * log10(121_921.875)) < 1e-3)
    }

    @Test func psnrOfEqualPlanesIsInfinite() {
        #expect(Quality.psnr(picture, picture) == .infinity)
    }

    @Test func psnrLeavesTheBorderOut() {
        var other = picture
        for x in 0..<24 { (other[x, 0], other[x, 19]) = (0, 0) }
        for y in 0..<20 { (other[0, y], other[23, y]) = (0, 0) }
        #expect(Quality.psnr(other, picture) < 30)
        #expect(Quality.psnr(other, picture, border: 1) == .infinity)
        other[1, 1] += 8
        #expect(abs(Quality.psnr(other, picture, border: 1) - 10 * log10(255 * 255 * 22 * 18 / 64.0)) < 1e-3)
        #expect(Quality.psnr(other, picture, border: 2) == .infinity)
    }

    @Test func ssimOfEqualPlanesIsOne() throws {
        #expect(abs(try #require(Quality.ssim(picture, picture)) - 1) < 1e-12)
    }

    @Test func ssimFallsWithNoiseAndIsSymmetric() throws {
        let scores = try [1, 4, 16, 64].map { try #require(Quality.ssim(noisy($0), picture)) }
        #expect(scores[0] < 1)
        #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 > $1 })
        #expect(scores[3] < 0.5)
        #expect(try #require(Quality.ssim(picture, noisy(16))) == scores[2])
    }

    /// Between two constants only the luminance term is left: (2ab + C₁) / (a² + b² + C₁).
    @Test func ssimOfConstantsIsTheLuminanceTerm() throws {
        let a = Plane<Float>(width: 11, height: 11, samples: .init(repeating: 100, count: 121))
        let b = Plane<Float>(width: 11, height: 11, samples: .init(repeating: 150, count: 121))
        let expected = (2 * 15_000 + 6.5025) / (10_000 + 22_500 + 6.5025)
        #expect(abs(try #require(Quality.ssim(a, b)) - expected) < 1e-9)
    }

    /// Against a constant only the variance is left: C₂ / (σ² + C₂). A chequerboard of ±5 has the variance 25 under
    /// the window, whose alternating sum is next to nothing.
    @Test func ssimOfAConstantIsTheContrastTerm() throws {
        let flat = Plane<Float>(width: 11, height: 11, samples: .init(repeating: 100, count: 121))
        let board = Plane<Float>(width: 11, height: 11, samples: (0..<121).map { $0 % 2 == 0 ? 105 : 95 })
        #expect(abs(try #require(Quality.ssim(flat, board)) - 58.5225 / (25 + 58.5225)) < 1e-3)
    }

    @Test func ssimOfAnInvertedPictureIsNegative() throws {
        let inverted = Plane<Float>(width: 24, height: 20, samples: picture.samples.map { 256 - $0 })
        #expect(try #require(Quality.ssim(picture, inverted)) < 0)
    }

    @Test func ssimNeedsTheWindow() {
        let small = picture.cropped(x: 0, y: 0, width: 10, height: 20)
        #expect(Quality.ssim(small, small) == nil)
        #expect(Quality.ssim(picture, picture, border: 5) == nil)
        #expect(Quality.ssim(picture, picture, border: 4) != nil)
    }
}
