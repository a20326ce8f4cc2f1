import PatternSparsity
import Testing

@Suite struct SplitMix64Tests {
    /// The reference implementation's first numbers for the seed 0.
    @Test func theSequenceIsTheReferences() {
        var random = SplitMix64(seed: 0)
        #expect(random.next() == 0xe220_a839_7b1d_cdaf)
        #expect(random.next() == 0x6e78_9e6a_a1b9_65f4)
        #expect(random.next() == 0x06c4_5d18_8009_454f)
    }

    @Test func aStateGoesOnWhereItWas() {
        var random = SplitMix64(seed: 9)
        _ = random.next()
        var resumed = SplitMix64(seed: random.state)
        #expect(resumed.next() == random.next())
    }

    @Test func boundedNumbersCoverTheirRangeEvenly() {
        var random = SplitMix64(seed: 1)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<7000 { counts[random.next(below: 7)] += 1 }
        #expect(counts.allSatisfy { (850...1150).contains($0) })
        #expect(random.next(below: 1) == 0)
    }

    @Test func normalNumbersHaveTheirMoments() {
        var random = SplitMix64(seed: 2)
        let samples = (0..<20_000).map { _ in random.nextNormal() }
        let mean = samples.reduce(0, +) / 20_000
        let variance = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
        #expect(abs(mean) < 0.03)
        #expect(abs(variance - 1) < 0.04)
    }
}
