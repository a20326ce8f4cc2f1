import Network
import PatternSparsity
import TestSupport
import Testing

@Suite struct ConnectivityBudgetTests {
    /// A layer of 1×1 kernels and blocks, whose squared weights are the given ones.
    private func layer(
        _ norms: [[Float]], cost: Double = 1, minimumShare: Double = 0, structure: BlockStructure? = nil
    ) -> ConnectivityBudget.Layer {
        let single = Granularity(filters: 1, channels: 1)!
        let count = norms.count * norms[0].count
        return ConnectivityBudget.Layer(
            name: "trunk",
            structure: structure ?? BlockStructure(granularity: single, patterns: Array(repeating: 0, count: count)),
            weights: norms.flatMap { $0.map { $0.squareRoot() } }, filters: norms.count, channels: norms[0].count,
            kernelSize: 1, library: PatternLibrary([.full(size: 1)]), cost: cost, minimumShare: minimumShare)
    }

    /// Which blocks stay, in one number per layer.
    private func bits(_ structures: [BlockStructure]) -> [Int] {
        structures.map { $0.patterns.enumerated().reduce(0) { $1.element == 0 ? $0 | 1 << $1.offset : $0 } }
    }

    /// The most that any choice under the rules is worth, by trying all; nil where there is none.
    private func mostWorth(_ norms: [[[Float]]], costs: [Double], shares: [Double], budget: Double) -> Double? {
        // For each layer, the choices that its own rules allow.
        let allowed = zip(norms, shares).map { rows, share in
            let flat = rows.flatMap { $0 }
            let total = flat.reduce(0, +)
            return (0..<1 << flat.count).compactMap { set -> (count: Int, worth: Double)? in
                let kept = flat.indices.filter { set >> $0 & 1 == 1 }
                guard Set(kept.map { $0 / rows[0].count }).count == rows.count,
                    Double(kept.count) >= share * Double(flat.count) - 1e-6
                else { return nil }
                return (kept.count, Double(kept.reduce(0) { $0 + flat[$1] } / total))
            }
        }
        var sums = [(cost: 0.0, worth: 0.0)]
        for (choices, cost) in zip(allowed, costs) {
            // Of each layer's choices with one count only the best can be part of the best.
            let byCount = Dictionary(choices.map { ($0.count, $0.worth) }, uniquingKeysWith: max)
            sums = sums.flatMap { sum in byCount.map { (sum.cost + cost * Double($0.key), sum.worth + $0.value) } }
        }
        return sums.filter { $0.cost <= budget }.map(\.worth).max()
    }

    private func worth(_ norms: [[[Float]]], _ kept: [Int]) -> Double {
        zip(norms, kept).reduce(0) { sum, layer in
            let flat = layer.0.flatMap { $0 }
            let left = flat.indices.reduce(Float(0)) { layer.1 >> $1 & 1 == 1 ? $0 + flat[$1] : $0 }
            return sum + Double(left / flat.reduce(0, +))
        }
    }

    private func random(_ seed: UInt64) -> [[[Float]]] {
        var random = SeededGenerator(seed: seed)
        // Layers of different magnitudes, which must not matter.
        return [(2, 4, 1), (3, 2, 100), (1, 5, 0.01)].map { rows, columns, size in
            (0..<rows).map { _ in (0..<columns).map { _ in Float.random(in: 0...1, using: &random) * size } }
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func equalCostsGiveTheBestChoice(seed: UInt64) throws {
        let norms = random(seed)
        let shares = [0, 0.5, 0.55]
        let layers = zip(norms, shares).map { layer($0, cost: 0.5, minimumShare: $1) }
        var isRefused = false
        for blocks in 0...19 {
            let budget = Double(blocks) / 2
            guard let best = mostWorth(norms, costs: [0.5, 0.5, 0.5], shares: shares, budget: budget) else {
                #expect(throws: SparsityError.self) { try ConnectivityBudget.project(layers, cost: budget) }
                isRefused = true
                continue
            }
            let structures = try ConnectivityBudget.project(layers, cost: budget)
            #expect(ConnectivityBudget.cost(layers, structures: structures) == budget)
            #expect(abs(worth(norms, bits(structures)) - best) < 1e-5)
        }
        #expect(isRefused)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func otherCostsAreNeverExceededAndNearlyAsGood(seed: UInt64) throws {
        let norms = random(seed)
        let (shares, costs) = ([0.25, 0.5, 0], [0.1, 0.37, 1.3])
        let layers = norms.indices.map { layer(norms[$0], cost: costs[$0], minimumShare: shares[$0]) }
        for budget in stride(from: 2.7, through: 9.6, by: 0.23) {
            let structures = try ConnectivityBudget.project(layers, cost: budget)
            let kept = bits(structures)
            let cost = ConnectivityBudget.cost(layers, structures: structures)
            #expect(cost <= budget)
            let best = try #require(mostWorth(norms, costs: costs, shares: shares, budget: budget))
            let mine = worth(norms, kept)
            var largest = 0.0
            for (layer, rows) in norms.enumerated() {
                for (block, norm) in rows.flatMap({ $0 }).enumerated() where kept[layer] >> block & 1 == 0 {
                    // Nothing that is out would still fit in.
                    #expect(cost + costs[layer] > budget - 1e-9)
                    largest = max(largest, Double(norm / rows.flatMap { $0 }.reduce(0, +)))
                }
            }
            #expect(mine <= best + 1e-5)
            #expect(mine > best - largest - 1e-5 || largest == 0)
        }
    }

    @Test func cheapBlocksGoFirst() throws {
        let norms: [[Float]] = [[3, 2, 1]]
        let structures = try ConnectivityBudget.project([layer(norms, cost: 1), layer(norms, cost: 1.9)], cost: 4.9)
        // After the best of each: worth 2/6 for 1, 2/6 for 1.9, 1/6 for 1.
        #expect(bits(structures) == [0b111, 0b001])
    }

    @Test func everyRowAndTheMinimumShareStay() throws {
        let heavy = layer([[9, 9, 9, 9], [0, 0, 0, 0.1]])
        let light = layer([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], minimumShare: 0.3)
        #expect(bits(try ConnectivityBudget.project([heavy, light], cost: 5)) == [0b1000_0001, 0b11_1000_0000])
        #expect(throws: SparsityError("the blocks that must stay cost 5.0, more than the budget of 4.9")) {
            try ConnectivityBudget.project([heavy, light], cost: 4.9)
        }
    }

    @Test func tiesGoToTheEarlierLayerAndBlockAndZerosAreWorthNothing() throws {
        let equal = layer([[1, 1, 1]])
        #expect(bits(try ConnectivityBudget.project([equal, equal], cost: 4)) == [0b111, 0b001])
        #expect(bits(try ConnectivityBudget.project([equal, equal], cost: 3)) == [0b011, 0b001])
        #expect(bits(try ConnectivityBudget.project([layer([[0, 0, 0]]), equal], cost: 4)) == [0b001, 0b111])
    }

    @Test func removedBlocksStayRemovedAndCostNothing() throws {
        let gone = BlockStructure.removed
        let structure = BlockStructure(
            granularity: Granularity(filters: 1, channels: 1)!, patterns: [gone, 0, gone, gone, 0, 0])
        let layers = [layer([[9, 1], [9, 9], [1, 1]], minimumShare: 1, structure: structure)]
        let projected = try ConnectivityBudget.project(layers, cost: 100)
        #expect(projected == [structure])
        #expect(ConnectivityBudget.cost(layers, structures: projected) == 3)
    }

    @Test func whatIsOutOfRangeIsNamed() {
        #expect(throws: SparsityError("a block of trunk costs 0.0, which is not above zero")) {
            try ConnectivityBudget.project([layer([[1]], cost: 0)], cost: 1)
        }
        #expect(throws: SparsityError("the minimum share of trunk is 1.5, not 0 to 1")) {
            try ConnectivityBudget.project([layer([[1]], minimumShare: 1.5)], cost: 1)
        }
        #expect(throws: SparsityError.self) { try ConnectivityBudget.project([layer([[1]])], cost: .nan) }
    }
}
