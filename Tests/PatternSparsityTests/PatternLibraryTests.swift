import Network
import PatternSparsity
import TestSupport
import Testing

@Suite struct PatternLibraryTests {
    private func library(_ masks: UInt32...) -> PatternLibrary {
        PatternLibrary(masks.map { KernelPattern(size: 3, mask: $0)! })
    }

    /// The squared weights of a block, as large at the pattern's positions as given and zero elsewhere.
    private func energy(_ mask: UInt32, _ size: Float = 1) -> [Float] {
        (0..<9).map { mask & (1 << UInt32($0)) == 0 ? 0 : size }
    }

    @Test func thereAreFiftySixCentredPatternsOfFour() {
        let patterns = PatternLibrary.centred(entries: 4).patterns
        #expect(patterns.count == 56)
        #expect(Set(patterns).count == 56)
        #expect(patterns.allSatisfy { $0.size == 3 && $0.count == 4 && $0.contains(row: 1, column: 1) })
        #expect(zip(patterns, patterns.dropFirst()).allSatisfy { $0.mask < $1.mask })
    }

    @Test(arguments: [(1, 1), (2, 8), (3, 28), (5, 70), (9, 1), (0, 0), (10, 0)])
    func otherCountsAreBinomial(entries: Int, count: Int) {
        #expect(PatternLibrary.centred(entries: entries).patterns.count == count)
    }

    @Test func theNearestPatternKeepsMostOfTheEnergy() {
        let library = library(0b000_010_011, 0b110_010_000, 0b000_110_001)
        #expect(library.nearestIndex(to: [1, 1, 0, 0, 1, 0, 0, 0, 0]) == 0)
        #expect(library.nearestIndex(to: [1, 0, 0, 0, 1, 0, 0, 0, 3]) == 1)
        #expect(library.nearestIndex(to: [1, 0, 0, 0, 1, 5, 0, 0, 3]) == 2)
        // Among equals the first.
        #expect(library.nearestIndex(to: [0, 0, 0, 0, 1, 0, 0, 0, 0]) == 0)
        #expect(library.nearestIndex(to: [0, 0, 0, 0, 1, 1, 0, 1, 0]) == 1)
    }

    @Test func extractionTakesTheMostFrequent() {
        let all = PatternLibrary.centred(entries: 4)
        let (a, b, c) = (all.patterns[3].mask, all.patterns[20].mask, all.patterns[55].mask)
        // One large block does not outweigh two small ones.
        let energies = [energy(b), energy(c, 100), energy(a), energy(b), energy(a), energy(b)]
        #expect(all.extracted(count: 3, from: energies) == library(b, a, c))
        #expect(all.extracted(count: 2, from: energies) == library(b, a))
        #expect(all.extracted(count: 1, from: energies) == library(b))
    }

    @Test func tiesGoToTheLargerEnergyThenToTheLowerMask() {
        let all = PatternLibrary.centred(entries: 4)
        let (a, b) = (all.patterns[3].mask, all.patterns[20].mask)
        #expect(all.extracted(count: 1, from: [energy(a), energy(b, 2)]) == library(b))
        #expect(all.extracted(count: 1, from: [energy(a, 2), energy(b)]) == library(a))
        #expect(all.extracted(count: 2, from: [energy(b), energy(a)]) == library(a, b))
    }

    @Test func extractionGivesAtMostTheCountAndNoDuplicate() {
        var random = SeededGenerator(seed: 1)
        let energies = (0..<200).map { _ in (0..<9).map { _ in Float.random(in: 0...1, using: &random) } }
        let all = PatternLibrary.centred(entries: 4)
        for count in [0, 1, 8, 56, 100] {
            let patterns = all.extracted(count: count, from: energies).patterns
            #expect(patterns.count == min(count, 56))
            #expect(Set(patterns).count == patterns.count)
            #expect(patterns.allSatisfy(all.patterns.contains))
        }
    }
}
