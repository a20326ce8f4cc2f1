package import Foundation
package import SwiftProtobuf

/// An operation of a graph.
package struct NodeProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.NodeProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.input),
        Field(2, \.output),
        Field(3, \.name),
        Field(4, \.opType),
        Field(5, \.attribute),
        Field(7, \.domain),
    ]

    /// The names of the tensors that the node reads: the graph's input, initializers, or results of earlier nodes.
    package var input: [String] = []
    package var output: [String] = []
    package var name: String?
    /// The name of the operator, such as `Conv`.
    package var opType: String?
    package var attribute: [AttributeProto] = []
    /// The set that the operator belongs to; empty for ONNX's own.
    package var domain: String?
    package var unknownFields = UnknownStorage()

    package init() {}
}

/// A constant parameter of a node. Only the field that `type` names is set.
package struct AttributeProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.AttributeProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.name),
        Field(2, \.f),
        Field(3, \.i),
        Field(4, \.s),
        Field(5, \.t),
        Field(7, \.floats),
        Field(8, \.ints),
        Field(20, \.type),
    ]

    package var name: String?
    package var f: Float?
    package var i: Int64?
    package var s: Data?
    package var t: TensorProto?
    package var floats: [Float] = []
    package var ints: [Int64] = []
    /// The raw value of an `AttributeType`.
    package var type: Int32?
    package var unknownFields = UnknownStorage()

    package init() {}
}
