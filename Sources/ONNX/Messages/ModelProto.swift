package import SwiftProtobuf

/// A model file: a graph, and the operator sets that its nodes belong to.
package struct ModelProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.ModelProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.irVersion),
        Field(2, \.producerName),
        Field(3, \.producerVersion),
        Field(6, \.docString),
        Field(7, \.graph),
        Field(8, \.opsetImport),
    ]

    /// The version of the file format.
    package var irVersion: Int64?
    package var producerName: String?
    package var producerVersion: String?
    /// A description for people of what the model does.
    package var docString: String?
    package var graph: GraphProto?
    package var opsetImport: [OperatorSetIdProto] = []
    package var unknownFields = UnknownStorage()

    package init() {}
}

/// A set of operators and its version.
package struct OperatorSetIdProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.OperatorSetIdProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.domain),
        Field(2, \.version),
    ]

    /// The name of the set; empty for ONNX's own.
    package var domain: String?
    package var version: Int64?
    package var unknownFields = UnknownStorage()

    package init() {}
}
