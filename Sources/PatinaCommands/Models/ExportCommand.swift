import ArgumentParser
import Files
import Foundation
import Network
import ONNX

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes a network as an ONNX file, for other engines.",
        discussion: """
            Pruned weights are written as zeros. The graph (opset 13) has one input and one output, NCHW with any \
            height and width. A network of 8-bit integers takes and gives 8-bit values, and its tensors are pairs of \
            QuantizeLinear and DequantizeLinear; engines may round some values differently. --float writes it in \
            32-bit floats instead: real values in and out, activations limited to their range but not rounded. A \
            network of real numbers is always written so.
            """)

    @Argument(help: "The network: a name or a file.") var model: String
    @Option(help: ArgumentHelp("The ONNX file to write.", valueName: "file")) var onnx: String
    @Flag(help: "Write an integer network in 32-bit floats.") var float = false
    @Flag(help: "Replace the output if it exists.") var overwrite = false

    func run() throws {
        let network = try ModelLocator.load(model)
        if let source = FileIdentity(try ModelLocator.url(model).path), source == FileIdentity(onnx) {
            throw Failure(.usage, "\(onnx) is the model itself; give --onnx another name.")
        }
        // Names that do not exist, devices and folders are handled by `ReportFile`.
        guard overwrite || FileSystem.kind(onnx) != .file else {
            throw Failure(.usage, "\(onnx) exists; use --overwrite to replace it.")
        }
        let file = try ReportFile(onnx)
        try file.write(try ONNXExport.encode(network, network.isQuantized && !float ? .quantized : .float))
        try file.finish()
    }
}
