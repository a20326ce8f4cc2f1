import Network
import TestSupport
import Testing

@testable import Engine

/// Sums in double precision are those of fused multiply-adds, or none.
@Suite struct FloatTapsTests {
    private static func sums(_ pixels: [Float], _ weights: [[Float]], start: [Float]) -> FloatTaps.Values? {
        let wide = weights.map { FloatTaps.Values($0.map { Double($0) }) }
        return pixels.withUnsafeBytes { bytes in
            let taps = pixels.indices.map { bytes.baseAddress!.assumingMemoryBound(to: UInt8.self) + $0 * 4 }
            return FloatTaps.sums(
                taps: taps, count: pixels.count, weights: wide, start: FloatTaps.Values(start.map { Double($0) }),
                offset: 0)
        }
    }

    private static func fused(_ pixels: [Float], _ weights: [[Float]], start: [Float]) -> [Float] {
        (0..<8).map { lane in
            zip(pixels, weights).reduce(start[lane]) { $0.addingProduct($1.0, $1.1[lane]) }
        }
    }

    /// Numbers of any size and few bits, so that sums often lie between two floats.
    private static func number(_ random: inout SeededGenerator) -> Float {
        let exponent = Int.random(in: -28...2, using: &random)
        let number = Float(
            sign: .plus, exponent: exponent, significand: 1 + Float(Int.random(in: 0..<4, using: &random)) / 4)
        return random.chance(0.5) ? number : -number
    }

    @Test func sumsThatAreGivenAreFused() {
        var random = SeededGenerator(seed: 12)
        var refused = 0
        for _ in 0..<3_000 {
            let pixels = (0..<5).map { _ in Self.number(&random) }
            let weights = (0..<5).map { _ in (0..<8).map { _ in Self.number(&random) } }
            let start = (0..<8).map { _ in Self.number(&random) }
            let expected = Self.fused(pixels, weights, start: start)
            guard let sums = Self.sums(pixels, weights, start: start) else {
                refused += 1
                continue
            }
            for lane in 0..<8 { #expect(Float(sums[lane]) == expected[lane]) }
        }
        #expect((30..<2_970).contains(refused), "\(refused) were refused")
    }

    /// 1 + 2⁻²⁴ + 2⁻⁸⁰: the last addend decides, and double precision cannot hold it.
    @Test func aSumBetweenTwoFloatsIsRefused() {
        let weights = [[Float](repeating: 0x1p-24, count: 8), [Float](repeating: 1, count: 8)]
        let start = [Float](repeating: 0x1p-56, count: 8)
        #expect(Self.sums([0, 1], weights, start: start) != nil)
        #expect(Self.sums([1, 1], [weights[1], weights[0]], start: [Float](repeating: 0, count: 8)) == nil)
    }

    @Test func codeValuesAreRounded() {
        var random = SeededGenerator(seed: 13)
        let special: [Float] = [.nan, .infinity, -.infinity, -0.0, 0.5 / 255, 1.5 / 255, 254.5 / 255, 1, 2]
        let values = special + (0..<4_000).map { _ in Float.random(in: -0.2...1.2, using: &random) }
        for value in values + (0...510).map({ Float($0) / 510 }) {
            #expect(FloatRows.quantize(value) == RealArithmetic.quantize(value), "\(value)")
        }
    }

    @Test func tinyPixelsAreRefusedAndZeroIsNot() {
        let weights = [[Float](repeating: 1, count: 8)]
        let start = [Float](repeating: 0, count: 8)
        #expect(Self.sums([0x1p-67], weights, start: start) == nil)
        #expect(Self.sums([-0x1p-67], weights, start: start) == nil)
        for pixel: Float in [0, -0.0, 0x1p-66, 1] { #expect(Self.sums([pixel], weights, start: start) != nil) }
    }
}
