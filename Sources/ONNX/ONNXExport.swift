public import Foundation
public import Network
import SwiftProtobuf

/// A network as an ONNX model that other engines run: the same graph, with zeros where weights were pruned.
public enum ONNXExport {
    /// In which numbers the exported graph computes.
    public enum Arithmetic: Sendable {
        /// 32-bit floats. Of an integer network: its weights times their scales; activations are not rounded, but
        /// limited to the range that their 8 bits have.
        case float
        /// 8-bit tensors in and out and wherever the network has them, as pairs of QuantizeLinear and
        /// DequantizeLinear (QDQ) that engines fuse into integer kernels. For integer networks only.
        case quantized
    }

    /// The version of ONNX's operators: the first with per-channel DequantizeLinear.
    static let operatorSet: Int64 = 13
    /// The file format's version that came with it (ONNX 1.8).
    static let irVersion: Int64 = 7

    /// The model file. The graph has one input, `input`, and one output, `output`, both 1×C×H×W with any height and
    /// width that the network takes; its documentation says what their values mean.
    /// - Throws: `NetworkError` where the network is not valid, or not quantised though that is asked for. A valid one
    ///   is far smaller than the 2 GiB at which a protobuf message ends.
    public static func encode(_ network: Network, _ arithmetic: Arithmetic) throws -> Data {
        try model(network, arithmetic).serializedBytes()
    }

    /// As `encode`, before it is written.
    package static func model(_ network: Network, _ arithmetic: Arithmetic) throws(NetworkError) -> ModelProto {
        let shapes = try network.validate()
        guard network.isQuantized || arithmetic == .float else {
            throw NetworkError("the network is not quantised")
        }
        var lowering = GraphLowering(network, shapes, arithmetic)
        lowering.lower()
        var model = ModelProto()
        model.irVersion = irVersion
        model.producerName = "patina"
        model.docString = network.summary
        model.graph = lowering.graph(
            input: input(network, shapes, arithmetic), output: output(network, shapes, arithmetic))
        var operators = OperatorSetIdProto()
        operators.domain = ""
        operators.version = operatorSet
        model.opsetImport = [operators]
        return model
    }
}
