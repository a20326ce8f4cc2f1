public import Foundation
public import Network
import SwiftProtobuf

/// The export of a network as an ONNX model that other engines can run: the same graph, with zeros for pruned weights.
public enum ONNXExport {
    /// The kind of numbers in which the exported graph computes.
    public enum Arithmetic: Sendable {
        /// 32-bit floats. The weights of an integer network are multiplied by their scales; its activations are not
        /// rounded, but limited to the range of their 8 bits.
        case float
        /// 8-bit tensors, also as input and output, wherever the network has them. They are written as pairs of
        /// QuantizeLinear and DequantizeLinear (QDQ), which engines fuse into integer kernels. This is possible for
        /// integer networks only.
        case quantized
    }

    /// The version of ONNX's operators: the first one with per-channel DequantizeLinear.
    static let operatorSet: Int64 = 13
    /// The version of the file format that was published with these operators (ONNX 1.8).
    static let irVersion: Int64 = 7

    /// Returns the contents of a model file. The graph has one input, `input`, and one output, `output`, both 1×C×H×W
    /// with any height and width that the network takes. Its documentation says what their values mean.
    /// - Throws: `NetworkError` if the network is not valid or has several styles, or if `arithmetic` is `.quantized` and
    ///   the network is not. A valid network is far smaller than 2 GiB, the limit of protobuf messages.
    public static func encode(_ network: Network, _ arithmetic: Arithmetic) throws -> Data {
        try model(network, arithmetic).serializedBytes()
    }

    /// Returns the message that `encode` writes.
    /// - Throws: `NetworkError` as `encode` does.
    package static func model(_ network: Network, _ arithmetic: Arithmetic) throws(NetworkError) -> ModelProto {
        let shapes = try network.validate()
        guard network.isQuantized || arithmetic == .float else {
            throw NetworkError("the network is not quantised")
        }
        guard network.styleCount <= 1 else {
            throw NetworkError(
                "it has the styles \(network.styles.joined(separator: ", ")), of which one or a mixture is to be chosen"
            )
        }
        var lowering = GraphLowering(network, shapes: shapes, arithmetic: arithmetic)
        lowering.lower()
        var model = ModelProto()
        model.irVersion = irVersion
        model.producerName = "patina"
        model.docString = network.summary
        model.graph = lowering.graph(
            input: input(network, shapes: shapes, arithmetic: arithmetic),
            output: output(network, shapes: shapes, arithmetic: arithmetic))
        var operators = OperatorSetIdProto()
        operators.domain = ""
        operators.version = operatorSet
        model.opsetImport = [operators]
        return model
    }
}
