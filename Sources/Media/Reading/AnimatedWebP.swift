internal import Files
internal import Foundation

/// The frames of an animated WebP file as its chunks list them. FFmpeg writes such files and, before version 8, reads
/// none. Source: the "WebP Container Specification" of Google's.
public struct AnimatedWebP: Sendable {
    /// The columns and rows of the canvas.
    public private(set) var size = (width: 0, height: 0)
    /// The number of times the animation is played; 0 for without end.
    public private(set) var plays = 0
    /// Whether the header says that there are pixels that are not opaque.
    public private(set) var hasOpacity = false
    /// The duration of each frame, in milliseconds.
    public private(set) var delays: [Int] = []

    /// Reads the chunks of a file; nil where it is no animated WebP or cannot be read.
    public init?(_ path: String) {
        guard FileSystem.kind(path) == .file, let data = try? FileSystem.read(path) else { return nil }
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(data[place + $1]) << (8 * $1) }
        }
        func isNamed(_ name: String, _ place: Int) -> Bool { data[place..<place + 4].elementsEqual(name.utf8) }
        guard data.count >= 12, isNamed("RIFF", 0), isNamed("WEBP", 8) else { return nil }
        var place = 12
        while place + 8 <= data.count {
            let (length, content) = (number(place + 4, 4), place + 8)
            guard content + length <= data.count else { break }
            if isNamed("VP8X", place), length >= 10 {
                size = (number(content + 4, 3) + 1, number(content + 7, 3) + 1)
                hasOpacity = number(content, 1) & 0x10 != 0
            } else if isNamed("ANIM", place), length >= 6 {
                plays = number(content + 4, 2)
            } else if isNamed("ANMF", place), length >= 16 {
                delays.append(number(content + 12, 3))
            }
            // Chunks begin at even offsets.
            place = content + length + length % 2
        }
        if delays.isEmpty { return nil }
    }
}
