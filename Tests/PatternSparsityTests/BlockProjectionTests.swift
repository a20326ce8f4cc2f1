import Network
import PatternSparsity
import TestSupport
import Testing

/// Each projection is the nearest point of its set: compared with every other point.
@Suite struct BlockProjectionTests {
    struct Layer: Sendable {
        let filters: Int
        let channels: Int
        let granularity: Granularity

        init(_ filters: Int, _ channels: Int, _ granularity: (Int, Int)) {
            self.filters = filters
            self.channels = channels
            self.granularity = Granularity(filters: granularity.0, channels: granularity.1)!
        }

        var blocks: Int {
            let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: channels)
            return rows * columns
        }

        func weights(seed: UInt64) -> [Float] {
            var random = SeededGenerator(seed: seed)
            return (0..<filters * channels * 9).map { _ in Float.random(in: -1...1, using: &random) }
        }

        /// The squared distance from the weights to what a structure keeps of them, written out from the definition.
        func distance(_ weights: [Float], _ patterns: [KernelPattern?]) -> Double {
            let columns = (channels + granularity.channels - 1) / granularity.channels
            var sum = 0.0
            for (index, weight) in weights.enumerated() {
                let (filter, channel, position) = (index / 9 / channels, index / 9 % channels, index % 9)
                let block = filter / granularity.filters * columns + channel / granularity.channels
                let keeps = patterns[block].map { $0.positions.contains(position) } ?? false
                if !keeps { sum += Double(weight) * Double(weight) }
            }
            return sum
        }
    }

    static let layers = [
        Layer(2, 3, (1, 1)), Layer(17, 2, (16, 1)), Layer(18, 6, (16, 4)), Layer(7, 5, (3, 2)), Layer(3, 4, (3, 2)),
    ]

    private let library = PatternLibrary(
        [0b000_011_011, 0b110_110_000, 0b010_111_000, 0b001_010_101].map { KernelPattern(size: 3, mask: $0)! })

    private func patterns(_ structure: BlockStructure) -> [KernelPattern?] {
        structure.patterns.map { $0 == BlockStructure.removed ? nil : library.patterns[Int($0)] }
    }

    private func projected(_ layer: Layer, _ weights: [Float]) -> BlockStructure {
        BlockProjection.patterns(
            weights, filters: layer.filters, channels: layer.channels, kernelSize: 3, granularity: layer.granularity,
            library: library)
    }

    @Test(arguments: layers) func energiesSumSquaresByBlockAndPosition(layer: Layer) {
        let weights = layer.weights(seed: 1)
        let energies = BlockProjection.energies(
            weights, filters: layer.filters, channels: layer.channels, kernelSize: 3, granularity: layer.granularity)
        #expect(energies.count == layer.blocks)
        let everything = [KernelPattern?](repeating: .full(size: 3), count: layer.blocks)
        for block in 0..<layer.blocks {
            for position in 0..<9 {
                // What is lost where only this block loses only this position.
                var others = everything
                others[block] = KernelPattern(size: 3, mask: 0x1ff ^ 1 << UInt32(position))
                #expect(abs(Double(energies[block][position]) - layer.distance(weights, others)) < 1e-4)
            }
        }
    }

    @Test func energiesOfOtherKernelSizes() {
        let energies = BlockProjection.energies(
            [1, 2, 3, 4, 5, 6], filters: 3, channels: 2, kernelSize: 1,
            granularity: Granularity(filters: 2, channels: 1)!)
        #expect(energies == [[1 + 9], [4 + 16], [25], [36]])
        let wide = BlockProjection.energies(
            (0..<25).map(Float.init), filters: 1, channels: 1, kernelSize: 5, granularity: .register)
        #expect(wide == [(0..<25).map { Float($0 * $0) }])
    }

    @Test(arguments: layers, [1, 2, 3] as [UInt64]) func patternsAreTheNearestPoint(layer: Layer, seed: UInt64) {
        let weights = layer.weights(seed: seed)
        let structure = projected(layer, weights)
        #expect(structure.granularity == layer.granularity)
        #expect(structure.patterns.count == layer.blocks)
        let chosen = patterns(structure)
        let best = layer.distance(weights, chosen)
        // Blocks do not share weights, so changing them one at a time tries every point that could be nearer.
        for block in 0..<layer.blocks {
            for pattern in library.patterns where pattern != chosen[block] {
                var other = chosen
                other[block] = pattern
                #expect(layer.distance(weights, other) >= best)
            }
        }
        #expect(Set(structure.patterns).count > 1)
    }

    @Test(arguments: [Layer(2, 3, (1, 1)), Layer(18, 6, (16, 4)), Layer(7, 3, (3, 2))], [4, 5] as [UInt64])
    func connectivityIsTheNearestPoint(layer: Layer, seed: UInt64) {
        let weights = layer.weights(seed: seed)
        let structure = projected(layer, weights)
        let whole = patterns(structure)
        // Every subset of the blocks.
        var nearest = [Double](repeating: .infinity, count: layer.blocks + 1)
        for subset in 0..<1 << layer.blocks {
            let kept = whole.enumerated().map { subset >> $0.offset & 1 == 1 ? $0.element : nil }
            nearest[subset.nonzeroBitCount] = min(nearest[subset.nonzeroBitCount], layer.distance(weights, kept))
        }
        for keep in 0...layer.blocks {
            let pruned = BlockProjection.connectivity(
                structure, weights, filters: layer.filters, channels: layer.channels, kernelSize: 3, library: library,
                keep: keep)
            let left = patterns(pruned)
            #expect(left.count { $0 != nil } == keep)
            #expect(zip(left, whole).allSatisfy { $0 == nil || $0 == $1 })
            #expect(abs(layer.distance(weights, left) - nearest[keep]) < 1e-4)
        }
    }

    @Test func keepingNoneRemovesAllAndKeepingAllChangesNothing() {
        let layer = Layer(7, 5, (3, 2))
        let weights = layer.weights(seed: 6)
        let structure = projected(layer, weights)
        func pruned(_ structure: BlockStructure, keep: Int) -> BlockStructure {
            BlockProjection.connectivity(
                structure, weights, filters: 7, channels: 5, kernelSize: 3, library: library, keep: keep)
        }
        #expect(pruned(structure, keep: 0).patterns == [UInt8](repeating: BlockStructure.removed, count: 9))
        #expect(pruned(structure, keep: 9) == structure)
        // Pruning in steps ends where one step does, and a removed block never comes back.
        let five = pruned(structure, keep: 5)
        #expect(pruned(five, keep: 3) == pruned(structure, keep: 3))
        #expect(pruned(five, keep: 9) == five)
    }

    @Test func earlierBlocksWinTies() {
        let ones = [Float](repeating: 1, count: 4 * 9)
        let structure = BlockStructure(granularity: Granularity(filters: 1, channels: 1)!, patterns: [0, 1, 2, 3])
        let pruned = BlockProjection.connectivity(
            structure, ones, filters: 2, channels: 2, kernelSize: 3, library: library, keep: 2)
        #expect(pruned.patterns == [0, 1, BlockStructure.removed, BlockStructure.removed])
    }
}
