import Network
import PatternSparsity
import TestSupport
import Testing

@Suite struct WidePatternTests {
    /// The squared weights of a 5×5 block: 1 at the given positions times `size`, `rest` elsewhere.
    private func energy(_ positions: [Int], _ size: Float = 1, rest: Float = 0) -> [Float] {
        (0..<25).map { positions.contains($0) ? size : rest }
    }

    private func masks(_ library: PatternLibrary) -> [UInt32] { library.patterns.map(\.mask) }

    private func mask(_ positions: [Int]) -> UInt32 { positions.reduce(0) { $0 | 1 << UInt32($1) } }

    @Test func theMostFrequentPatternsComeFirst() {
        let (a, b, c) = ([0, 1, 5, 6], [12, 13, 17, 24], [4, 9, 14, 19])
        let energies = [energy(b), energy(c, 100), energy(a, rest: 0.1), energy(b), energy(a), energy(b, 5, rest: 1)]
        #expect(masks(.wide(count: 3, from: energies)) == [mask(b), mask(a), mask(c)])
        #expect(masks(.wide(count: 1, from: energies)) == [mask(b)])
        #expect(PatternLibrary.wide(count: 9, from: energies).patterns.allSatisfy { $0.size == 5 && $0.count == 4 })
        #expect(PatternLibrary.wide(count: 9, from: energies).patterns.count == 3)
    }

    @Test func tiesGoToTheLargerEnergyThenToTheLowerMask() {
        let (a, b) = ([0, 1, 5, 6], [12, 13, 17, 24])
        #expect(masks(.wide(count: 1, from: [energy(a), energy(b, 2)])) == [mask(b)])
        #expect(masks(.wide(count: 2, from: [energy(b), energy(a)])) == [mask(a), mask(b)])
        // Other blocks' weights count too: position 24 is large where position 23 is largest.
        let neighbour = energy([23, 22, 21, 20], 9, rest: 0).enumerated().map { $0.offset == 24 ? 8 : $0.element }
        #expect(masks(.wide(count: 3, from: [energy(a), energy(b), neighbour])).dropFirst() == [mask(b), mask(a)])
    }

    @Test func equalPositionsAreTakenFromTheFirstAndBlocksOfZerosHaveNoSay() {
        #expect(masks(.wide(count: 4, from: [energy(Array(0..<25))])) == [0b1111])
        let zeros = [Float](repeating: 0, count: 25)
        #expect(masks(.wide(count: 4, from: [zeros, zeros, energy([7, 8, 9, 10])])) == [mask([7, 8, 9, 10])])
        #expect(PatternLibrary.wide(count: 4, from: [zeros]).patterns.isEmpty)
    }

    @Test(arguments: [1, 2, 5]) func eachBlocksPatternIsTheBestOfAllSubsets(entries: Int) {
        var random = SeededGenerator(seed: UInt64(entries))
        let energy = (0..<25).map { _ in Float.random(in: 0...1, using: &random) }
        let chosen = PatternLibrary.wide(entries: entries, count: 1, from: [energy]).patterns[0]
        func kept(_ mask: UInt32) -> Float { energy.indices.reduce(0) { mask >> $1 & 1 == 1 ? $0 + energy[$1] : $0 } }
        // Swapping any kept position for any other one tries every subset that could be better.
        for old in chosen.positions {
            for new in 0..<25 where !chosen.positions.contains(new) {
                #expect(kept(chosen.mask ^ 1 << UInt32(old) ^ 1 << UInt32(new)) < kept(chosen.mask))
            }
        }
        #expect(chosen.count == entries)
    }
}
