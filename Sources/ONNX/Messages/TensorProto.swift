package import Foundation
package import SwiftProtobuf

/// A constant tensor, with its elements in `rawData` or else in the field for their type.
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
        PackedField(10, \.doubleData),
        Field(14, \.dataLocation),
    ]

    /// The extents; empty for a scalar.
    package var dims: [Int64] = []
    /// The raw value of an `ElementType`.
    package var dataType: Int32?
    /// The elements of a tensor of floats, if `rawData` is absent.
    package var floatData: [Float] = []
    /// The elements of a tensor of integers of up to 32 bits, if `rawData` is absent. Those of 16-bit floats are their
    /// bits.
    package var int32Data: [Int32] = []
    /// The elements of a tensor of 64-bit integers, if `rawData` is absent.
    package var int64Data: [Int64] = []
    package var name: String?
    /// All elements, little-endian and in row-major order.
    package var rawData: Data?
    /// The elements of a tensor of 64-bit floats, if `rawData` is absent.
    package var doubleData: [Double] = []
    /// The place of the elements: 1 if they are in another file.
    package var dataLocation: Int32?
    package var unknownFields = UnknownStorage()

    package init() {}
}
