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
