import TestSupport
import Testing

@testable import Engine

@Suite struct ExactMultiplyAddTests {
    /// Floats whose sums lie on, just below and just above ties, of rounding to float and of rounding to integers.
    private static func adversarial(_ random: inout SeededGenerator) -> (Int32, Float, Float) {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            // Few bits everywhere: the sum often needs exactly one bit more than a float has.
            let sum = Int32(1) << Int32.random(in: 0..<31, using: &random)
            let multiplier = Float(sign: .plus, exponent: Int.random(in: -30...0, using: &random), significand: 1)
            let offset = Float(Int.random(in: -(1 << 24)...(1 << 24), using: &random)).ulpNeighbour(&random)
            return (sum | 1, multiplier, offset)
        case 1:
            // k + 1/2 by way of an offset.
            let (sum, multiplier) = (Int32.random(in: -100_000...100_000, using: &random), Float(0.001))
            let tie = Double(Int.random(in: -260...260, using: &random)) + 0.5
            return (sum, multiplier, Float(tie - Double(sum) * Double(multiplier)).ulpNeighbour(&random))
        case 2:
            // Cancellation.
            let (sum, multiplier) = (
                Int32.random(in: .min ... .max, using: &random), Float.random(in: 1e-9...1, using: &random)
            )
            return (sum, multiplier, -(Float(sum) * multiplier))
        case 3:
            // A tie of the float's own rounding, with a remainder far below.
            let multiplier = Float(1 + 1.0 / 4096)
            let sum = Int32.random(in: 0..<1 << 12, using: &random) * 4096 + 2048
            return (sum, multiplier, Float(sign: .minus, exponent: -60, significand: 1))
        default:
            return (
                Int32.random(in: .min ... .max, using: &random), Float.random(in: 1e-12...1e3, using: &random),
                Float.random(in: -1e3...1e3, using: &random)
            )
        }
    }

    @Test func conversionIsFused() {
        var random = SeededGenerator(seed: 7)
        var halfway = 0
        for _ in 0..<2_000 {
            let values = (0..<16).map { _ in Self.adversarial(&random) }
            var result = [Float](repeating: 0, count: 16)
            ExactMultiplyAdd.convert(
                sums: values.map(\.0), multipliers: values.map { Double($0.1) }, offsets: values.map { Double($0.2) },
                result: &result, pixels: 1, lanes: 16, isExact: false)
            for (value, result) in zip(values, result) {
                let expected = value.2.addingProduct(Float(value.0), value.1)
                #expect(result == expected, "fma(\(value.0), \(value.1), \(value.2))")
                let sum = Double(Float(value.0)) * Double(value.1) + Double(value.2)
                if ExactMultiplyAdd.isHalfway(sum) != 0 { halfway += 1 }
            }
        }
        #expect(halfway > 100, "the values are meant to be adversarial; only \(halfway) were")
    }

    @Test func exactSumsNeedNoCheck() {
        var random = SeededGenerator(seed: 9)
        var exact = 0
        for _ in 0..<20_000 {
            let (_, multiplier, offset) = Self.adversarial(&random)
            let bound = Int(1) << Int.random(in: 0..<31, using: &random)
            guard ExactMultiplyAdd.isExact(bound: bound, multiplier: multiplier, offset: offset) else { continue }
            exact += 1
            let sum = Float(Int32(clamping: Int.random(in: -bound...bound, using: &random)))
            let rounded = Float(Double(sum) * Double(multiplier) + Double(offset))
            #expect(rounded == offset.addingProduct(sum, multiplier), "fma(\(sum), \(multiplier), \(offset))")
        }
        #expect(exact > 1000)
        #expect(!ExactMultiplyAdd.isExact(bound: 1 << 24, multiplier: 1, offset: 1e-10))
        #expect(ExactMultiplyAdd.isExact(bound: 1 << 24, multiplier: 1, offset: 0))
    }

    @Test func additionIsFused() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<2_000 {
            let (sum, ratio, _) = Self.adversarial(&random)
            let values = (0..<16).map { _ in Self.adversarial(&random) }
            let factors = values.map { Float($0.0 &+ sum) }
            let addends = values.map(\.2)
            var result = [Float](repeating: 0, count: 16)
            ExactMultiplyAdd.add(factors, ratio: ratio, to: addends, result: &result, count: 16)
            for i in 0..<16 {
                #expect(
                    result[i] == addends[i].addingProduct(factors[i], ratio),
                    "fma(\(factors[i]), \(ratio), \(addends[i]))")
            }
        }
    }
}

extension Float {
    fileprivate func ulpNeighbour(_ random: inout SeededGenerator) -> Float {
        random.pick([self, self.nextUp, self.nextDown])
    }
}
