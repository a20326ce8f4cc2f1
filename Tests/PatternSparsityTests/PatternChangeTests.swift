import Network
import PatternSparsity
import Testing

@Suite struct PatternChangeTests {
    private func structure(_ patterns: UInt8...) -> BlockStructure {
        BlockStructure(granularity: .register, patterns: patterns)
    }

    private let gone = BlockStructure.removed

    @Test func blocksOfAllLayersCountAlike() {
        let before = [structure(0, 1, 2, 3), structure(0, 0, 0, 0, 0, 0)]
        let after = [structure(0, 1, 3, 2), structure(0, 0, 0, 0, 0, 1)]
        #expect(PatternChange.share(of: after, since: before, library: .gaussian) == 0.3)
        #expect(PatternChange.share(of: before, since: before, library: .gaussian) == 0)
        #expect(PatternChange.share(of: [after[1]], since: [before[1]], library: .gaussian) == 1.0 / 6)
        #expect(PatternChange.share(of: [], since: [], library: .gaussian) == 0)
    }

    @Test func blocksThatComeOrGoChange() {
        let (before, after) = (structure(0, 1, gone, gone), structure(gone, 1, 2, gone))
        #expect(PatternChange.share(of: [after], since: [before], library: .gaussian) == 0.5)
    }

    @Test func anotherNumberOfTheSamePatternIsNoChange() {
        // Corners are the first four of the eight; in reverse order their ids differ.
        let reversed = PatternLibrary(PatternLibrary.gaussian.patterns.reversed())
        let (before, after) = (structure(0, 1, 2, 3, 7, gone), structure(3, 2, 1, 1, 0, gone))
        #expect(
            PatternChange.share(of: [after], since: [before], library: reversed, earlierLibrary: .mixed) == 2.0 / 6)
    }
}
