import Network
import TestSupport
import Testing

@testable import Compiler
@testable import Engine

/// Layers whose filters are computed in slices of few.
@Suite struct FilterSlicesTests {
    /// A head, and a tail that enlarges it and adds the enlarged input.
    private static func network(factor: Int, colors: Int, channels: Int, isSparse: Bool) -> Network {
        var builder = NetworkBuilder(seed: UInt64(factor * 8 + colors), inputChannels: colors)
        builder.append(.convolution(builder.convolution(filters: channels, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        let filters = colors * factor * factor
        builder.append(
            .convolution(builder.convolution(filters: filters, size: 3, granularity: isSparse ? .register : nil)))
        builder.appendEnlargement(factor: factor)
        return builder.network
    }

    private static func tail(_ program: Program) throws -> (layer: ProgramLayer, packed: PackedLayer) {
        for layer in program.layers.reversed() {
            if case .convolution(let packed) = layer { return (layer, packed) }
        }
        throw EngineError("there is no convolution")
    }

    /// Whole blocks and slices, of one colour and of three, with and without patterns.
    @Test(arguments: [2, 3, 4], [1, 3])
    func everyTileMakesTheSame(factor: Int, colors: Int) throws {
        for (channels, isSparse) in [(20, false), (32, false), (32, true)] {
            let network = Self.network(factor: factor, colors: colors, channels: channels, isSparse: isSparse)
            let program = try Compiler.compile(network)
            var random = SeededGenerator(seed: 5)
            let input = random.tensor(channels: colors, height: 4, width: 45)
            let expected = try ReferenceInterpreter(network).run(input)
            for target in GeneratedKernelTests.targets {
                let layer = try Self.tail(program).layer
                for index in RegisterTiling.choices(for: layer, target: target).indices {
                    let executor = try Executor(
                        program: program, threads: 1, target: target,
                        choices: Array(repeating: index, count: program.layers.count), cache: KernelCache(folder: nil))
                    let difference = difference(try executor.run(input), expected)
                    #expect(difference == nil, "\(target), choice \(index), \(channels) channels, \(isSparse)")
                }
            }
        }
    }

    /// Every filter is in one tile of every choice.
    @Test(arguments: [2, 3, 4], [1, 3]) func everyFilterOnce(factor: Int, colors: Int) throws {
        let program = try Compiler.compile(
            Self.network(factor: factor, colors: colors, channels: 32, isSparse: false))
        let (layer, packed) = try Self.tail(program)
        for target in InstructionSet.allCases where target.isGenerated {
            for tiles in RegisterTiling.choices(for: layer, target: target) {
                let filters = tiles.flatMap { $0.content(of: packed).flatMap { Array($0.filters) } }
                #expect(filters.sorted() == Array(0..<packed.filters), "\(target) \(tiles)")
            }
        }
    }

    /// The nine filters of an enlargement by 3 leave fewer lanes idle in three slices.
    @Test(arguments: [InstructionSet.avx512VNNI, .avx2VNNI, .avx2]) func ninefold(target: InstructionSet) throws {
        let program = try Compiler.compile(Self.network(factor: 3, colors: 1, channels: 32, isSparse: false))
        let first = try #require(RegisterTiling.choices(for: try Self.tail(program).layer, target: target).first)
        #expect(first.map(\.filters) == [0..<3, 3..<6, 6..<9])
    }

    /// Sixteen filters fill the lanes as they are: slices come last, for a search to try.
    @Test func sixteenfold() throws {
        let program = try Compiler.compile(Self.network(factor: 4, colors: 1, channels: 32, isSparse: false))
        let choices = RegisterTiling.choices(for: try Self.tail(program).layer, target: .avx512VNNI)
        #expect(choices[0].map(\.filters) == [nil])
        #expect(choices.last?.map(\.filters) == [0..<4, 4..<8, 8..<12, 12..<16])
    }

    /// Where each channel group has a pattern of its own, four of them side by side would multiply zeros.
    @Test func patternsThatDifferStayWhole() throws {
        var builder = NetworkBuilder(seed: 2, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        let structure = BlockStructure(granularity: .register, patterns: [0, 1, 2, 3])
        let weights = (0..<9 * 16 * 4).map { Int8($0 % 100) }
        builder.append(
            .convolution(
                Convolution(
                    inputChannels: 16, outputChannels: 9, kernelSize: 3, structure: structure,
                    weights: .int8(weights, scale: Array(repeating: 0.001, count: 9)),
                    bias: Array(repeating: 0, count: 9))))
        builder.append(.depthToSpace(factor: 3), quantized: .codeValues)
        let library = try [0b000_011_011, 0b000_110_110, 0b110_110_000, 0b011_011_000].map {
            try #require(KernelPattern(size: 3, mask: $0))
        }
        let network = Network(
            summary: "", inputChannels: 1, inputQuantization: builder.network.inputQuantization,
            patternLibrary: library, nodes: builder.network.nodes)
        let packed = try Self.tail(try Compiler.compile(network)).packed
        #expect(FilterSlices(packed, target: .avx512VNNI) == nil)
    }
}
