import TestSupport
import Testing

@testable import Training

@Suite struct GridLossTests {
    private let side = 48

    private func loss(_ planes: [Float]) -> (loss: Float, gradient: [Float]) {
        var gradient = [Float](repeating: 0, count: planes.count)
        let loss = GridLoss.evaluate(planes, side: side, factor: 4, border: 5, weight: 1, into: &gradient)
        return (loss, gradient)
    }

    private func planes(_ value: (Int, Int) -> Float) -> [Float] {
        (0..<2 * side * side).map { value($0 % side, $0 / side % side) }
    }

    /// A slope is none, and neither are dots that are not those of the squares.
    @Test func onlyAGridCounts() {
        #expect(loss(planes { x, y in 0.25 * Float(x) - 0.5 * Float(y) }).loss == 0)
        // One place of each square differs by 1/8: second differences of 1/8 beside it and −1/4 at it, both ways.
        let dots = loss(planes { x, y in x % 4 == 1 && y % 4 == 2 ? 0.125 : 0 })
        #expect(dots.loss == 6.0 / 64)
        #expect(loss(planes { x, y in x % 32 == 1 && y % 32 == 2 ? 0.125 : 0 }).loss < 1e-4)
    }

    @Test func gradient() {
        var generator = SeededGenerator(seed: 3)
        let picture = (0..<2 * side * side).map { _ in Float.random(in: 0...1, using: &generator) }
        expectSlopes(loss(picture).gradient, of: { loss($0).loss }, at: picture, step: 0.5, tolerance: 2e-5)
    }

    @Test func tooSmallAPictureHasNone() {
        var gradient: [Float] = [0]
        #expect(GridLoss.evaluate([1], side: 1, factor: 4, border: 0, weight: 1, into: &gradient) == 0)
    }
}
