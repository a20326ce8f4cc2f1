import Network
import Testing

/// The packed order of kept weights: block rows, block columns, positions, filters, channels.
@Suite struct BlockTests {
    /// Positions 0 and 4; positions 4 and 8.
    private let library = [KernelPattern(size: 3, mask: 0b000_010_001)!, KernelPattern(size: 3, mask: 0b100_010_000)!]

    /// 3 filters × 5 channels in blocks of 2×4: two rows and two columns, narrower at both edges.
    private func convolution(_ patterns: [UInt8]) -> Convolution {
        Convolution(
            inputChannels: 5, outputChannels: 3, kernelSize: 3,
            structure: BlockStructure(granularity: Granularity(filters: 2, channels: 4)!, patterns: patterns),
            weights: .float([]), bias: [])
    }

    @Test func blocksFollowEachOtherWithoutGap() {
        let blocks = convolution([0, 1, 1, 0]).blocks(library: library)
        #expect(blocks.map(\.row) == [0, 0, 1, 1])
        #expect(blocks.map(\.column) == [0, 1, 0, 1])
        #expect(blocks.map(\.filters) == [0..<2, 0..<2, 2..<3, 2..<3])
        #expect(blocks.map(\.channels) == [0..<4, 4..<5, 0..<4, 4..<5])
        #expect(blocks.map(\.pattern) == [library[0], library[1], library[1], library[0]])
        #expect(blocks.map(\.offset) == [0, 16, 20, 28])
    }

    @Test func removedBlocksTakeNoRoom() {
        let blocks = convolution([0, BlockStructure.removed, BlockStructure.removed, 0]).blocks(library: library)
        #expect(blocks.map(\.row) == [0, 1])
        #expect(blocks.map(\.column) == [0, 1])
        #expect(blocks.map(\.offset) == [0, 16])
        let none = convolution([UInt8](repeating: BlockStructure.removed, count: 4))
        #expect(none.blocks(library: library).isEmpty)
        #expect(none.denseIndices(library: library) == [Int](repeating: -1, count: 135))
    }

    @Test func withinABlockPositionsThenFiltersThenChannels() {
        let block = convolution([0, 1, 1, 0]).blocks(library: library)[0]
        #expect(block.index(tap: 0, filter: 0, channel: 3) == 3)
        #expect(block.index(tap: 0, filter: 1, channel: 0) == 4)
        #expect(block.index(tap: 1, filter: 0, channel: 0) == 8)
        #expect(block.index(tap: 1, filter: 1, channel: 3) == 15)
    }

    @Test func denseIndicesFindEveryKeptWeightOnce() {
        let convolution = convolution([0, 1, BlockStructure.removed, 0])
        let indices = convolution.denseIndices(library: library)
        // (filter · 5 + channel) · 9 + position, worked out by hand.
        #expect(indices[(0 * 5 + 0) * 9 + 0] == 0)
        #expect(indices[(1 * 5 + 2) * 9 + 0] == 6)
        #expect(indices[(1 * 5 + 2) * 9 + 4] == 14)
        #expect(indices[(0 * 5 + 4) * 9 + 4] == 16)
        #expect(indices[(1 * 5 + 4) * 9 + 8] == 19)
        #expect(indices[(2 * 5 + 4) * 9 + 0] == 20)
        #expect(indices[(2 * 5 + 4) * 9 + 4] == 21)
        #expect(indices[(2 * 5 + 0) * 9 + 4] == -1)
        #expect(indices[(0 * 5 + 0) * 9 + 8] == -1)
        #expect(indices.filter { $0 >= 0 }.sorted() == Array(0..<22))
    }

    @Test func aDenseConvolutionIsInItsOwnOrder() {
        let convolution = Convolution(
            inputChannels: 2, outputChannels: 2, kernelSize: 1, weights: .int8([1, 2, 3, -4], scale: [0.5, 2]),
            bias: [0, 0])
        #expect(convolution.denseIndices(library: []) == [0, 1, 2, 3])
        #expect(convolution.blocks(library: []).isEmpty)
        #expect(convolution.denseWeights(library: []) == [0.5, 1, 6, -8])
    }

    @Test func denseWeightsHaveZerosWhereTheyWerePruned() {
        let sparse = convolution([BlockStructure.removed, 0, BlockStructure.removed, BlockStructure.removed])
            .with(weights: .int8([1, 2, 3, 4], scale: [1, 10, 100]))
        let dense = sparse.denseWeights(library: library)
        var expected = [Float](repeating: 0, count: 135)
        expected[4 * 9] = 1
        expected[(5 + 4) * 9] = 20
        expected[4 * 9 + 4] = 3
        expected[(5 + 4) * 9 + 4] = 40
        #expect(dense == expected)
    }

    @Test func gridsRoundUp() {
        #expect(BlockStructure.grid(.register, filters: 16, channels: 4) == (1, 1))
        #expect(BlockStructure.grid(.register, filters: 17, channels: 5) == (2, 2))
        #expect(BlockStructure.grid(Granularity(filters: 3, channels: 2)!, filters: 1, channels: 9) == (1, 5))
    }

    @Test func granularitiesHaveBounds() {
        #expect(Granularity(filters: 0, channels: 1) == nil)
        #expect(Granularity(filters: 1, channels: 257) == nil)
        #expect(Granularity(filters: 1, channels: -1) == nil)
        #expect(Granularity(filters: 256, channels: 1)?.description == "256x1")
    }
}
