import Compiler
import Network
import Testing

/// Packed taps hold what the structure keeps and nothing else.
@Suite struct PackingTests {
    @Test(arguments: 0..<20) func tapsAreTheKeptBlocks(seed: Int) throws {
        var builder = NetworkBuilder(seed: UInt64(seed), inputChannels: 3)
        let filters = builder.random.pick([5, 16, 17, 48])
        builder.append(.convolution(builder.convolution(filters: 32, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        let sparse = builder.convolution(filters: filters, size: 3, granularity: .register)
        builder.append(.convolution(sparse), quantized: builder.quantization())

        let program = try Compiler.compile(builder.network)
        guard case .convolution(let layer) = program.layers[1] else {
            Issue.record("the second layer is not a convolution")
            return
        }
        let structure = try #require(sparse.structure)
        let rows = (filters + 15) / 16
        #expect(layer.blocks.count == rows)
        for (row, block) in layer.blocks.enumerated() {
            var expected: Set<Tap> = []
            for group in 0..<8 {
                let id = structure.patterns[row * 8 + group]
                guard id != BlockStructure.removed else { continue }
                for position in builder.network.patternLibrary[Int(id)].positions {
                    expected.insert(Tap(row: position / 3, column: position % 3 - 1, group: group))
                }
            }
            #expect(Set(block.taps) == expected, "seed \(seed), filter block \(row)")
            #expect(block.taps.count == expected.count)
            #expect(block.weights.count == 64 * expected.count)
        }
        #expect(program.summary[1].keptMultiplyAccumulates == Double(sparse.weights.count))
        #expect(program.summary[1].denseMultiplyAccumulates == Double(sparse.denseWeightCount))
    }

    /// Filters that look at the same places come into one block, wherever the network has them.
    @Test func reorderGathersEqualFilters() throws {
        var builder = NetworkBuilder(seed: 3, inputChannels: 3)
        builder.append(.convolution(builder.convolution(filters: 32, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        let granularity = try #require(Granularity(filters: 1, channels: 4))
        // Every second filter has the first pattern in all of its channel groups, the others the second one.
        let patterns = (0..<32 * 8).map { UInt8($0 / 8 % 2) }
        let structure = BlockStructure(granularity: granularity, patterns: patterns)
        let weights = (0..<32 * 32 * 4).map { Int8(1 + $0 % 100) }
        builder.append(
            .convolution(
                Convolution(
                    inputChannels: 32, outputChannels: 32, kernelSize: 3, structure: structure,
                    weights: .int8(weights, scale: Array(repeating: 0.001, count: 32)),
                    bias: Array(repeating: 0, count: 32))))
        builder.append(.relu, quantized: builder.quantization())
        builder.append(
            .convolution(builder.convolution(filters: 16, size: 1, granularity: nil)),
            quantized: builder.quantization())
        let library = try [0b000_011_011, 0b110_110_000].map { try #require(KernelPattern(size: 3, mask: $0)) }
        let network = Network(
            summary: "", inputChannels: 3, inputQuantization: builder.network.inputQuantization,
            patternLibrary: library, nodes: builder.network.nodes)

        let program = try Compiler.compile(network)
        // Two blocks of eight groups at four places; in the network's order every block would need all seven.
        #expect(program.summary[1].taps == 2 * 8 * 4)
    }

    /// Channels whose large weights have one sign do not stay neighbours, so that a word can hold what they add up to.
    @Test(arguments: [[127, 127, -127, -127], [127, -127, -127, 127], [-100, 90, 110, -90]])
    func channelsArePaired(weights: [Int8]) throws {
        var builder = NetworkBuilder(seed: 3, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 4, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        builder.append(
            .convolution(
                Convolution(
                    inputChannels: 4, outputChannels: 16, kernelSize: 1, structure: nil,
                    weights: .int8((0..<64).map { weights[$0 % 4] }, scale: Array(repeating: 0.001, count: 16)),
                    bias: Array(repeating: 0, count: 16))),
            quantized: builder.quantization())
        guard case .convolution(let layer) = try Compiler.compile(builder.network).layers[1] else {
            Issue.record("the second layer is not a convolution")
            return
        }
        #expect(layer.blocks[0].weights.prefix(4).sorted() == weights.sorted())
        for pair in 0..<32 {
            #expect(abs(Int(layer.blocks[0].weights[pair * 2]) + Int(layer.blocks[0].weights[pair * 2 + 1])) <= 128)
        }
    }

    @Test func oneChannelTapsAreNeighbouringPixels() throws {
        for (size, taps) in [(1, 1), (3, 3), (5, 10)] {
            var builder = NetworkBuilder(seed: 1, inputChannels: 1)
            builder.append(
                .convolution(builder.convolution(filters: 16, size: size, granularity: nil)),
                quantized: builder.quantization())
            #expect(try Compiler.compile(builder.network).summary[0].taps == taps, "\(size)×\(size)")
        }
    }

    @Test func ringsHoldAFewRows() throws {
        var builder = NetworkBuilder(seed: 2, inputChannels: 1)
        for _ in 0..<6 {
            builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: nil)))
            builder.append(.relu, quantized: builder.quantization())
        }
        let program = try Compiler.compile(builder.network)
        let schedule = RowSchedule(program, height: 200, band: 0..<200)
        #expect(schedule.ringRows.dropLast().allSatisfy { $0 == 3 }, "\(schedule.ringRows)")
        #expect(Set(schedule.steps).count == schedule.steps.count)
        #expect(schedule.steps.count == 7 * 200)
        // A band makes the rows that its neighbours make as well: one more per layer and side.
        let band = RowSchedule(program, height: 200, band: 100..<110)
        #expect(band.steps.filter { $0.layer == -1 }.count == 10 + 2 * 6)
    }
}
