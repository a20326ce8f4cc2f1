import Foundation
import SwiftProtobuf

extension Int64: FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularInt64Field(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedInt64Field(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularInt64Field(value: self, fieldNumber: number)
    }

    static func visitPacked<V: Visitor>(_ values: [Self], by visitor: inout V, number: Int) throws {
        try visitor.visitPackedInt64Field(value: values, fieldNumber: number)
    }
}

extension Int32: FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularInt32Field(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedInt32Field(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularInt32Field(value: self, fieldNumber: number)
    }

    static func visitPacked<V: Visitor>(_ values: [Self], by visitor: inout V, number: Int) throws {
        try visitor.visitPackedInt32Field(value: values, fieldNumber: number)
    }
}

extension Float: FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularFloatField(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedFloatField(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularFloatField(value: self, fieldNumber: number)
    }

    static func visitPacked<V: Visitor>(_ values: [Self], by visitor: inout V, number: Int) throws {
        try visitor.visitPackedFloatField(value: values, fieldNumber: number)
    }
}

extension Double: FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularDoubleField(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedDoubleField(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularDoubleField(value: self, fieldNumber: number)
    }

    static func visitPacked<V: Visitor>(_ values: [Self], by visitor: inout V, number: Int) throws {
        try visitor.visitPackedDoubleField(value: values, fieldNumber: number)
    }
}

extension String: FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularStringField(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedStringField(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularStringField(value: self, fieldNumber: number)
    }
}

extension Data: FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularBytesField(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedBytesField(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularBytesField(value: self, fieldNumber: number)
    }
}
