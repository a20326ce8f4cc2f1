import Network
import PatternSparsity
import Testing

@Suite struct LibraryFamiliesTests {
    private func drawings(_ library: PatternLibrary) -> [String] { library.patterns.map(\.description) }

    @Test func gaussianPatternsAreTheCorners() {
        #expect(drawings(.gaussian) == ["xx./xx./...", ".xx/.xx/...", ".../xx./xx.", ".../.xx/.xx"])
    }

    @Test func elogPatternsAreTheTShapes() {
        #expect(drawings(.elog) == [".x./xxx/...", ".x./xx./.x.", ".../xxx/.x.", ".x./.xx/.x."])
    }

    @Test func mixedPatternsAreBothAndAllAreAmongTheFiftySix() {
        #expect(PatternLibrary.mixed.patterns == PatternLibrary.gaussian.patterns + PatternLibrary.elog.patterns)
        #expect(Set(PatternLibrary.mixed.patterns).count == 8)
        #expect(Set(PatternLibrary.mixed.patterns).isSubset(of: PatternLibrary.centred(entries: 4).patterns))
    }

    @Test(arguments: [1, 4, 8, 56]) func randomPatternsAreDistinctAndRepeatable(count: Int) {
        let all = Set(PatternLibrary.centred(entries: 4).patterns)
        for seed in [0, 1, 2, UInt64.max] {
            let library = PatternLibrary.random(count: count, seed: seed)
            #expect(library.patterns.count == count)
            #expect(Set(library.patterns).count == count)
            #expect(Set(library.patterns).isSubset(of: all))
            #expect(library == .random(count: count, seed: seed))
            #expect(library.patterns == Array(PatternLibrary.random(count: 56, seed: seed).patterns.prefix(count)))
        }
    }

    @Test func seedsDrawEveryPatternEquallyOften() {
        var draws: [KernelPattern: Int] = [:]
        for seed in 0..<560 as Range<UInt64> {
            for pattern in PatternLibrary.random(count: 8, seed: seed).patterns { draws[pattern, default: 0] += 1 }
        }
        // 80 each on average, with a standard deviation of 8.3.
        #expect(draws.count == 56)
        #expect(draws.values.allSatisfy { abs($0 - 80) < 42 })
    }

    @Test func paddingKeepsTheOffsetsFromTheCentre() {
        let padded = PatternLibrary.gaussian.padded(to: 5)
        #expect(drawings(padded).first == "...../.xx../.xx../...../.....")
        #expect(PatternLibrary.mixed.padded(to: 3) == .mixed)
        let wide = PatternLibrary.centred(entries: 4, window: 5).patterns
        #expect(wide.count == 56)
        #expect(wide.allSatisfy { $0.size == 5 && $0.count == 4 && $0.contains(row: 2, column: 2) })
        for (wide, narrow) in zip(wide, PatternLibrary.centred(entries: 4).patterns) {
            for row in 0..<5 {
                for column in 0..<5 {
                    let isInside = (1...3).contains(row) && (1...3).contains(column)
                    let expected = isInside && narrow.contains(row: row - 1, column: column - 1)
                    #expect(wide.contains(row: row, column: column) == expected)
                }
            }
        }
    }

    @Test func dilationDoublesTheOffsetsFromTheCentre() {
        #expect(
            drawings(PatternLibrary.gaussian.dilated()) == [
                "x.x../...../x.x../...../.....", "..x.x/...../..x.x/...../.....", "...../...../x.x../...../x.x..",
                "...../...../..x.x/...../..x.x",
            ])
        let dilated = PatternLibrary.centred(entries: 4).dilated().patterns
        #expect(Set(dilated).count == 56)
        #expect(dilated.allSatisfy { $0.size == 5 && $0.count == 4 && $0.contains(row: 2, column: 2) })
    }
}
