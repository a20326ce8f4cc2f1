import PatternSparsity
import Testing
import Training

@Suite struct WeightQuantizationTests {
    @Test func everyFilterHasItsOwnScale() {
        let quantized = WeightQuantization([1.27, -0.5, 0, 2, -254, 63], filters: 2)
        #expect(quantized.scales == [1.27 / 127, 2])
        #expect(quantized.values == [127, -50, 0, 1, -127, 32])
        #expect(quantized.dequantized.suffix(3) == [2, -254, 64])
    }

    @Test func halvesRoundToEven() {
        #expect(WeightQuantization([127, 0.5, 1.5, -2.5, 2.501], filters: 1).values == [127, 0, 2, -2, 3])
    }

    @Test func theErrorIsAtMostHalfAStep() {
        var random = SplitMix64(seed: 4)
        let weights = (0..<8 * 45).map { _ in random.nextNormal() }
        let quantized = WeightQuantization(weights, filters: 8)
        for (index, (weight, value)) in zip(weights, quantized.dequantized).enumerated() {
            #expect(abs(weight - value) <= quantized.scales[index / 45] * 0.50001)
        }
        #expect(
            (0..<8).allSatisfy { filter in
                quantized.values[filter * 45..<(filter + 1) * 45].contains { abs($0) == 127 }
            })
        // Rounding what is rounded changes nothing.
        #expect(WeightQuantization(quantized.dequantized, filters: 8).values == quantized.values)
    }

    @Test func tinyFiltersKeepAScaleThatAModelFileAccepts() {
        let quantized = WeightQuantization([0, 0, 1e-30, -1e-5], filters: 2)
        #expect(quantized.scales == [1e-6, 1e-6])
        #expect(quantized.values == [0, 0, 0, -10])
    }
}
