package import SwiftProtobuf

/// A protobuf message that is declared as a table of its fields. The tables have those fields of `onnx.proto`
/// (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, proto2) that Patina writes or reads; other contents of a file
/// are kept in `unknownFields`.
package protocol TabledMessage: SwiftProtobuf.Message, Equatable {
    /// The fields in ascending order of their numbers, which is the order in which they are written.
    static var fields: [any MessageField<Self>] { get }
}

extension TabledMessage {
    package mutating func decodeMessage<D: Decoder>(decoder: inout D) throws {
        while let number = try decoder.nextFieldNumber() {
            // A number that is not in the table is left to the decoder, which keeps what it holds as unknown.
            try Self.fields.first { $0.number == number }?.decode(into: &self, from: &decoder)
        }
    }

    package func traverse<V: Visitor>(visitor: inout V) throws {
        for field in Self.fields { try field.visit(self, by: &visitor) }
        try unknownFields.traverse(visitor: &visitor)
    }

    package func isEqualTo(message: any SwiftProtobuf.Message) -> Bool { (message as? Self) == self }
}

/// A field of a message, with the type of its value erased.
package protocol MessageField<Message>: Sendable {
    associatedtype Message
    var number: Int { get }
    /// The type of the messages that the field holds; nil where it holds numbers, texts or bytes.
    var nested: (any TabledMessage.Type)? { get }
    func decode<D: Decoder>(into message: inout Message, from decoder: inout D) throws
    func visit<V: Visitor>(_ message: Message, by visitor: inout V) throws
}

/// A field's number and the place of its value in the message.
struct Field<Message, Value: FieldValue>: MessageField {
    let number: Int
    let path: any WritableKeyPath<Message, Value> & Sendable

    init(_ number: Int, _ path: any WritableKeyPath<Message, Value> & Sendable) {
        self.number = number
        self.path = path
    }

    var nested: (any TabledMessage.Type)? { Value.storedType as? any TabledMessage.Type }

    func decode<D: Decoder>(into message: inout Message, from decoder: inout D) throws {
        try message[keyPath: path].decode(from: &decoder)
    }

    func visit<V: Visitor>(_ message: Message, by visitor: inout V) throws {
        try message[keyPath: path].visit(by: &visitor, number: number)
    }
}

/// A field of repeated numbers that are packed into one run of bytes (`[packed = true]`).
struct PackedField<Message, Element: FieldElement>: MessageField {
    let number: Int
    let path: any WritableKeyPath<Message, [Element]> & Sendable

    init(_ number: Int, _ path: any WritableKeyPath<Message, [Element]> & Sendable) {
        self.number = number
        self.path = path
    }

    var nested: (any TabledMessage.Type)? { nil }

    func decode<D: Decoder>(into message: inout Message, from decoder: inout D) throws {
        try Element.decode(&message[keyPath: path], from: &decoder)
    }

    func visit<V: Visitor>(_ message: Message, by visitor: inout V) throws {
        let elements = message[keyPath: path]
        if !elements.isEmpty { try Element.visitPacked(elements, by: &visitor, number: number) }
    }
}
