import Foundation
import SwiftProtobuf

/// The value of a field: an element that may be absent, or any number of elements.
protocol FieldValue {
    /// The type of the element or elements.
    static var storedType: Any.Type { get }
    mutating func decode<D: Decoder>(from decoder: inout D) throws
    func visit<V: Visitor>(by visitor: inout V, number: Int) throws
}

/// A single element of a field's value.
protocol FieldElement {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws
    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws
    func visit<V: Visitor>(by visitor: inout V, number: Int) throws
    /// Writes the elements, of which there is at least one, as one packed run of bytes.
    static func visitPacked<V: Visitor>(_ values: [Self], by visitor: inout V, number: Int) throws
}

extension FieldElement {
    // The default is for types that protobuf cannot pack: it writes the elements one by one.
    static func visitPacked<V: Visitor>(_ values: [Self], by visitor: inout V, number: Int) throws {
        for value in values { try value.visit(by: &visitor, number: number) }
    }
}

extension Optional: FieldValue where Wrapped: FieldElement {
    static var storedType: Any.Type { Wrapped.self }

    mutating func decode<D: Decoder>(from decoder: inout D) throws { try Wrapped.decode(&self, from: &decoder) }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try self?.visit(by: &visitor, number: number)
    }
}

extension Array: FieldValue where Element: FieldElement {
    static var storedType: Any.Type { Element.self }

    mutating func decode<D: Decoder>(from decoder: inout D) throws { try Element.decode(&self, from: &decoder) }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        for element in self { try element.visit(by: &visitor, number: number) }
    }
}

extension TabledMessage {
    static func decode<D: Decoder>(_ value: inout Self?, from decoder: inout D) throws {
        try decoder.decodeSingularMessageField(value: &value)
    }

    static func decode<D: Decoder>(_ values: inout [Self], from decoder: inout D) throws {
        try decoder.decodeRepeatedMessageField(value: &values)
    }

    func visit<V: Visitor>(by visitor: inout V, number: Int) throws {
        try visitor.visitSingularMessageField(value: self, fieldNumber: number)
    }
}
