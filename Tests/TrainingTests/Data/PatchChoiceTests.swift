import Imaging
import PatternSparsity
import Testing

@testable import Training

/// Which patches are taken, and how bright they are.
@Suite struct PatchChoiceTests {
    /// The definition, sample by sample.
    private func detail(_ pair: TrainingPair, _ enlarged: Plane<Float>, x: Int, y: Int, side: Int) -> Double {
        let scale = pair.high.width / pair.low.width
        var sum = 0.0
        for v in y * scale..<(y + side) * scale {
            for u in x * scale..<(x + side) * scale {
                let difference = Double(enlarged[u, v] - Float(pair.high[u, v]))
                sum += difference * difference
            }
        }
        return sum
    }

    @Test(arguments: 2...4) func detailIsWhatEnlargementDoesNotGiveBack(scale: Int) throws {
        let pair = try #require(TrainingPair(Pictures.shapes(width: 40, height: 32, seed: 4), scale: scale))
        let enlarged = BicubicResampler.resize(
            Plane<Float>(pair.low), width: pair.high.width, height: pair.high.height)
        let map = DetailMap(pair)
        for side in [1, 2, 8] {
            for y in 0...pair.low.height - side {
                for x in 0...pair.low.width - side {
                    let expected = detail(pair, enlarged, x: x, y: y, side: side)
                    #expect(abs(map.sum(x: x, y: y, side: side) - expected) <= 1e-6 * max(expected, 1))
                }
            }
        }
        #expect(map.sum(x: 0, y: 0, side: 5) != map.sum(x: 3, y: 1, side: 5))
    }

    /// Where nothing is enlarged it is what was lost in between.
    @Test func detailAtScaleOneIsTheDifference() {
        let high = Pictures.shapes(width: 20, height: 12, seed: 1)
        var low = high
        low[7, 5] = low[7, 5] &+ 3
        let map = DetailMap(TrainingPair(high: high, low: low))
        #expect(map.sum(x: 4, y: 4, side: 4) > 0 && map.sum(x: 0, y: 6, side: 6) == 0)
    }

    /// Noise in one corner of a plain picture.
    private func pairWithACorner() throws -> TrainingPair {
        var random = SplitMix64(seed: 3)
        var plane = Plane<UInt8>(width: 96, height: 96, samples: [UInt8](repeating: 90, count: 96 * 96))
        for y in 72..<96 {
            for x in 72..<96 { plane[x, y] = UInt8(random.next(below: 256)) }
        }
        return try #require(TrainingPair(plane, scale: 2))
    }

    @Test func ofSeveralPatchesTheOneWithTheMostDetailIsTaken() throws {
        let pair = try pairWithACorner()
        func busy(_ candidates: Int) throws -> Int {
            var sampler = try #require(PatchSampler([pair], scale: 2, patch: 8, candidates: candidates, seed: 5))
            let batch = sampler.next(200)
            return (0..<200).count { patch in
                let low = batch.low[patch * 64..<(patch + 1) * 64]
                return low.max()! - low.min()! > 0.1
            }
        }
        // One in ten of all places meets the corner: about a third of all fours of candidates have such a one, and
        // hardly any 64 have none.
        let counts = try [1, 4, 64].map(busy)
        #expect((10...40).contains(counts[0]) && (50...100).contains(counts[1]) && counts[2] >= 198, "\(counts)")
    }

    /// Of two patches that both have detail it is the one with more: the best of all places, sooner or later always.
    @Test func theBestPlaceIsFound() throws {
        let pair = try #require(TrainingPair(Pictures.shapes(width: 24, height: 24, seed: 8), scale: 2))
        let map = DetailMap(pair)
        let places = (0..<25).map { (x: $0 % 5, y: $0 / 5) }
        let best = places.max { map.sum(x: $0.x, y: $0.y, side: 8) < map.sum(x: $1.x, y: $1.y, side: 8) }!
        let expected = pair.low.cropped(x: best.x, y: best.y, width: 8, height: 8).samples.sorted()
        // With 64 draws of 25 places one is missed in 14 times.
        var sampler = try #require(PatchSampler([pair], scale: 2, patch: 8, candidates: 64, seed: 2))
        let batch = sampler.next(100)
        let found = (0..<100).count { patch in
            batch.low[patch * 64..<(patch + 1) * 64].map { UInt8(($0 * 255).rounded()) }.sorted() == expected
        }
        #expect(found > 80)
    }

    @Test func brightnessDarkensAPatchAndItsTargetAlike() throws {
        let plane = Plane<UInt8>(width: 32, height: 32, samples: [UInt8](repeating: 200, count: 32 * 32))
        let pair = try #require(TrainingPair(plane, scale: 2))
        func factors(_ brightness: Float) throws -> [Float] {
            var sampler = try #require(PatchSampler([pair], scale: 2, patch: 8, brightness: brightness, seed: 6))
            let batch = sampler.next(300)
            return (0..<300).map { patch in
                let low = Set(batch.low[patch * 64..<(patch + 1) * 64])
                // One factor for all samples of both.
                #expect(low.count == 1 && Set(batch.high[patch * 256..<(patch + 1) * 256]) == low)
                return low.first! / (200 * Float(1) / 255)
            }
        }
        #expect(try factors(0).allSatisfy { abs($0 - 1) < 1e-6 })
        let darkened = try factors(0.4)
        #expect(darkened.allSatisfy { $0 > 0.6 - 1e-6 && $0 < 1 + 1e-6 })
        #expect(darkened.min()! < 0.62 && darkened.max()! > 0.98)
        #expect(abs(darkened.reduce(0, +) / 300 - 0.8) < 0.03)
    }

    @Test func chancesOfEveryKindAreRepeatedFromTheGeneratorsState() throws {
        let pairs = Pictures.pairs(count: 3, side: 48)
        func sampler(_ seed: UInt64) throws -> PatchSampler {
            try #require(PatchSampler(pairs, scale: 2, patch: 8, candidates: 5, brightness: 0.5, seed: seed))
        }
        var first = try sampler(1)
        _ = first.next(9)
        var second = try sampler(2)
        second.generator = first.generator
        let (a, b) = (first.next(20), second.next(20))
        #expect(a.low == b.low && a.high == b.high && first.generator == second.generator)
    }
}
