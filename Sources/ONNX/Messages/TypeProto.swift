package import SwiftProtobuf

/// The type of a value, which is always a tensor's type in the models that Patina writes.
package struct TypeProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.TypeProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.tensorType)
    ]

    package var tensorType: TensorTypeProto?
    package var unknownFields = UnknownStorage()

    package init() {}
}

/// The type of a tensor's elements and its shape (`TypeProto.Tensor`).
package struct TensorTypeProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.TypeProto.Tensor"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.elementType),
        Field(2, \.shape),
    ]

    /// The raw value of an `ElementType`.
    package var elementType: Int32?
    package var shape: TensorShapeProto?
    package var unknownFields = UnknownStorage()

    package init() {}
}

/// The extents of a tensor, outermost first.
package struct TensorShapeProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.TensorShapeProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.dim)
    ]

    package var dim: [DimensionProto] = []
    package var unknownFields = UnknownStorage()

    package init() {}
}

/// An extent: a number, or the name of one that is known only when the model runs (`TensorShapeProto.Dimension`).
package struct DimensionProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.TensorShapeProto.Dimension"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.dimValue),
        Field(2, \.dimParam),
    ]

    package var dimValue: Int64?
    package var dimParam: String?
    package var unknownFields = UnknownStorage()

    package init() {}
}
