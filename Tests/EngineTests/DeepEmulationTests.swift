import Foundation
import Network
import TestSupport
import Testing

@testable import Compiler
@testable import Engine

/// Kernels with 10-bit output for AArch64, emulated, against the scalar kernels. `patina compile` makes 8-bit networks
/// only, so that a program of a few lines calls the kernel itself.
@Suite struct DeepEmulationTests {
    private static let width = 37

    /// The last layer: 4 filters shuffled onto a plane, or 16 side by side; enlarged or 16-bit operands, zero points.
    private static func network(_ kind: Int) -> Network {
        var builder = NetworkBuilder(seed: UInt64(kind), inputChannels: kind == 0 ? 1 : 16)
        builder.append(.convolution(builder.convolution(filters: 16, size: 1, granularity: nil)))
        builder.append(.relu, quantized: TensorQuantization(scale: 0.01, zeroPoint: 3))
        let filters = kind == 0 ? 4 : 16
        let last = builder.append(.convolution(builder.convolution(filters: filters, size: 1, granularity: nil)))
        if kind == 0 {
            builder.appendEnlargement(factor: 2)
        } else {
            builder.append(.add, [last, Network.inputName])
            builder.append(.relu, quantized: TensorQuantization(scale: 0.01, zeroPoint: 40))
        }
        return builder.network
    }

    @Test(arguments: [InstructionSet.aarch64DotProduct, .aarch64I8MM], [0, 1])
    func lastLayers(target: InstructionSet, kind: Int) throws {
        guard let machine = CompiledNetwork.Machine.here.first(where: { $0.instructionSet == target }) else { return }
        let program = try Compiler.compile(Self.network(kind)).deepened(bits: 10)
        guard case .convolution(let layer) = program.layers.last else { preconditionFailure("it ends with one") }
        var random = SeededGenerator(seed: UInt64(kind))
        let row = (0..<(Self.width + 8) * 16).map { _ in UInt8.random(in: 0...255, using: &random) }
        // Whichever the operand is, floats about the middle of the range or 16-bit samples.
        let floats = (0..<4 * Self.width).map { _ in Float(Int.random(in: 0...1023 << 14, using: &random)) }
        let samples = (0..<16 * Self.width).map { _ in UInt16.random(in: 0...1023, using: &random) }
        let operand = kind == 0 ? floats.withUnsafeBytes(Array.init) : samples.withUnsafeBytes(Array.init)
        let rowBytes = program.tensors[layer.output].pixelStride * layer.depthToSpace * Self.width
        let expected = try scalar(layer, program, row, operand, rowBytes)

        let workspace = try Workspace()
        let compiler = ObjectCompiler(
            library: try LLVMLibrary(path: LLVMLocation.find().path), target: target.codeTarget)
        let kernels = KernelCode.make(for: layer, in: program, target: target)
        #expect(kernels.count == 1)
        let object = try compiler.compile(kernels[0].text)
        try Data(object).write(to: URL(fileURLWithPath: workspace.path("kernel.o")))
        func array(_ name: String, _ bytes: [UInt8]) -> String {
            "static _Alignas(64) unsigned char \(name)[] = {\(bytes.map(String.init).joined(separator: ","))};\n"
        }
        let rows = layer.depthToSpace
        var source = "#include <string.h>\n"
        source += array("row", row)
        source += array("operand", operand)
        source += array("constants", kernels[0].constants)
        source += array("expected", expected)
        source += """
            void patina_row(void **, long, void **, void **, void *);
            static unsigned char output[\(expected.count)];
            int main(void) {
                void *rows[] = {row}, *operands[2] = {operand, operand + sizeof operand / 2};
                void *outputs[] = {output, output + \(rowBytes)};
                memset(output, 0xa5, sizeof output);
                patina_row(rows, \(Self.width), operands, outputs, constants);
                return memcmp(output, expected, \(rows * rowBytes)) != 0;
            }
            """
        try Data(source.utf8).write(to: URL(fileURLWithPath: workspace.path("main.c")))
        let link = try Command(
            machine.compiler, ["-O1", "-static", "main.c", "kernel.o", "-o", "main"], in: workspace.folder)
        try #require(link.status == 0, "\(link.errors)")
        let run = try Command(
            machine.emulator[0], Array(machine.emulator.dropFirst()) + ["./main"], in: workspace.folder)
        #expect(run.status == 0, "\(target), kind \(kind)")
    }

    private func scalar(
        _ layer: PackedLayer, _ program: Program, _ row: [UInt8], _ operand: [UInt8], _ rowBytes: Int
    ) throws -> [UInt8] {
        var output = [UInt8](repeating: 0xa5, count: rowBytes * layer.depthToSpace)
        row.withUnsafeBufferPointer { row in
            operand.withUnsafeBytes { operand in
                output.withUnsafeMutableBufferPointer { output in
                    let outputs = (0..<layer.depthToSpace).map { output.baseAddress! + $0 * rowBytes }
                    let operands = [operand.baseAddress!, operand.baseAddress! + operand.count / 2]
                    [row.baseAddress!].withUnsafeBufferPointer { rows in
                        operands.withUnsafeBufferPointer { operands in
                            outputs.withUnsafeBufferPointer { outputs in
                                // The scalar kernels need no scratch.
                                let call = RowCall(
                                    rows: rows.baseAddress!, width: Self.width, operands: operands.baseAddress!,
                                    output: outputs.baseAddress!, scratch: UnsafeMutableRawPointer(output.baseAddress!))
                                for kernel in ScalarKernels().kernels(for: layer, in: program) { kernel.run(call) }
                            }
                        }
                    }
                }
            }
        }
        return output
    }
}
