/// Products of bytes whose sums fit into 16 bits, so that instruction sets without a dot product of four bytes add them
/// up there before they go to the 32-bit sums.
///
/// `vpmaddubsw` multiplies unsigned by signed bytes and adds neighbours to words that saturate. No input is above 255, and
/// 255 · 128 is below 2¹⁵: words whose positive weights sum up to at most 128, and whose negative ones to at least −128, hold
/// every sum exactly, whatever the input.
struct WordChain: Sendable {
    /// One input of four bytes per lane and its weights.
    struct Product: Sendable {
        /// Row of the window.
        let row: Int
        let column: Int
        /// Of the input's first byte within a pixel.
        let offset: Int
        /// Four for each lane.
        let weights: [Int8]
    }

    /// Not empty; added up in this order.
    private(set) var products: [Product]
    /// By word: what the positive weights sum up to, and the negative ones without their sign.
    private var loads: [SIMD2<Int32>]

    /// What either of a word's loads may be.
    static let capacity: Int32 = 128
    /// Products of a chain: their weights stay in registers beside the sums.
    private static let maximumLength = 8

    private init(_ product: Product) {
        products = [product]
        loads = product.loads
    }

    /// Chains of all products, few and long ones. A tap that no word can hold becomes two products with the same input.
    static func chains(_ products: [Product]) -> [WordChain] {
        var rest = products.flatMap(\.fitting).map(WordChain.init)
        // The heaviest first: light ones find a place later.
        rest = rest.enumerated().sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }.map(\.element)
        var chains: [WordChain] = []
        while !rest.isEmpty {
            var chain = rest.removeFirst()
            while chain.products.count < maximumLength, let next = rest.firstIndex(where: chain.holds) {
                chain.append(rest.remove(at: next))
            }
            chains.append(chain)
        }
        return chains
    }

    private var total: Int32 { loads.reduce(0) { $0 + $1.wrappedSum() } }

    private func holds(_ other: WordChain) -> Bool {
        zip(loads, other.loads).allSatisfy { ($0 &+ $1).max() <= Self.capacity }
    }

    private mutating func append(_ other: WordChain) {
        products += other.products
        for index in loads.indices { loads[index] &+= other.loads[index] }
    }
}

extension WordChain.Product {
    /// Of each word; a word adds the products of two neighbouring bytes.
    fileprivate var loads: [SIMD2<Int32>] {
        stride(from: 0, to: weights.count, by: 2).map { first in
            weights[first..<first + 2].reduce(into: SIMD2()) { $0[$1 < 0 ? 1 : 0] += abs(Int32($1)) }
        }
    }

    /// The product itself where words hold it, or two that sum up to it, each with half of the weights that are too much.
    fileprivate var fitting: [Self] {
        let tooMuch = loads.map { $0.max() > WordChain.capacity }
        guard tooMuch.contains(true) else { return [self] }
        let halves = weights.indices.map { tooMuch[$0 / 2] ? weights[$0] / 2 : weights[$0] }
        return [halves, zip(weights, halves).map { $0 - $1 }].map {
            WordChain.Product(row: row, column: column, offset: offset, weights: $0)
        }
    }
}

extension KernelPlan {
    /// All products of one register of a block's filters.
    func wordChains(block: Int, part: Int) -> [WordChain] {
        WordChain.chains(
            tapGroups.flatMap { group in
                group.taps.filter { $0.block == block }.map {
                    WordChain.Product(
                        row: group.row, column: $0.column, offset: group.offset,
                        weights: weights($0.taps, block: block, part: part))
                }
            })
    }
}
