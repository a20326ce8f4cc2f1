/// A chain of products of bytes whose sums fit into 16 bits. Instruction sets without a dot product of four bytes add
/// such products in 16 bits before they add them to the 32-bit sums.
///
/// `vpmaddubsw` multiplies unsigned by signed bytes and adds neighbours to 16-bit words with saturation. No input is
/// above 255, and 255 · 128 is below 2¹⁵. So a word whose positive weights sum up to at most 128, and whose negative
/// weights to at least −128, holds every sum exactly, whatever the input.
struct WordChain: Sendable {
    /// An input of four bytes per lane, with its weights.
    struct Product: Sendable {
        /// The row of the window.
        let row: Int
        let column: Int
        /// The offset within a pixel of the input's first byte.
        let offset: Int
        /// The weights, four for each lane.
        let weights: [Int8]
    }

    /// The products, at least one, in the order in which they are added.
    private(set) var products: [Product]
    /// The sums of each word's positive weights and of its negative weights without their sign.
    private var loads: [SIMD2<Int32>]

    /// The largest number of products of a chain. Their weights stay in registers beside the sums.
    private static let maximumLength = 8

    private init(_ product: Product) {
        products = [product]
        loads = product.loads
    }

    /// Divides products into few, long chains. A tap that no word can hold becomes two products with the same input.
    static func chains(_ products: [Product]) -> [WordChain] {
        var rest = products.flatMap(\.fitting).map(WordChain.init)
        // The heaviest products come first; light ones find a place later.
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
        zip(loads, other.loads).allSatisfy { ($0 &+ $1).max() <= PackedBlock.wordCapacity }
    }

    private mutating func append(_ other: WordChain) {
        products += other.products
        for index in loads.indices { loads[index] &+= other.loads[index] }
    }
}

extension WordChain.Product {
    /// The sums of each word's positive weights and of its negative weights without their sign. A word adds the
    /// products of two neighbouring bytes.
    fileprivate var loads: [SIMD2<Int32>] {
        stride(from: 0, to: weights.count, by: 2).map { first in
            weights[first..<first + 2].reduce(into: SIMD2()) { $0[$1 < 0 ? 1 : 0] += abs(Int32($1)) }
        }
    }

    /// The product itself if words hold it; otherwise two products that sum up to it, each with half of the weights
    /// that are too large.
    fileprivate var fitting: [Self] {
        let tooMuch = loads.map { $0.max() > PackedBlock.wordCapacity }
        guard tooMuch.contains(true) else { return [self] }
        let halves = weights.indices.map { tooMuch[$0 / 2] ? weights[$0] / 2 : weights[$0] }
        return [halves, zip(weights, halves).map { $0 - $1 }].map {
            WordChain.Product(row: row, column: column, offset: offset, weights: $0)
        }
    }
}

extension KernelPlan {
    /// Returns the chains of all products of one register of a block's filters.
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
