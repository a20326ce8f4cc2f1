import PatternSparsity
import Testing
import Training

@Suite struct WeightQuantizationTests {
    @Test func everyFilterHasItsOwnScale() {
        let quantized = WeightQuantization([1.27, -0.5, 0, 2, -254, 63], filters: 2, channels: 1)
        #expect(quantized.scales == [1.27 / 127, 2])
        #expect(quantized.values == [127, -50, 0, 1, -127, 32])
        #expect(quantized.dequantized.suffix(3) == [2, -254, 64])
    }

    @Test func halvesRoundToEven() {
        let quantized = WeightQuantization([127, 0.5, 1.5, -2.5, 2.501], filters: 1, channels: 1)
        #expect(quantized.values == [127, 0, 2, -2, 3])
    }

    @Test func theErrorIsAtMostHalfAStep() {
        var random = SplitMix64(seed: 4)
        let weights = (0..<8 * 45).map { _ in random.nextNormal() }
        let quantized = WeightQuantization(weights, filters: 8, channels: 1)
        for (index, (weight, value)) in zip(weights, quantized.dequantized).enumerated() {
            #expect(abs(weight - value) <= quantized.scales[index / 45] * 0.50001)
        }
        #expect(
            (0..<8).allSatisfy { filter in
                quantized.values[filter * 45..<(filter + 1) * 45].contains { abs($0) == 127 }
            })
        // Rounding what is rounded changes nothing.
        #expect(WeightQuantization(quantized.dequantized, filters: 8, channels: 1).values == quantized.values)
    }

    /// 255 times what is left fits into 16 bits, however the weights are rounded.
    @Test(arguments: [1, 2, 3, 8]) func pairsOfOneSignFitIntoWords(channels: Int) {
        var random = SplitMix64(seed: 5)
        let weights = (0..<16 * channels * 9).map { _ in random.nextNormal() }
        let quantized = WeightQuantization(weights, filters: 16, channels: channels)
        var largest = [Int](repeating: 0, count: 16)
        for filter in 0..<16 {
            let codes = quantized.values[filter * channels * 9..<(filter + 1) * channels * 9].map { Int($0) }
            for (channel, position) in (0..<channels).flatMap({ channel in (0..<9).map { (channel, $0) } }) {
                let code = codes[channel * 9 + position]
                largest[filter] = max(largest[filter], abs(code))
                guard channel % 2 == 1 else { continue }
                let neighbour = codes[(channel - 1) * 9 + position]
                if code * neighbour > 0 {
                    #expect(abs(code + neighbour) <= 128)
                    largest[filter] = max(largest[filter], abs(code + neighbour))
                }
            }
        }
        // No scale is larger than it has to be.
        #expect(largest.allSatisfy { 127...128 ~= $0 })
        if channels == 1 { #expect(quantized.values.contains { abs($0) == 127 }) }
    }

    @Test func tinyFiltersKeepAScaleThatAModelFileAccepts() {
        let quantized = WeightQuantization([0, 0, 1e-30, -1e-5], filters: 2, channels: 1)
        #expect(quantized.scales == [1e-6, 1e-6])
        #expect(quantized.values == [0, 0, 0, -10])
    }
}
