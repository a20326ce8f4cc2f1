import Compiler
import Foundation
import Network
import TestSupport
import Testing

@testable import Engine

/// Networks as `patina compile` writes them, run in a C program, against the reference interpreter, bit for bit. The
/// program itself checks that nothing beside the output and the workspace is written or read.
@Suite struct StandaloneModuleTests {
    private typealias Case = CompiledNetwork.Case

    /// Rows narrower than any tile, a tile, tiles and a remainder.
    private static let sizes = [(1, 1), (2, 2), (7, 3), (3, 9), (14, 6), (38, 10), (66, 4), (1, 40), (130, 2)]

    private static func check(
        _ network: Network, _ cases: [Case], on machine: CompiledNetwork.Machine, _ name: String
    ) throws {
        let compiled = try CompiledNetwork(network, for: machine)
        let scalar = try Executor(program: compiled.program, threads: 1, provider: ScalarKernels())
        #expect(Set(try compiled.undefinedSymbols()).isSubset(of: ["memcpy"]), "\(name)")
        for (item, output) in zip(cases, try compiled.run(cases)) {
            let place = "\(machine.instructionSet), \(name), \(item.input.width)×\(item.input.height), \(item.bands) bands"
            let isPossible = compiled.program.obstacle(width: item.input.width, height: item.input.height) == nil
            guard let output else {
                #expect(!isPossible, "\(place): refused")
                continue
            }
            #expect(isPossible, "\(place): not refused")
            // Large frames take the interpreter too long; what the scalar kernels make is checked against it elsewhere.
            let isSmall = item.input.elements.count < 1_000
            let expected = isSmall ? try ReferenceInterpreter(network).run(item.input) : try scalar.run(item.input)
            #expect(difference(output, expected) == nil, "\(place)\n\(compiled.program)")
        }
    }

    @Test(arguments: CompiledNetwork.Machine.all, 0..<6)
    func randomNetworks(machine: CompiledNetwork.Machine, group: Int) throws {
        guard machine.isHere else { return }
        for seed in group * 4..<group * 4 + 4 {
            let network = NetworkBuilder.random(seed: UInt64(seed) &+ 3000)
            var random = SeededGenerator(seed: UInt64(seed))
            var cases: [Case] = []
            for (width, height) in Self.sizes {
                let input = random.tensor(channels: network.inputChannels, height: height, width: width)
                cases.append(Case(input: input, bands: random.pick([1, 1, 2, 3]), isUpsideDown: random.chance(0.3)))
            }
            try Self.check(network, cases, on: machine, "seed \(seed)")
        }
    }

    @Test(arguments: CompiledNetwork.Machine.all, [2, 3, 4])
    func oddSizesAndExtremes(machine: CompiledNetwork.Machine, factor: Int) throws {
        guard machine.isHere else { return }
        let network = PlaneTests.superResolution(seed: UInt64(40 + factor), factor: factor)
        var random = SeededGenerator(seed: 3)
        var cases = [(1, 1), (7, 3), (1, 2000), (2000, 1)].map { width, height in
            Case(input: random.tensor(channels: 1, height: height, width: width), bands: 3)
        }
        for bands in factor == 2 ? [1, 5] : [] {
            cases.append(Case(input: random.tensor(channels: 1, height: 121, width: 161), bands: bands))
        }
        for value: UInt8 in [0, 255] {
            cases.append(Case(input: Tensor(channels: 1, height: 9, width: 27, repeating: value)))
        }
        try Self.check(network, cases, on: machine, "×\(factor)")
    }
}
