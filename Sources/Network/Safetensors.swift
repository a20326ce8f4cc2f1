public import Foundation

/// A safetensors container: named raw tensors behind a JSON header, and a map of strings.
///
/// Layout (github.com/huggingface/safetensors): the header's length as a little-endian u64, the header, the data.
/// Every tensor lies at `data_offsets` in the data; together they cover it without gap or overlap.
public struct Safetensors: Equatable, Sendable {
    /// Element types that Patina reads and writes; numbers are little-endian.
    public enum DataType: String, Codable, Sendable {
        case float32 = "F32"
        case float16 = "F16"
        case int8 = "I8"
        case uint8 = "U8"
        case int32 = "I32"
        case int64 = "I64"

        /// Bytes of one element.
        public var size: Int {
            switch self {
            case .int8, .uint8: 1
            case .float16: 2
            case .float32, .int32: 4
            case .int64: 8
            }
        }
    }

    /// One tensor: `shape`'s product · `type.size` bytes, row-major.
    public struct Entry: Equatable, Sendable {
        public let type: DataType
        public let shape: [Int]
        public let bytes: Data
    }

    public var metadata: [String: String]
    public internal(set) var entries: [String: Entry]

    public init(metadata: [String: String] = [:]) {
        self.metadata = metadata
        entries = [:]
    }

    /// Adds or replaces a tensor.
    /// - Precondition: the elements fill the shape.
    public mutating func set<T: SafetensorsElement>(_ name: String, _ elements: [T], shape: [Int]? = nil) {
        let shape = shape ?? [elements.count]
        precondition(shape.reduce(1, *) == elements.count, "a tensor's elements fill its shape")
        entries[name] = Entry(type: T.dataType, shape: shape, bytes: elements.withUnsafeBytes { Data($0) })
    }

    /// The elements of a tensor, row-major.
    /// - Parameter shape: what the caller needs; nil takes any.
    /// - Throws: `NetworkError` where the tensor is missing, of another type or of another shape.
    public func elements<T: SafetensorsElement>(
        _ name: String, as type: T.Type = T.self, shape: [Int]? = nil
    ) throws(NetworkError) -> [T] {
        guard let entry = entries[name] else { throw NetworkError("the tensor \(name) is missing") }
        guard entry.type == T.dataType else {
            throw NetworkError("the tensor \(name) is \(entry.type.rawValue), not \(T.dataType.rawValue)")
        }
        if let shape, shape != entry.shape {
            throw NetworkError("the tensor \(name) has the shape \(entry.shape), not \(shape)")
        }
        let count = entry.bytes.count / T.dataType.size
        return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = entry.bytes.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
            initialized = count
        }
    }
}

/// A number that safetensors stores; its memory on a little-endian machine is the file's.
public protocol SafetensorsElement: BitwiseCopyable, Sendable {
    static var dataType: Safetensors.DataType { get }
}

extension Float: SafetensorsElement { public static var dataType: Safetensors.DataType { .float32 } }
extension Int8: SafetensorsElement { public static var dataType: Safetensors.DataType { .int8 } }
extension UInt8: SafetensorsElement { public static var dataType: Safetensors.DataType { .uint8 } }
extension Int32: SafetensorsElement { public static var dataType: Safetensors.DataType { .int32 } }
extension Int64: SafetensorsElement { public static var dataType: Safetensors.DataType { .int64 } }
extension Float16: SafetensorsElement { public static var dataType: Safetensors.DataType { .float16 } }

extension Safetensors {
    public func contains(_ name: String) -> Bool { entries[name] != nil }

    /// Whether a tensor has float16 elements.
    public func isHalf(_ name: String) -> Bool { entries[name]?.type == .float16 }
}
