import TestSupport
import Testing

@testable import Training

@Suite struct StabilityLossTests {
    private let side = 12

    private func loss(_ result: [Float], _ shifts: [(x: Int, y: Int)]) -> (loss: Float, gradient: [Float]) {
        var gradient = [Float](repeating: 0, count: result.count)
        let loss = StabilityLoss.evaluate(
            result, channels: 3, side: side, shifts: shifts, border: 2, weight: 1, into: &gradient)
        return (loss, gradient)
    }

    /// A picture that moves along with its shift is stable, and one that stays is not.
    @Test(arguments: [(0, 0), (2, 0), (-1, 3), (3, -2)]) func followsTheShift(x: Int, y: Int) {
        func picture(_ left: Int, _ top: Int) -> [Float] {
            (0..<3).flatMap { channel in
                (0..<side * side).map { Float(channel * 1000 + ($0 / side + top) * 31 + $0 % side + left) / 100 }
            }
        }
        let moved = loss(picture(0, 0) + picture(x, y), [(x, y)])
        #expect(moved.loss == 0 && moved.gradient.allSatisfy { $0 == 0 })
        let resting = loss(picture(0, 0) + picture(0, 0), [(x, y)])
        let difference = Float(31 * y + x) / 100
        #expect(abs(resting.loss - difference * difference) < 1e-3)
    }

    @Test func gradient() {
        var generator = SeededGenerator(seed: 3)
        let result = (0..<2 * 2 * 3 * side * side).map { _ in Float.random(in: 0...1, using: &generator) }
        let shifts = [(x: 1, y: -2), (x: 0, y: 3)]
        expectSlopes(
            loss(result, shifts).gradient, of: { loss($0, shifts).loss }, at: result, step: 0.05, tolerance: 2e-5)
    }
}
