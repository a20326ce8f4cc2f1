import Network
import PatternSparsity
import TestSupport
import Testing

@Suite struct LibraryKindTests {
    private func energies(side: Int) -> [[Float]] {
        var random = SeededGenerator(seed: UInt64(side))
        return (0..<300).map { _ in (0..<side * side).map { _ in Float.random(in: 0...1, using: &random) } }
    }

    private func message(_ body: () throws(SparsityError) -> PatternLibrary) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return error.description }
    }

    @Test func namesAreTheCommandLines() {
        #expect(
            LibraryKind.allCases.map(\.rawValue) == [
                "extracted", "gaussian", "elog", "mixed", "random", "all", "dilated",
            ])
    }

    @Test(arguments: LibraryKind.allCases, [3, 5]) func everyKindGivesDistinctPatternsOfTheWindow(
        kind: LibraryKind, window: Int
    ) throws {
        guard kind != .dilated || window == 5 else { return }
        let library = try PatternLibrary.make(kind, count: 6, window: window, energies: energies(side: window))
        #expect(library.patterns.count == kind.fixedCount ?? 6)
        #expect(Set(library.patterns).count == library.patterns.count)
        #expect(library.patterns.allSatisfy { $0.size == window && $0.count == 4 })
        let isCentred = library.patterns.allSatisfy { $0.contains(row: window / 2, column: window / 2) }
        // Random 5×5 weights have no reason to keep the centre.
        #expect(isCentred != (kind == .extracted && window == 5))
    }

    @Test func kindsAreTheLibrariesTheyName() throws {
        let (narrow, wide) = (energies(side: 3), energies(side: 5))
        #expect(try .make(.gaussian, count: 0) == PatternLibrary.gaussian)
        #expect(try .make(.elog, count: 0) == PatternLibrary.elog)
        #expect(try .make(.mixed, count: 0, window: 5) == PatternLibrary.mixed.padded(to: 5))
        #expect(try .make(.all, count: 0) == PatternLibrary.centred(entries: 4))
        #expect(try .make(.random, count: 8, seed: 7) == PatternLibrary.random(count: 8, seed: 7))
        let centred = PatternLibrary.centred(entries: 4)
        #expect(try .make(.extracted, count: 8, energies: narrow) == centred.extracted(count: 8, from: narrow))
        #expect(
            try .make(.extracted, count: 200, window: 5, energies: wide) == PatternLibrary.wide(count: 200, from: wide))
        #expect(
            try .make(.dilated, count: 8, window: 5, energies: wide)
                == centred.dilated().extracted(count: 8, from: wide))
    }

    @Test func whatIsOutOfRangeIsNamed() {
        let energies = energies(side: 3)
        func make(_ kind: LibraryKind, _ count: Int, _ window: Int = 3, _ energies: [[Float]] = []) -> String? {
            message { () throws(SparsityError) in
                try PatternLibrary.make(kind, count: count, window: window, energies: energies)
            }
        }
        #expect(make(.gaussian, 4, 7) == "the window is 7, not 3 or 5")
        #expect(make(.random, 57) == "the library's size is 57, not 1 to 56")
        #expect(make(.random, 56) == nil)
        #expect(make(.extracted, 0, 3, energies) == "the library's size is 0, not 1 to 56")
        #expect(make(.extracted, 256, 5, energies) == "the library's size is 256, not 1 to 255")
        #expect(make(.dilated, 8, 3, energies) == "dilated patterns need a window of 5")
        #expect(
            make(.extracted, 8, 5, energies)
                == "a library for kernels of side 5 is extracted from kernels of that side")
        let none = "a library is extracted from trained weights, and there are none"
        #expect(make(.extracted, 8) == none)
        #expect(make(.extracted, 8, 3, [[Float](repeating: 0, count: 9)]) == none)
    }
}
