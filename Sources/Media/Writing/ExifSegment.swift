/// The segment of a JPEG file that holds Exif: directories of TIFF tags. It covers the tags that depend on the
/// picture's size.
struct ExifSegment {
    /// The bytes of the segment, from the marker to the last byte.
    private(set) var bytes: [UInt8]
    private let isBigEndian: Bool

    /// The position from which TIFF offsets count: after the marker, the length and "Exif\0\0".
    private static let origin = 10

    /// Reads a segment; nil where the bytes are no Exif segment.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.origin + 8 else { return nil }
        switch (bytes[Self.origin], bytes[Self.origin + 1]) {
        case (0x49, 0x49): isBigEndian = false
        case (0x4d, 0x4d): isBigEndian = true
        default: return nil
        }
        self.bytes = bytes
    }

    /// Whether the first directory states an orientation of the picture.
    var hasOrientation: Bool { entry(0x0112, in: first) != nil }

    /// Writes a size into every tag that holds one, and removes the directory of the preview.
    mutating func setSize(width: Int, height: Int) {
        guard let first else { return }
        set(0x0100, in: first, width)
        set(0x0101, in: first, height)
        if let pointer = entry(0x8769, in: first), let offset = number(4, at: pointer + 8) {
            set(0xa002, in: offset, width)
            set(0xa003, in: offset, height)
        }
        guard let count = number(2, at: first) else { return }
        write(0, 4, at: first + 2 + 12 * count)
    }

    /// The offset of the first directory; nil where the segment is damaged.
    private var first: Int? { number(4, at: 4) }

    /// Returns the offset of a tag's entry in a directory; nil where the tag is missing.
    private func entry(_ tag: Int, in directory: Int?) -> Int? {
        guard let directory, let count = number(2, at: directory) else { return nil }
        return (0..<count).lazy.map { directory + 2 + 12 * $0 }.first { number(2, at: $0) == tag }
    }

    private mutating func set(_ tag: Int, in directory: Int, _ value: Int) {
        guard let entry = entry(tag, in: directory), let type = number(2, at: entry + 2) else { return }
        // SHORT or LONG; the former holds no more than 65535.
        if type == 3, value <= 0xffff { write(value, 2, at: entry + 8) }
        if type == 4 { write(value, 4, at: entry + 8) }
    }

    private func number(_ size: Int, at offset: Int) -> Int? {
        let start = Self.origin + offset
        guard offset >= 0, start + size <= bytes.count else { return nil }
        let part = bytes[start..<start + size]
        return (isBigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func write(_ value: Int, _ size: Int, at offset: Int) {
        let start = Self.origin + offset
        guard offset >= 0, start + size <= bytes.count else { return }
        for index in 0..<size {
            let shift = 8 * (isBigEndian ? size - 1 - index : index)
            bytes[start + index] = UInt8(truncatingIfNeeded: value >> shift)
        }
    }
}
