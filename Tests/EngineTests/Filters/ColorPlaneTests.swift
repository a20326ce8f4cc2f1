import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// Networks of several channels on planes where they lie.
@Suite struct ColorPlaneTests {
    /// Red, green and blue: gathered by a factor, a layer, and what was gathered added.
    static func transfer(seed: UInt64, factor: Int) -> Network {
        var builder = NetworkBuilder(seed: seed, inputChannels: 3)
        builder.network.inputQuantization = .codeValues
        let gathered = builder.append(.spaceToDepth(factor: factor), quantized: .codeValues)
        builder.channels = 3 * factor * factor
        builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        builder.channels = 16
        builder.append(
            .convolution(builder.convolution(filters: 3 * factor * factor, size: 3, granularity: .register)))
        let residual = builder.current
        builder.append(.add, [residual, gathered])
        builder.append(.depthToSpace(factor: factor), quantized: .codeValues)
        return builder.network
    }

    @Test(arguments: [2, 4], [1, 2]) func planesAreTheTensorsPlanes(factor: Int, threads: Int) throws {
        let network = Self.transfer(seed: UInt64(factor), factor: factor)
        let program = try Compiler.compile(network)
        #expect(program.inputChannels == 3 && program.outputChannels == 3 && program.scale == 1)
        let (width, height) = (6 * factor, 5 * factor)
        var random = SeededGenerator(seed: 3)
        let input = random.tensor(channels: 3, height: height, width: width)
        let expected = try ReferenceInterpreter(network).run(input)
        // Planes with room beside their rows, in another order in memory than that of the channels.
        let (inputStride, outputStride) = (width + 5, width + 7)
        var source = [UInt8](repeating: 0xee, count: 3 * inputStride * height)
        for channel in 0..<3 {
            for y in 0..<height {
                for x in 0..<width { source[((2 - channel) * height + y) * inputStride + x] = input[channel, y, x] }
            }
        }
        for executor in try makeExecutors(program, threads: threads) {
            var target = [UInt8](repeating: 0xa5, count: 3 * outputStride * height)
            try source.withUnsafeBufferPointer { source in
                try target.withUnsafeMutableBufferPointer { target in
                    try executor.run(
                        (0..<3).map {
                            InputPlane(
                                base: source.baseAddress! + (2 - $0) * height * inputStride, stride: inputStride,
                                width: width, height: height)
                        },
                        into: (0..<3).map {
                            OutputPlane(
                                base: target.baseAddress! + $0 * height * outputStride, stride: outputStride,
                                width: width, height: height)
                        })
                }
            }
            let isRight = target.indices.allSatisfy { index in
                let (row, x) = (index / outputStride, index % outputStride)
                return target[index] == (x < width ? expected[row / height, row % height, x] : 0xa5)
            }
            #expect(isRight, "\(executor.isa), factor \(factor), \(threads) threads")
        }
    }

    /// Planes of another number, depth or size than the network's are refused, and nothing is written.
    @Test func otherPlanesAreRefused() throws {
        let program = try Compiler.compile(Self.transfer(seed: 1, factor: 2))
        let executor = try Executor(program: program, threads: 1, isa: .portable)
        let samples = [UInt8](repeating: 0, count: 32)
        var made = [UInt8](repeating: 0xa5, count: 32)
        samples.withUnsafeBytes { samples in
            made.withUnsafeMutableBytes { made in
                func input(width: Int = 4, bits: Int = 8) -> InputPlane {
                    InputPlane(base: samples.baseAddress!, stride: 8, width: width, height: 4, bits: bits)
                }
                func outputs(width: Int = 4, bits: Int = 8) -> [OutputPlane] {
                    let plane = OutputPlane(base: made.baseAddress!, stride: 8, width: width, height: 4, bits: bits)
                    return [plane, plane, plane]
                }
                #expect(throws: EngineError("the network has 3 input and 3 output channels, not 1 and 3")) {
                    try executor.run([input()], into: outputs())
                }
                let depth = EngineError("the program takes 8-bit samples, not 10-bit ones")
                #expect(throws: depth) { try executor.run([input(), input(), input(bits: 10)], into: outputs()) }
                #expect(throws: depth) { try executor.run([input(), input(), input()], into: outputs(bits: 10)) }
                let size = EngineError("the planes do not have the sizes of a frame of 4×4 and its output")
                #expect(throws: size) { try executor.run([input(), input(), input(width: 2)], into: outputs()) }
                #expect(throws: size) { try executor.run([input(), input(), input()], into: outputs(width: 8)) }
            }
        }
        #expect(made.allSatisfy { $0 == 0xa5 })
    }

    @Test(arguments: [(1, 1), (2, 2), (4, 4)]) func sizesAreMultiples(factor: Int, multiple: Int) throws {
        let network = factor == 1 ? PlaneTests.superResolution(seed: 1) : Self.transfer(seed: 1, factor: factor)
        let program = try Compiler.compile(network)
        #expect(program.extentMultiple == multiple)
        for extent in 1...9 {
            let padded = program.padded(extent)
            #expect(padded >= extent && padded < extent + multiple && padded.isMultiple(of: multiple))
            #expect(program.obstacle(width: padded, height: padded) == nil)
            #expect((program.obstacle(width: extent, height: padded) == nil) == extent.isMultiple(of: multiple))
        }
    }
}
