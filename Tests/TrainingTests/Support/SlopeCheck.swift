import TestSupport
import Testing

/// Compares a loss's gradient with central differences at twenty places. They are exact for a loss that is quadratic in each
/// sample, however wide the step; a wide one rises above rounding.
func expectSlopes(
    _ gradient: [Float], of loss: ([Float]) -> Float, at samples: [Float], step: Float, tolerance: Float,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(gradient.contains { $0 != 0 }, sourceLocation: sourceLocation)
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<20 {
        let index = Int.random(in: 0..<samples.count, using: &generator)
        let ends = [step, -step].map { step in
            var other = samples
            other[index] += step
            return loss(other)
        }
        let slope = (ends[0] - ends[1]) / (2 * step)
        #expect(abs(slope - gradient[index]) < tolerance, "sample \(index)", sourceLocation: sourceLocation)
    }
}
