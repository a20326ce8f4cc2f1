import Imaging
import Testing
import Training

@Suite struct PatchSamplerTests {
    /// Every sample of the low picture differs, and each is repeated 2×2 in the high one.
    private func pair(width: Int, height: Int, first: Int = 0) throws -> TrainingPair {
        let high = Plane<UInt8>(
            width: 2 * width, height: 2 * height,
            samples: (0..<4 * width * height).map { index in
                UInt8(first + index / (2 * width) / 2 * width + index % (2 * width) / 2)
            })
        return try #require(TrainingPair(high, scale: 2))
    }

    /// The eight symmetries of a square of `side`, written as where each place takes its sample from.
    private func symmetries(_ side: Int) -> [[Int]] {
        let last = side - 1
        let turns: [(Int, Int) -> (Int, Int)] = [
            { ($0, $1) }, { (last - $0, $1) }, { ($0, last - $1) }, { (last - $0, last - $1) },
            { ($1, $0) }, { (last - $1, $0) }, { ($1, last - $0) }, { (last - $1, last - $0) },
        ]
        return turns.map { turn in
            (0..<side * side).map { index in
                let (x, y) = turn(index % side, index / side)
                return y * side + x
            }
        }
    }

    private func real(_ sample: UInt8) -> Float { Float(sample) * (1 / 255) }

    @Test func theLowPictureIsTheBicubicDegradation() throws {
        let plane = Pictures.shapes(width: 33, height: 22, seed: 1)
        let pair = try #require(TrainingPair(plane, scale: 4))
        #expect((pair.high.width, pair.high.height, pair.low.width, pair.low.height) == (32, 20, 8, 5))
        #expect(pair.high == plane.cropped(toMultipleOf: 4))
        #expect(pair.low == BicubicResampler.resize(Plane<Float>(pair.high), width: 8, height: 5).rounded())
        #expect(TrainingPair(plane.cropped(x: 0, y: 0, width: 3, height: 22), scale: 4) == nil)
        #expect(TrainingPair(plane.cropped(x: 0, y: 0, width: 22, height: 3), scale: 4) == nil)
    }

    /// A patch of the whole square picture can only be turned: all eight ways occur, about equally often, and the
    /// high patch is turned as its low one is.
    @Test func allSymmetriesOccurAndStayAligned() throws {
        let pair = try pair(width: 5, height: 5)
        let low = symmetries(5).map { $0.map { real(pair.low.samples[$0]) } }
        let high = symmetries(10).map { $0.map { real(pair.high.samples[$0]) } }
        #expect(Set(low).count == 8)
        var sampler = try #require(PatchSampler([pair], scale: 2, patch: 5, seed: 3))
        var counts = [Int](repeating: 0, count: 8)
        for _ in 0..<400 {
            let batch = sampler.next(1)
            let turn = try #require(low.firstIndex(of: batch.low))
            #expect(batch.high == high[turn])
            counts[turn] += 1
        }
        #expect(counts.allSatisfy { (25...75).contains($0) })
    }

    @Test func patchesComeFromEverywhereInEveryPicture() throws {
        let pairs = [try pair(width: 7, height: 6), try pair(width: 6, height: 6, first: 100)]
        var expected: [[Float]: Int] = [:]
        for (index, pair) in pairs.enumerated() {
            for y in 0...pair.low.height - 4 {
                for x in 0...pair.low.width - 4 {
                    let patch = pair.low.cropped(x: x, y: y, width: 4, height: 4)
                    for turn in symmetries(4) { expected[turn.map { real(patch.samples[$0]) }] = index }
                }
            }
        }
        var sampler = try #require(PatchSampler(pairs, scale: 2, patch: 4, seed: 3))
        var seen: Set<[Float]> = []
        var fromFirst = 0
        for _ in 0..<200 {
            let batch = sampler.next(10)
            #expect(batch.low.count == 10 * 16)
            #expect(batch.high.count == 10 * 64)
            for patch in 0..<10 {
                let low = Array(batch.low[patch * 16..<(patch + 1) * 16])
                if try #require(expected[low]) == 0 { fromFirst += 1 }
                seen.insert(low)
            }
        }
        #expect(seen.count == expected.count)
        #expect((850...1150).contains(fromFirst))
    }

    @Test func aSeedRepeatsAndAnotherDoesNot() throws {
        let pairs = Pictures.pairs(count: 3, side: 64)
        func batches(_ seed: UInt64) throws -> [[Float]] {
            var sampler = try #require(PatchSampler(pairs, scale: 2, patch: 8, seed: seed))
            return (0..<3).flatMap { _ in
                let batch = sampler.next(4)
                return [batch.low, batch.high]
            }
        }
        #expect(try batches(5) == batches(5))
        #expect(try batches(5) != batches(6))
    }

    @Test func theGeneratorsStateIsAllThatChanges() throws {
        let pairs = Pictures.pairs(count: 2, side: 48)
        var sampler = try #require(PatchSampler(pairs, scale: 2, patch: 8, seed: 5))
        _ = sampler.next(7)
        var resumed = try #require(PatchSampler(pairs, scale: 2, patch: 8, seed: 99))
        resumed.generator = sampler.generator
        #expect(resumed.next(4).high == sampler.next(4).high)
    }

    @Test func picturesSmallerThanAPatchAreLeftOut() throws {
        let (small, large) = (try pair(width: 7, height: 9), try pair(width: 8, height: 8, first: 128))
        #expect(PatchSampler([], scale: 2, patch: 8, seed: 1) == nil)
        #expect(PatchSampler([small], scale: 2, patch: 8, seed: 1) == nil)
        var sampler = try #require(PatchSampler([small, large], scale: 2, patch: 8, seed: 1))
        #expect(sampler.next(50).low.allSatisfy { $0 > 0.4 })
    }
}
