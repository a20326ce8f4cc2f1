import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// Networks of real numbers: all kernels make the same bytes, and these are as close to the interpreter in double
/// precision as its bound says.
@Suite struct RealNetworkTests {
    /// Where a byte differs by more than the rounding to a byte and the bound, for messages.
    static func excess(_ output: Tensor<UInt8>, _ expected: RealInterpreter.Output) -> String? {
        for index in output.elements.indices {
            let (value, bound) = (expected.values.elements[index], expected.bounds.elements[index])
            let distance = abs(Double(output.elements[index]) - min(max(value, 0), 255))
            if distance > 0.5 + bound { return "\(output.elements[index]) instead of \(value) ± \(bound) at \(index)" }
        }
        return nil
    }

    static func check(_ network: Network, sizes: [(Int, Int)], seed: Int) throws {
        let program = try Compiler.compile(network)
        let reference = try RealInterpreter(network)
        var random = SeededGenerator(seed: UInt64(seed) &+ 3000)
        let executors = try makeExecutors(program, threads: random.pick([1, 2, 3]))
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        for (width, height) in sizes {
            let input = random.tensor(channels: network.inputChannels, height: height, width: width)
            let output = try scalar.run(input)
            let excess = excess(output, try reference.run(input))
            #expect(excess == nil, "scalar, seed \(seed), \(width)×\(height)\n\(program)")
            for executor in executors {
                let difference = difference(try executor.run(input), output)
                #expect(difference == nil, "\(executor.isa), seed \(seed), \(width)×\(height)\n\(program)")
            }
        }
    }

    @Test(arguments: 0..<60) func anyGraph(seed: Int) throws {
        let network = RealNetworkBuilder.random(seed: UInt64(seed), shuffles: false)
        try Self.check(network, sizes: [[(1, 1), (7, 3)], [(34, 5), (1, 40)]][seed % 2], seed: seed)
    }

    @Test(arguments: 100..<130) func shuffledInput(seed: Int) throws {
        let network = RealNetworkBuilder.random(seed: UInt64(seed), shuffles: true)
        try Self.check(network, sizes: [(2, 2), (38, 4)], seed: seed)
    }
}
