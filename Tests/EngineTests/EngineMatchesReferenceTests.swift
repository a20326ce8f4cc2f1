import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// The first difference of two tensors, for messages.
func difference<T: Equatable>(_ a: Tensor<T>, _ b: Tensor<T>) -> String? {
    guard a.channels == b.channels, a.height == b.height, a.width == b.width else {
        return "shapes \(a.channels)×\(a.height)×\(a.width) and \(b.channels)×\(b.height)×\(b.width)"
    }
    guard let index = a.elements.indices.first(where: { a.elements[$0] != b.elements[$0] }) else { return nil }
    let (plane, place) = index.quotientAndRemainder(dividingBy: a.height * a.width)
    return "channel \(plane) row \(place / a.width) column \(place % a.width): "
        + "\(a.elements[index]) instead of \(b.elements[index])"
}

@Suite struct EngineMatchesReferenceTests {
    /// Sizes that suit a space-to-depth by 2, too.
    static let sizes = [(2, 2), (8, 4), (14, 6), (38, 10), (4, 22), (130, 4), (2, 40)]

    @Test(arguments: 0..<120) func randomNetworks(seed: Int) throws {
        let network = NetworkBuilder.random(seed: UInt64(seed))
        let reference = try ReferenceInterpreter(network)
        let program = try Compiler.compile(network)
        var random = SeededGenerator(seed: UInt64(seed) &+ 1000)
        let executors = try [1, random.pick([2, 3, 5])].map {
            try Executor(program: program, threads: $0, isa: .portable)
        }
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        for _ in 0..<2 {
            let (width, height) = random.pick(Self.sizes)
            let input = random.tensor(channels: network.inputChannels, height: height, width: width)
            let expected = try reference.run(input)
            for executor in executors {
                executor.partition =
                    random.chance(0.5)
                    ? nil : FramePartition(bands: random.pick([1, 2, 7]), strips: random.pick([1, 2, 3, 8]))
                let difference = difference(try executor.run(input), expected)
                #expect(
                    difference == nil,
                    "seed \(seed), \(width)×\(height), \(executor.threads) threads, \(executor.partition as Any)\n\(program)"
                )
            }
            #expect(difference(try scalar.run(input), expected) == nil, "scalar, seed \(seed), \(width)×\(height)")
        }
    }
}
