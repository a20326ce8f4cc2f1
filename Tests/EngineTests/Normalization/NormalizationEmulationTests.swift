import Foundation
import Network
import TestSupport
import Testing

@testable import Compiler
@testable import Engine

/// Kernels of normalised layers for AArch64, emulated, against the scalar kernels: outputs and sums. `patina compile` makes
/// networks without normalisations only, so that a program of a few lines calls the kernel itself.
@Suite struct NormalizationEmulationTests {
    private static let width = 37

    /// A normalised last layer: 16 or 20 filters side by side, or 12 that are shuffled onto three planes.
    private static func network(filters: Int) -> Network {
        var builder = NetworkBuilder(seed: UInt64(filters), inputChannels: 16)
        builder.append(.convolution(builder.convolution(filters: filters, size: 1, granularity: nil)))
        if filters == 12 {
            builder.append(.depthToSpace(factor: 2))
            builder.channels = 3
        }
        builder.append(
            .instanceNormalization(
                InstanceNormalization(
                    channels: builder.channels, scales: [Float](repeating: 0.4, count: builder.channels),
                    shifts: [Float](repeating: 0.1, count: builder.channels))))
        builder.append(.relu, quantized: TensorQuantization(scale: 0.01, zeroPoint: 40))
        return builder.network
    }

    @Test(arguments: [InstructionSet.aarch64DotProduct, .aarch64I8MM], [12, 16, 20])
    func outputsAndSums(target: InstructionSet, filters: Int) throws {
        guard let machine = CompiledNetwork.Machine.here.first(where: { $0.instructionSet == target }) else { return }
        let program = try Compiler.compile(Self.network(filters: filters))
        guard case .convolution(let layer) = program.layers.last else { preconditionFailure("it ends with one") }
        var random = SeededGenerator(seed: UInt64(filters))
        let row = (0..<(Self.width + 8) * 16).map { _ in UInt8.random(in: 0...255, using: &random) }
        let rows = layer.depthToSpace * program.tensors[layer.output].planes
        let rowBytes = program.tensors[layer.output].pixelStride * layer.depthToSpace * Self.width
        // Neither the first pixels of the row nor its last ones count.
        var words = [Int64](repeating: 0, count: StatisticsLayout.words(layer))
        (words[StatisticsLayout.first], words[StatisticsLayout.end]) = (3, 31)
        let expected = try scalar(layer, program, row, words, rows: rows, rowBytes: rowBytes)
        #expect(expected.words != words)

        let workspace = try Workspace()
        let compiler = ObjectCompiler(
            library: try LLVMLibrary(path: LLVMLocation.find().path), target: target.codeTarget)
        let kernels = KernelCode.make(for: layer, in: program, target: target)
        func array(_ name: String, _ bytes: [UInt8]) -> String {
            "static _Alignas(64) unsigned char \(name)[] = {\(bytes.map(String.init).joined(separator: ","))};\n"
        }
        var source = "#include <string.h>\n"
        source += array("row", row)
        source += array("expected", expected.output)
        source += array("words", words.withUnsafeBytes(Array.init))
        source += array("sums", expected.words.dropFirst(2).withUnsafeBytes(Array.init))
        source += "static unsigned char output[\(expected.output.count)];\n"
        var calls = ""
        var objects: [String] = []
        for (index, kernel) in kernels.enumerated() {
            objects.append("kernel\(index).o")
            let text = kernel.text.replacingOccurrences(of: "@\(KernelCode.symbol)", with: "@row\(index)")
            try Data(compiler.compile(text)).write(to: URL(fileURLWithPath: workspace.path(objects[index])))
            source += array("constants\(index)", kernel.constants)
            source += "void row\(index)(void **, long, void **, void **, void *, void *);\n"
            calls += "words[0] = 3;\n"
            calls += "row\(index)(rows, \(Self.width), 0, outputs, constants\(index), words);\n"
        }
        let outputs = (0..<rows).map { "output + \($0 * rowBytes)" }.joined(separator: ", ")
        source += """
            int main(void) {
                void *rows[] = {row}, *outputs[] = {\(outputs)};
                memset(output, 0xa5, sizeof output);
                \(calls)
                if (memcmp(output, expected, sizeof output)) return 1;
                return memcmp(words + 16, sums, sizeof sums) ? 2 : 0;
            }
            """
        try Data(source.utf8).write(to: URL(fileURLWithPath: workspace.path("main.c")))
        let link = try Command(
            machine.compiler, ["-O1", "-static", "main.c"] + objects + ["-o", "main"], in: workspace.folder)
        try #require(link.status == 0, "\(link.errors)")
        let run = try Command(
            machine.emulator[0], Array(machine.emulator.dropFirst()) + ["./main"], in: workspace.folder)
        #expect(run.status == 0, "\(target), \(filters) filters: 1 is the output, 2 the sums")
    }

    private func scalar(
        _ layer: PackedLayer, _ program: Program, _ row: [UInt8], _ words: [Int64], rows: Int, rowBytes: Int
    ) throws -> (output: [UInt8], words: [Int64]) {
        var output = [UInt8](repeating: 0xa5, count: rowBytes * rows)
        var words = words
        row.withUnsafeBufferPointer { row in
            words.withUnsafeMutableBufferPointer { words in
                output.withUnsafeMutableBufferPointer { output in
                    let outputs = (0..<rows).map { output.baseAddress! + $0 * rowBytes }
                    [row.baseAddress!].withUnsafeBufferPointer { rows in
                        outputs.withUnsafeBufferPointer { outputs in
                            // The scalar kernels need no scratch, and there are no operands.
                            let nothing = UnsafeMutableRawPointer(output.baseAddress!)
                            let call = RowCall(
                                rows: rows.baseAddress!, width: Self.width,
                                operands: nothing.assumingMemoryBound(to: UnsafeRawPointer.self),
                                output: outputs.baseAddress!, scratch: nothing, statistics: words.baseAddress!)
                            for kernel in ScalarKernels().kernels(for: layer, in: program) { kernel.run(call) }
                        }
                    }
                }
            }
        }
        return (output, words)
    }
}
