package import Foundation
package import SwiftProtobuf

/// A constant tensor.
package struct TensorProto: TabledMessage, FieldElement {
    package static let protoMessageName = "onnx.TensorProto"
    package static let fields: [any MessageField<Self>] = [
        Field(1, \.dims),
        Field(2, \.dataType),
        PackedField(4, \.floatData),
        PackedField(5, \.int32Data),
        PackedField(7, \.int64Data),
        Field(8, \.name),
        Field(9, \.rawData),
    ]

    /// The extents; none for a scalar.
    package var dims: [Int64] = []
    /// An `ElementType`.
    package var dataType: Int32?
    /// Elements of type float, where there are no raw ones.
    package var floatData: [Float] = []
    /// Elements of the integer types of up to 32 bits, where there are no raw ones.
    package var int32Data: [Int32] = []
    /// Elements of 64-bit integers, where there are no raw ones.
    package var int64Data: [Int64] = []
    package var name: String?
    /// All elements, little-endian, row-major.
    package var rawData: Data?
    package var unknownFields = UnknownStorage()

    package init() {}
}
