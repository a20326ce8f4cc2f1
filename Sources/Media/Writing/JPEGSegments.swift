internal import CFFmpeg

/// The metadata of a JPEG file, for the file that is made from it: Exif, XMP and the ICC profile (ITU-T T.81, annex B;
/// Exif 2.32, section 4.5; ICC.1:2010, annex B.4).
struct JPEGSegments {
    /// The segments, each from its marker to its last byte.
    private var segments: [[UInt8]] = []

    /// Reads the segments of a file; nil where it has none of these or is no JPEG file.
    init?(_ data: UnsafeBufferPointer<UInt8>) {
        segments = Self.segments(of: data).filter { Self.kind(of: $0) != nil }
        if segments.isEmpty { return nil }
    }

    /// Whether the metadata states the picture's orientation.
    var hasOrientation: Bool {
        segments.contains { Self.kind(of: $0) == .exif && ExifSegment($0)?.hasOrientation == true }
    }

    /// Returns the metadata for a picture of another size. A preview in Exif is removed, because it shows the old
    /// picture.
    func resized(width: Int, height: Int) -> JPEGSegments {
        var result = self
        result.segments = segments.map { segment in
            guard Self.kind(of: segment) == .exif, var exif = ExifSegment(segment) else { return segment }
            exif.setSize(width: width, height: height)
            return exif.bytes
        }
        return result
    }

    /// Returns a JPEG file with those of the segments added that it lacks; nil where it is no JPEG file.
    func added(to data: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard data.count > 4, data[0] == 0xff, data[1] == 0xd8 else { return nil }
        let own = Set(Self.segments(of: data).compactMap(Self.kind))
        // The segment of JFIF comes first where there is one.
        var start = 2
        if data[2] == 0xff, data[3] == 0xe0, data.count > 6 { start = 4 + Int(data[4]) << 8 + Int(data[5]) }
        guard start <= data.count else { return nil }
        var bytes = Array(data[..<start])
        for segment in segments where !own.contains(Self.kind(of: segment)!) { bytes += segment }
        return bytes + data[start...]
    }

    private enum Kind {
        case exif, xmp, profile
    }

    private static func kind(of segment: [UInt8]) -> Kind? {
        func says(_ text: String) -> Bool { segment.dropFirst(4).starts(with: text.utf8) }
        switch segment[1] {
        case 0xe1 where says("Exif\0\0"): return .exif
        case 0xe1 where says("http://ns.adobe.com/xap/1.0/\0"): return .xmp
        case 0xe2 where says("ICC_PROFILE\0"): return .profile
        default: return nil
        }
    }

    /// Returns all segments with a length before the picture's data.
    private static func segments(of data: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        guard data.count > 4, data[0] == 0xff, data[1] == 0xd8 else { return [] }
        var segments: [[UInt8]] = []
        var position = 2
        while position + 4 <= data.count, data[position] == 0xff {
            let marker = data[position + 1]
            if marker == 0xff {  // a fill byte
                position += 1
                continue
            }
            guard marker != 0xda, marker != 0xd9 else { break }
            let length = Int(data[position + 2]) << 8 + Int(data[position + 3])
            guard length >= 2, position + 2 + length <= data.count else { break }
            segments.append(Array(data[position..<position + 2 + length]))
            position += 2 + length
        }
        return segments
    }
}
