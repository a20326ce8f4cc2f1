package import SwiftProtobuf

/// A graph: its nodes in topological order, and its constant tensors.
package struct GraphProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.GraphProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.node),
        Field(2, \.name),
        Field(5, \.initializer),
        Field(10, \.docString),
        Field(11, \.input),
        Field(12, \.output),
    ]

    package var node: [NodeProto] = []
    package var name: String?
    /// The constants of the graph: weights, scales and bounds.
    package var initializer: [TensorProto] = []
    package var docString: String?
    package var input: [ValueInfoProto] = []
    package var output: [ValueInfoProto] = []
    package var unknownFields = UnknownStorage()

    package init() {}
}

/// The name, type and documentation of a tensor that enters or leaves the graph.
package struct ValueInfoProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.ValueInfoProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.name),
        Field(2, \.type),
        Field(3, \.docString),
    ]

    package var name: String?
    package var type: TypeProto?
    package var docString: String?
    package var unknownFields = UnknownStorage()

    package init() {}
}
