import Imaging
import PatternSparsity
import Testing
import Training

@Suite struct DegradationDrawTests {
    private static func draws(_ degradation: Degradation, seed: UInt64 = 1, count: Int = 400) -> [DegradationDraw] {
        (0..<count).map { DegradationDraw(degradation, generator: SplitMix64(seed: seed, stream: $0)) }
    }

    @Test func chancesComeFromTheirWholeRanges() {
        var degradation = Degradation()
        degradation.crf = 24...31
        degradation.blur = 0.5...1.5
        degradation.noise = 1...2
        let draws = Self.draws(degradation)
        #expect(Set(draws.map(\.crf)) == Set(24...31))
        #expect(Set(draws.map(\.codec)) == [.h264, .hevc])
        #expect(Set(draws.map(\.preset)) == Set(Degradation.presets))
        #expect(Set(draws.map(\.velocity.x)) == Set(-4...4) && Set(draws.map(\.velocity.y)) == Set(-4...4))
        for (values, range) in [
            (draws.map(\.blur), 0.5...1.5), (draws.map(\.noise), 1...2), (draws.map(\.origin.x), 0...1),
            (draws.map(\.origin.y), 0...1),
        ] {
            #expect(values.allSatisfy(range.contains))
            let width = range.upperBound - range.lowerBound
            #expect(values.min()! < range.lowerBound + 0.05 * width && values.max()! > range.upperBound - 0.05 * width)
        }
    }

    @Test func aSeedRepeatsAndAnotherDoesNot() {
        func text(_ seed: UInt64) -> [String] { Self.draws(Degradation(), seed: seed, count: 20).map { "\($0)" } }
        #expect(text(3) == text(3))
        #expect(zip(text(3), text(4)).allSatisfy { $0 != $1 })
    }

    @Test func streamsOfASeedHaveNoNumbersInCommon() {
        var seen: Set<UInt64> = []
        for stream in 0..<50 {
            var generator = SplitMix64(seed: 7, stream: stream)
            for _ in 0..<100 { seen.insert(generator.next()) }
        }
        #expect(seen.count == 5000)
    }

    @Test func theReductionIsTheProtocolsWhereThereIsNoNoise() throws {
        let plane = Pictures.shapes(width: 48, height: 36, seed: 2)
        var draw = DegradationDraw(codec: .h264, crf: 23, preset: "medium")
        for scale in 2...4 {
            let low = try #require(TrainingPair(plane, scale: scale)).low
            #expect(draw.reduced(Plane<Float>(plane), scale: scale) == low)
        }
        #expect(draw.reduced(Plane<Float>(plane), scale: 1) == plane)
    }

    @Test func theNoiseHasItsDeviation() {
        var degradation = Degradation()
        degradation.noise = 5...5
        let grey = Plane<Float>(width: 200, height: 200, samples: [Float](repeating: 128, count: 40_000))
        var draw = DegradationDraw(degradation, generator: SplitMix64(seed: 1))
        let (first, second) = (draw.reduced(grey, scale: 2), draw.reduced(grey, scale: 2))
        #expect(first != second)
        let squares = first.samples.reduce(0.0) { $0 + (Double($1) - 128) * (Double($1) - 128) }
        #expect(abs((squares / 10_000).squareRoot() - 5) < 0.25)
    }

    @Test func theFrameThatIsTakenIsNoKeyFrameWhereThereIsAnother() {
        var draw = DegradationDraw(Degradation(), generator: SplitMix64(seed: 1))
        let taken = (0..<200).map { _ in draw.choose([true, false, false, true, false]) }
        #expect(Set(taken) == [1, 2, 4])
        #expect(Set((0..<200).map { _ in draw.choose([true, true]) }) == [0, 1])
    }
}
