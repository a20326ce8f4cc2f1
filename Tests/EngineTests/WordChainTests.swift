import TestSupport
import Testing

@testable import Compiler

/// Sums of 16 bits that must hold whatever comes.
@Suite struct WordChainTests {
    /// Products of two registers' weights: small ones, any, and the largest there are.
    private static func products(_ range: ClosedRange<Int>, seed: UInt64) -> [WordChain.Product] {
        var random = SeededGenerator(seed: seed)
        return (0..<24).map { index in
            WordChain.Product(
                row: index % 3, column: index / 3 % 3 - 1, offset: index / 9 * 4,
                weights: (0..<32).map { _ in Int8(Int.random(in: range, using: &random)) })
        }
    }

    @Test(arguments: [0...0, -3...3, -40...40, -127...127, 127...127, -127 ... -127, -128 ... -128])
    func everySumFitsAndNoWeightIsLost(range: ClosedRange<Int>) {
        let products = Self.products(range, seed: 7)
        let chains = WordChain.chains(products)
        for chain in chains {
            #expect(!chain.products.isEmpty)
            for word in 0..<16 {
                // The worst inputs: 255 where weights have one sign, 0 where they have the other. Every step of the sum, and
                // every pair of products, which saturates by itself.
                for sign in [1, -1] {
                    let sum = chain.products.reduce(0) { sum, product in
                        sum + [0, 1].map { max(0, sign * Int(product.weights[word * 2 + $0])) }.reduce(0, +) * 255
                    }
                    #expect(Int16(exactly: sign * sum) != nil)
                }
            }
        }
        for product in products {
            let parts = chains.flatMap(\.products).filter {
                ($0.row, $0.column, $0.offset) == (product.row, product.column, product.offset)
            }
            let sums = (0..<32).map { lane in parts.reduce(0) { $0 + Int($1.weights[lane]) } }
            #expect(sums == product.weights.map(Int.init) && 1...2 ~= parts.count)
        }
    }

    @Test func smallWeightsShareWordsAndLargeOnesHaveTwo() {
        let small = WordChain.chains(Self.products(-3...3, seed: 1))
        #expect(small.count == 3 && small.allSatisfy { $0.products.count == 8 })
        let large = WordChain.chains(Self.products(127...127, seed: 1))
        #expect(large.count == 48 && large.allSatisfy { $0.products.count == 1 })
    }
}
