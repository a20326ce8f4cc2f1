public import Foundation

/// A safetensors container: named raw tensors behind a JSON header, with a map of strings as metadata.
///
/// The layout (github.com/huggingface/safetensors) is the header's length as a little-endian u64, the header, and the
/// data. Every tensor lies at its `data_offsets` in the data; together they cover it without gap or overlap.
public struct Safetensors: Equatable, Sendable {
    /// An element type that Patina reads and writes; numbers are little-endian.
    public enum DataType: String, Codable, Sendable {
        case float32 = "F32"
        case float16 = "F16"
        case int8 = "I8"
        case uint8 = "U8"
        case int32 = "I32"
        case int64 = "I64"

        /// The number of bytes of one element.
        public var size: Int {
            switch self {
            case .int8, .uint8: 1
            case .float16: 2
            case .float32, .int32: 4
            case .int64: 8
            }
        }
    }

    /// A stored tensor: the product of `shape` · `type.size` bytes, in row-major order.
    public struct Entry: Equatable, Sendable {
        /// The type of the elements.
        public let type: DataType
        /// The extents, the slowest varying first.
        public let shape: [Int]
        /// The elements in row-major order.
        public let bytes: Data
    }

    /// The strings of the metadata by key.
    public var metadata: [String: String]
    /// The tensors by name.
    public internal(set) var entries: [String: Entry]

    /// Makes a container without tensors.
    public init(metadata: [String: String] = [:]) {
        self.metadata = metadata
        entries = [:]
    }

    /// Adds or replaces a tensor.
    /// - Parameter shape: the extents; nil for a vector.
    /// - Precondition: The elements fill the shape.
    public mutating func set<T: SafetensorsElement>(_ name: String, _ elements: [T], shape: [Int]? = nil) {
        let shape = shape ?? [elements.count]
        precondition(shape.reduce(1, *) == elements.count, "a tensor's elements fill its shape")
        entries[name] = Entry(type: T.dataType, shape: shape, bytes: elements.withUnsafeBytes { Data($0) })
    }

    /// Returns the elements of a tensor in row-major order.
    /// - Parameter shape: the shape that the tensor must have; nil for any.
    /// - Throws: `NetworkError` where the tensor is missing or has another type or shape.
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

/// A number type that safetensors can store; on a little-endian machine its memory has the format of the file.
public protocol SafetensorsElement: BitwiseCopyable, Sendable {
    /// The element type in the container.
    static var dataType: Safetensors.DataType { get }
}

extension Float: SafetensorsElement { public static var dataType: Safetensors.DataType { .float32 } }
extension Int8: SafetensorsElement { public static var dataType: Safetensors.DataType { .int8 } }
extension UInt8: SafetensorsElement { public static var dataType: Safetensors.DataType { .uint8 } }
extension Int32: SafetensorsElement { public static var dataType: Safetensors.DataType { .int32 } }
extension Int64: SafetensorsElement { public static var dataType: Safetensors.DataType { .int64 } }
extension Float16: SafetensorsElement { public static var dataType: Safetensors.DataType { .float16 } }

extension Safetensors {
    /// Returns whether the container has a tensor of this name.
    public func contains(_ name: String) -> Bool { entries[name] != nil }

    /// Returns whether a tensor has float16 elements.
    public func isHalf(_ name: String) -> Bool { entries[name]?.type == .float16 }
}
