import Network
import PatternSparsity
import TestSupport
import Testing

/// Patterns and connectivity at once, and the dense points that structures stand for.
@Suite struct JointProjectionTests {
    typealias Layer = BlockProjectionTests.Layer

    private let library = PatternLibrary(
        [0b000_011_011, 0b110_110_000, 0b010_111_000, 0b001_010_101].map { KernelPattern(size: 3, mask: $0)! })

    private func joint(_ layer: Layer, _ weights: [Float], keep: Int, _ library: PatternLibrary) -> BlockStructure {
        BlockProjection.patternsAndConnectivity(
            weights, filters: layer.filters, channels: layer.channels, kernelSize: 3, granularity: layer.granularity,
            library: library, keep: keep)
    }

    private func kept(_ layer: Layer, _ structure: BlockStructure, _ weights: [Float]) -> [Float] {
        BlockProjection.kept(
            structure, weights, filters: layer.filters, channels: layer.channels, kernelSize: 3, library: library)
    }

    private func distance(_ a: [Float], _ b: [Float]) -> Double {
        zip(a, b).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }
    }

    @Test(arguments: [Layer(2, 3, (1, 1)), Layer(5, 3, (2, 2)), Layer(18, 6, (16, 4))], [1, 2] as [UInt64])
    func bothTogetherAreTheNearestPoint(layer: Layer, seed: UInt64) {
        let weights = layer.weights(seed: seed)
        // What each block loses under each choice, from the definition; the last choice is to go.
        let choices = library.patterns.map(Optional.some) + [nil]
        let losses = (0..<layer.blocks).map { block in
            choices.map { choice in
                var patterns = [KernelPattern?](repeating: .full(size: 3), count: layer.blocks)
                patterns[block] = choice
                return layer.distance(weights, patterns)
            }
        }
        // Every choice for every block, as the digits of a number.
        var nearest = [Double](repeating: .infinity, count: layer.blocks + 1)
        for number in 0..<(0..<layer.blocks).reduce(1, { product, _ in product * choices.count }) {
            var (rest, left, sum) = (number, 0, 0.0)
            for block in 0..<layer.blocks {
                let choice = rest % choices.count
                rest /= choices.count
                left += choice < library.patterns.count ? 1 : 0
                sum += losses[block][choice]
            }
            nearest[left] = min(nearest[left], sum)
        }
        for keep in 0...layer.blocks {
            let structure = joint(layer, weights, keep: keep, library)
            #expect(structure.patterns.count { $0 != BlockStructure.removed } == keep)
            #expect(abs(distance(weights, kept(layer, structure, weights)) - nearest[keep]) < 1e-4)
        }
    }

    @Test func theOnePatternOfAllPositionsMakesItConnectivityAlone() {
        let layer = Layer(4, 2, (2, 1))
        // Under the corner pattern the second block would win, without one the first does.
        var weights = [Float](repeating: 0, count: 4 * 2 * 9)
        for position in 0..<9 { weights[position] = 1 }
        for position in [0, 1, 3, 4] { weights[9 + position] = 1.4 }
        let gone = BlockStructure.removed
        let whole = PatternLibrary([.full(size: 3)])
        #expect(joint(layer, weights, keep: 1, whole).patterns == [0, gone, gone, gone])
        #expect(joint(layer, weights, keep: 1, .gaussian).patterns == [gone, 0, gone, gone])
    }

    @Test(arguments: BlockProjectionTests.layers) func denseProjectionsKeepExactlyWhatTheStructureKeeps(
        layer: Layer
    ) throws {
        let weights = layer.weights(seed: 9)
        let structure = joint(layer, weights, keep: (layer.blocks + 1) / 2, library)
        let projected = kept(layer, structure, weights)
        // The same through the storage of kept weights.
        let shell = Convolution(
            inputChannels: layer.channels, outputChannels: layer.filters, kernelSize: 3, structure: structure,
            weights: .float([]), bias: [])
        let indices = shell.denseIndices(library: library.patterns)
        #expect(projected == zip(indices, weights).map { $0 < 0 ? 0 : $1 })
        // A projection changes nothing the second time.
        #expect(kept(layer, structure, projected) == projected)
        #expect(
            kept(layer, joint(layer, projected, keep: (layer.blocks + 1) / 2, library), projected) == projected)
    }

    @Test func normsAreWhatBlocksKeep() {
        let layer = Layer(7, 5, (3, 2))
        let weights = layer.weights(seed: 4)
        let structure = joint(layer, weights, keep: 6, library)
        let norms = BlockProjection.norms(
            structure, weights, filters: 7, channels: 5, kernelSize: 3, library: library)
        #expect(zip(norms, structure.patterns).allSatisfy { ($0 == 0) == ($1 == BlockStructure.removed) })
        let sum = kept(layer, structure, weights).reduce(0.0) { $0 + Double($1 * $1) }
        #expect(abs(norms.reduce(0.0) { $0 + Double($1) } - sum) < 1e-4)
    }
}
