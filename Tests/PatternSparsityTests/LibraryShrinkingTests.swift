import Network
import PatternSparsity
import TestSupport
import Testing

@Suite struct LibraryShrinkingTests {
    /// `uses` blocks that have weights where a pattern keeps them only.
    private func blocks(_ pattern: KernelPattern, uses: Int) -> [[Float]] {
        Array(repeating: (0..<9).map { pattern.positions.contains($0) ? 1 : 0 }, count: uses)
    }

    @Test func eachPhaseKeepsTheMostUsedOfTheLast() throws {
        let all = PatternLibrary.centred(entries: 4)
        let shrinking = LibraryShrinking.standard
        // Pattern i is the nearest one of 60 − i blocks.
        let falling = all.patterns.enumerated().flatMap { blocks($0.element, uses: 60 - $0.offset) }
        let twelve = try #require(shrinking.next(after: all, energies: falling))
        #expect(twelve.patterns == Array(all.patterns.prefix(12)))
        // Training has since moved the blocks to patterns that are gone, and among the twelve to the last ones.
        let moved =
            twelve.patterns.enumerated().flatMap { blocks($0.element, uses: $0.offset) }
            + blocks(all.patterns[40], uses: 1)
        let eight = try #require(shrinking.next(after: twelve, energies: moved))
        #expect(eight.patterns == Array(twelve.patterns.suffix(8).reversed()))
        let last = eight.patterns.enumerated().flatMap { blocks($0.element, uses: $0.offset + 1) }
        let four = try #require(shrinking.next(after: eight, energies: last))
        #expect(four.patterns == Array(eight.patterns.suffix(4).reversed()))
        #expect(shrinking.next(after: four, energies: last) == nil)
    }

    @Test func blocksWhosePatternIsGoneCountForTheNearestThatIsLeft() throws {
        let corners = PatternLibrary.gaussian
        let shrinking = try LibraryShrinking(counts: [1])
        // Of the corners the top right one keeps most of each of these T shapes, by the weight 2 in its corner.
        let shape: [Float] = [0, 1, 2, 1, 1, 1, 0, 0, 0]
        let energies = [shape, shape] + blocks(corners.patterns[0], uses: 1)
        #expect(shrinking.next(after: corners, energies: energies)?.patterns == [corners.patterns[1]])
    }

    @Test func phasesThatTheLibraryIsBelowAreSkipped() throws {
        var random = SeededGenerator(seed: 3)
        let energies = (0..<100).map { _ in (0..<9).map { _ in Float.random(in: 0...1, using: &random) } }
        let ten = PatternLibrary.random(count: 10, seed: 1)
        let next = try #require(LibraryShrinking.standard.next(after: ten, energies: energies))
        #expect(next == ten.extracted(count: 8, from: energies))
        let eight = PatternLibrary.random(count: 8, seed: 1)
        #expect(LibraryShrinking.standard.next(after: eight, energies: energies)?.patterns.count == 4)
    }

    @Test(arguments: [[], [0], [8, 8], [4, 8], [256, 8], [8, -1]]) func sizesThatDoNotFallAreRefused(counts: [Int]) {
        #expect(throws: SparsityError.self) { try LibraryShrinking(counts: counts) }
    }
}
