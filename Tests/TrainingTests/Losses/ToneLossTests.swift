import TestSupport
import Testing

@testable import Training

@Suite struct ToneLossTests {
    private let side = 40

    private func loss(_ pictures: [Float], _ photographs: [Float]) -> (loss: Float, gradient: [Float]) {
        var gradient = [Float](repeating: 0, count: pictures.count)
        let loss = ToneLoss.evaluate(pictures, of: photographs, side: side, weight: 1, into: &gradient)
        return (loss, gradient)
    }

    private func pictures(_ value: (_ plane: Int, _ x: Int, _ y: Int) -> Float) -> [Float] {
        (0..<6 * side * side).map { value($0 / (side * side), $0 % side, $0 / side % side) }
    }

    @Test func byHand() {
        let gray = pictures { _, _, _ in 0.5 }
        #expect(loss(gray, gray).loss == 0)
        // The green of the second picture's first square is 0.25 brighter: one of eight squares.
        let green = pictures { plane, x, y in plane == 4 && x < 16 && y < 16 ? 0.75 : 0.5 }
        #expect(abs(loss(green, gray).loss - (0.587 * 0.25) * (0.587 * 0.25) / 8) < 1e-7)
        // Strokes within a square, and what fills none, are free.
        let strokes = pictures { _, x, y in x >= 32 || y >= 32 ? 1 : x % 2 == 0 ? 0.25 : 0.75 }
        #expect(abs(loss(strokes, gray).loss) < 1e-12)
    }

    @Test func gradient() {
        var generator = SeededGenerator(seed: 3)
        let made = pictures { _, _, _ in Float.random(in: 0...1, using: &generator) }
        let photographs = pictures { _, _, _ in Float.random(in: 0...1, using: &generator) }
        let (_, gradient) = loss(made, photographs)
        #expect(gradient.contains(0))
        expectSlopes(gradient, of: { loss($0, photographs).loss }, at: made, step: 8, tolerance: 1e-6)
    }

    @Test func tooSmallAPictureHasNone() {
        var gradient = [Float](repeating: 0, count: 3 * 64)
        let black = [Float](repeating: 0, count: 3 * 64)
        #expect(
            ToneLoss.evaluate(black, of: black.map { _ in 1 }, side: 8, weight: 1, into: &gradient) == 0
                && gradient == black)
    }
}
