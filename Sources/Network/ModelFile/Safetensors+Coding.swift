internal import Files
public import Foundation

extension Safetensors {
    /// The largest length in bytes of a header that is read: far above that of any model, far below what would exhaust
    /// memory.
    static let maximumHeaderLength = 16 << 20

    /// The type, the shape and the position of a tensor, as the header has them.
    private struct Location: Codable {
        let dtype: String
        let shape: [Int]
        let dataOffsets: [Int]

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case dataOffsets = "data_offsets"
        }
    }

    /// The JSON header: the tensors by name, and the metadata under a reserved name.
    private struct Header: Codable {
        var metadata: [String: String] = [:]
        var locations: [String: Location] = [:]

        struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
            static let metadata = Key(stringValue: "__metadata__")
        }

        init() {}

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            for key in container.allKeys {
                if key.stringValue == Key.metadata.stringValue {
                    metadata = try container.decode([String: String].self, forKey: key)
                } else {
                    locations[key.stringValue] = try container.decode(Location.self, forKey: key)
                }
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            if !metadata.isEmpty { try container.encode(metadata, forKey: .metadata) }
            for (name, location) in locations { try container.encode(location, forKey: Key(stringValue: name)) }
        }
    }

    /// Reads a container and checks everything that the format demands.
    /// - Throws: `NetworkError` that says what is malformed; no content of `data` can make it trap.
    public init(data: Data) throws(NetworkError) {
        let data = data.startIndex == 0 ? data : Data(data)
        guard data.count >= 8 else { throw NetworkError("it is too short to be a safetensors file") }
        let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(data[$1]) << UInt64(8 * $1) }
        guard length <= UInt64(Self.maximumHeaderLength) else {
            throw NetworkError("it is not a safetensors file: its header would be \(length) bytes long")
        }
        guard Int(length) <= data.count - 8 else {
            throw NetworkError("its header of \(length) bytes is cut off")
        }
        let header: Header
        do {
            header = try JSONDecoder().decode(Header.self, from: data[8..<8 + Int(length)])
        } catch {
            throw NetworkError("its header is not the JSON of a safetensors file")
        }
        self.init(metadata: header.metadata)
        let body = data[(8 + Int(length))...]
        var end = 0
        // In the order of their offsets, tensors must follow each other exactly.
        for (name, location) in header.locations.sorted(by: { Self.precedes($0, $1) }) {
            let entry = try Self.entry(name, location, in: body)
            guard location.dataOffsets[0] == end else {
                throw NetworkError("the tensor \(name) overlaps another or leaves a gap before it")
            }
            end = location.dataOffsets[1]
            entries[name] = entry
        }
        guard end == body.count else { throw NetworkError("\(body.count - end) bytes at its end belong to no tensor") }
    }

    /// Returns whether a tensor comes before another one in the order of their offsets.
    private static func precedes(_ a: (key: String, value: Location), _ b: (key: String, value: Location)) -> Bool {
        let (x, y) = (a.value.dataOffsets, b.value.dataOffsets)
        return x.elementsEqual(y) ? a.key < b.key : x.lexicographicallyPrecedes(y)
    }

    /// Returns a tensor of the container's data.
    /// - Throws: `NetworkError` where its position does not fit its type and shape.
    private static func entry(
        _ name: String, _ location: Location, in body: Data
    ) throws(NetworkError) -> Entry {
        guard let type = DataType(rawValue: location.dtype) else {
            throw NetworkError("the tensor \(name) has the unknown type \(location.dtype.prefix(16))")
        }
        var bytes = type.size
        for extent in location.shape {
            let (product, overflow) = bytes.multipliedReportingOverflow(by: extent)
            guard extent >= 0, !overflow else { throw NetworkError("the tensor \(name) has an absurd shape") }
            bytes = product
        }
        let offsets = location.dataOffsets
        guard offsets.count == 2, offsets[0] >= 0, offsets[0] <= offsets[1], offsets[1] <= body.count else {
            throw NetworkError("the tensor \(name) lies outside the file")
        }
        guard offsets[1] - offsets[0] == bytes else {
            throw NetworkError("the tensor \(name) has \(offsets[1] - offsets[0]) bytes; its shape needs \(bytes)")
        }
        let start = body.startIndex + offsets[0]
        return Entry(type: type, shape: location.shape, bytes: body.subdata(in: start..<start + bytes))
    }

    /// Returns the bytes of the container; the same content gives the same bytes.
    public func encoded() -> Data {
        var header = Header()
        header.metadata = metadata
        var body = Data()
        // Widest elements first, so that each tensor is aligned to its element size.
        for (name, entry) in entries.sorted(by: { ($1.value.type.size, $0.key) < ($0.value.type.size, $1.key) }) {
            header.locations[name] = Location(
                dtype: entry.type.rawValue, shape: entry.shape,
                dataOffsets: [body.count, body.count + entry.bytes.count])
            body.append(entry.bytes)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, integers and string keys can always be encoded.
        var json = try! encoder.encode(header)
        json.append(contentsOf: [UInt8](repeating: UInt8(ascii: " "), count: (8 - json.count % 8) % 8))
        var data = Data((0..<8).map { UInt8(truncatingIfNeeded: json.count >> (8 * $0)) })
        data.append(json)
        data.append(body)
        return data
    }

    /// Writes the container to a file, which holds either its old content or all of the new even after a crash.
    /// - Throws: `POSIXError`.
    public func write(to path: String) throws {
        try FileSystem.write(encoded(), to: path)
    }
}
