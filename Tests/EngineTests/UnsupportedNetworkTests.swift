import Compiler
import Engine
import Network
import Testing

/// What cannot be run is an error with a sentence.
@Suite struct UnsupportedNetworkTests {
    @Test func twoUnquantizedOperands() throws {
        var builder = NetworkBuilder(seed: 1, inputChannels: 4)
        let first = builder.append(.convolution(builder.convolution(filters: 4, size: 3, granularity: nil)))
        builder.channels = 4
        let second = builder.append(
            .convolution(builder.convolution(filters: 4, size: 3, granularity: nil)), [Network.inputName])
        builder.append(.add, [first, second], quantized: builder.quantization())
        #expect(throws: CompilerError("t3 adds two results that are not quantised; one of them must be")) {
            try Compiler.compile(builder.network)
        }
    }

    @Test(arguments: 1...2) func normalizations(styles: Int) {
        let network = Network(
            summary: "", inputChannels: 1, styles: styles > 1 ? ["a", "b"] : [],
            nodes: [
                Node(
                    name: "norm",
                    operation: .instanceNormalization(
                        InstanceNormalization(
                            channels: 1, scales: [Float](repeating: 1, count: styles),
                            shifts: [Float](repeating: 0, count: styles))), inputs: [Network.inputName])
            ])
        let sentence = "norm normalises by sums over the whole frame, which the engine does in 8-bit networks only"
        #expect(throws: CompilerError(sentence)) { try Compiler.compile(network) }
    }

    @Test func fractionalOutput() {
        var builder = NetworkBuilder(seed: 1, inputChannels: 1)
        builder.append(.spaceToDepth(factor: 2), quantized: builder.network.inputQuantization)
        #expect(throws: CompilerError.self) { try Compiler.compile(builder.network) }
    }

    @Test func sizesThatDoNotDivide() throws {
        var builder = NetworkBuilder(seed: 1, inputChannels: 1)
        builder.append(.spaceToDepth(factor: 2), quantized: builder.network.inputQuantization)
        builder.append(.depthToSpace(factor: 2), quantized: builder.network.inputQuantization)
        let executor = try Executor(program: Compiler.compile(builder.network), threads: 1, isa: .portable)
        let input = Tensor<UInt8>(channels: 1, height: 4, width: 5, repeating: 9)
        #expect(throws: EngineError("5×4 does not divide as t1 needs it")) { try executor.run(input) }
        #expect(throws: EngineError.self) {
            try executor.run(Tensor<UInt8>(channels: 1, height: 0, width: 0, repeating: 0))
        }
        #expect(throws: EngineError.self) {
            try executor.run(Tensor<UInt8>(channels: 3, height: 2, width: 2, repeating: 0))
        }
        #expect(try executor.run(Tensor<UInt8>(channels: 1, height: 4, width: 6, repeating: 9)).elements[0] == 9)
        #expect(throws: EngineError("0 threads; 1 to 256 are possible")) {
            try Executor(program: Compiler.compile(builder.network), threads: 0)
        }
    }

    @Test func everyPassIsPrintable() throws {
        let network = NetworkBuilder.random(seed: 3)
        let passes = try Compiler.passes(network)
        let frames = try Compiler.framePasses(
            passes.program, target: .avx2, width: 64, height: 32, partition: FramePartition(bands: 2, strips: 2))
        for record in passes.records + frames { #expect(!record.text.isEmpty, "\(record.name)") }
    }
}
