import Network
import Testing

@Suite struct KernelPatternTests {
    @Test func positionsAreRowMajorFromTheTopLeft() {
        let pattern = KernelPattern(size: 3, mask: 0b000_000_011)!
        #expect(pattern.description == "xx./.../...")
        #expect(pattern.positions == [0, 1])
        #expect(pattern.contains(row: 0, column: 1))
        #expect(!pattern.contains(row: 1, column: 0))
        #expect(KernelPattern(size: 5, mask: 1 << 24)?.positions == [24])
        #expect(KernelPattern(size: 3, mask: 1 << 5)?.description == ".../..x/...")
    }

    @Test(arguments: [1, 3, 5]) func aFullPatternKeepsEverything(size: Int) {
        let full = KernelPattern.full(size: size)
        #expect(full.count == size * size)
        #expect(full.positions == Array(0..<size * size))
    }

    @Test func patternsOutsideTheirWindowAreNil() {
        #expect(KernelPattern(size: 3, mask: 0) == nil)
        #expect(KernelPattern(size: 3, mask: 1 << 9) == nil)
        #expect(KernelPattern(size: 1, mask: 2) == nil)
        #expect(KernelPattern(size: 5, mask: 1 << 25) == nil)
        #expect(KernelPattern(size: 5, mask: .max) == nil)
        for size in [-1, 0, 2, 4, 7, .max] { #expect(KernelPattern(size: size, mask: 1) == nil) }
    }
}
