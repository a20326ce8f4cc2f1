/// A walk over the bytes of a message that counts what decoding it would make, before anything is made: a few bytes of a
/// file can stand for a large structure in memory.
struct MessageScan {
    /// The most fields in all messages together. A network of a thousand nodes has some ten thousand.
    private static let maximumFields = 1 << 20
    /// The most bytes in fields other than the elements of floating-point tensors: names, and integers, which may take
    /// eight times as much memory as in the file.
    private static let maximumBytes = 1 << 25

    private var fields = 0
    private var bytes = 0

    /// Walks a message of the given type and all that it contains.
    /// - Throws: `ImportError` where the bytes are no such message, or where there is too much.
    mutating func scan(_ message: UnsafeRawBufferPointer, as type: any TabledMessage.Type) throws(ImportError) {
        let table = Self.table(of: type)
        var reader = WireReader(bytes: message)
        while let (number, content) = try reader.next() {
            fields += 1
            guard fields <= Self.maximumFields else { throw .tooManyParts }
            guard let content, let entry = table.first(where: { $0.number == number }) else { continue }
            if let nested = entry.nested {
                try scan(content, as: nested)
            } else if !(type == TensorProto.self && TensorProto.bulkFields.contains(number)) {
                bytes += content.count
                guard bytes <= Self.maximumBytes else { throw .tooManyParts }
            }
        }
    }

    private static func table(
        of type: any TabledMessage.Type
    ) -> [(number: Int, nested: (any TabledMessage.Type)?)] {
        func entries<Message: TabledMessage>(_: Message.Type) -> [(Int, (any TabledMessage.Type)?)] {
            Message.fields.map { ($0.number, $0.nested) }
        }
        return entries(type)
    }
}

extension TensorProto {
    /// The numbers of the fields that take as much memory as in the file: `floatData`, `rawData` and `doubleData`.
    fileprivate static let bulkFields = [4, 9, 10]
}

/// A reader of the fields of one message (https://protobuf.dev/programming-guides/encoding).
private struct WireReader {
    let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Returns the number of the next field, and its bytes if it has a length; nil at the end.
    mutating func next() throws(ImportError) -> (number: Int, content: UnsafeRawBufferPointer?)? {
        guard position < bytes.count else { return nil }
        let tag = try varint()
        guard tag >> 3 > 0, tag >> 3 < 1 << 29 else { throw .damaged }
        var content: UnsafeRawBufferPointer?
        switch tag & 7 {
        case 0: _ = try varint()
        case 1: try skip(8)
        case 2:
            let length = try varint()
            guard length <= UInt64(bytes.count - position) else { throw .damaged }
            content = UnsafeRawBufferPointer(rebasing: bytes[position..<position + Int(length)])
            try skip(Int(length))
        case 5: try skip(4)
        // Groups, which ONNX has none of.
        default: throw .damaged
        }
        return (Int(tag >> 3), content)
    }

    private mutating func skip(_ count: Int) throws(ImportError) {
        guard count <= bytes.count - position else { throw .damaged }
        position += count
    }

    private mutating func varint() throws(ImportError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard position < bytes.count else { throw .damaged }
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
        }
        throw .damaged
    }
}
