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

    private static func check(_ network: Network, _ cases: [Case], _ name: String) throws {
        let machines = CompiledNetwork.Machine.here
        guard !machines.isEmpty else { return }
        let program = try Compiler.compile(network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        let expected = try cases.map { item -> Tensor<UInt8>? in
            guard program.obstacle(width: item.input.width, height: item.input.height) == nil else { return nil }
            // Large frames take the interpreter too long; the scalar kernels are checked against it elsewhere.
            let isSmall = item.input.elements.count < 1_000
            return isSmall ? try ReferenceInterpreter(network).run(item.input) : try scalar.run(item.input)
        }
        for machine in machines {
            let compiled = try CompiledNetwork(network, for: machine)
            #expect(Set(try compiled.undefinedSymbols()).isSubset(of: ["memcpy"]), "\(name)")
            for (item, (output, expected)) in zip(cases, zip(try compiled.run(cases), expected)) {
                let size = "\(item.input.width)×\(item.input.height)"
                let place = "\(machine.instructionSet), \(name), \(size), \(item.bands) bands"
                guard let output, let expected else {
                    #expect((output == nil) == (expected == nil), "\(place): refused wrongly, or not")
                    continue
                }
                #expect(difference(output, expected) == nil, "\(place)\n\(program)")
            }
        }
    }

    @Test(arguments: 0..<16) func randomNetworks(seed: Int) throws {
        let network = NetworkBuilder.random(seed: UInt64(seed) &+ 3000)
        var random = SeededGenerator(seed: UInt64(seed))
        let cases = Self.sizes.map { width, height in
            Case(
                input: random.tensor(channels: network.inputChannels, height: height, width: width),
                bands: random.pick([1, 1, 2, 3]), isUpsideDown: random.chance(0.3))
        }
        try Self.check(network, cases, "seed \(seed)")
    }

    @Test(arguments: [2, 3, 4]) func oddSizesAndExtremes(factor: Int) throws {
        let network = PlaneTests.superResolution(seed: UInt64(40 + factor), factor: factor)
        var random = SeededGenerator(seed: 3)
        var cases = [0, 255].map { Case(input: Tensor(channels: 1, height: 9, width: 27, repeating: $0)) }
        for (width, height) in [(1, 1), (7, 3)] + (factor == 2 ? [(1, 2000), (161, 121)] : [(161, 11)]) {
            cases.append(Case(input: random.tensor(channels: 1, height: height, width: width), bands: 3))
        }
        try Self.check(network, cases, "×\(factor)")
    }

    /// Planes that the last layer writes itself, and rows too narrow for that.
    @Test(arguments: [2, 4]) func planesOfColor(factor: Int) throws {
        var random = SeededGenerator(seed: UInt64(factor))
        let cases = [(1, 3), (3, 2), (30, 5), (67, 4)].map { width, height in
            Case(input: random.tensor(channels: 3, height: height * factor, width: width * factor), bands: 2)
        }
        try Self.check(ColorPlaneTests.transfer(seed: 5, factor: factor), cases, "colour, factor \(factor)")
    }

    /// More code than a tile of the usual size may have, and every number of filters that a register's lanes divide
    /// otherwise.
    @Test func largeLayers() throws {
        var builder = NetworkBuilder(seed: 7, inputChannels: 1)
        for (filters, size) in [(48, 3), (48, 5), (12, 1), (8, 3), (2, 3)] {
            builder.append(.convolution(builder.convolution(filters: filters, size: size, granularity: nil)))
            builder.append(.relu, quantized: builder.quantization())
        }
        builder.append(
            .convolution(builder.convolution(filters: 1, size: 3, granularity: nil)), quantized: builder.quantization())
        var random = SeededGenerator(seed: 8)
        let cases = [(5, 2), (17, 2)].map { Case(input: random.tensor(channels: 1, height: $1, width: $0)) }
        try Self.check(builder.network, cases, "48 channels")
    }
}
