internal import CFFmpeg
internal import Foundation

/// The tags of an MP4 or QuickTime file that libavformat has no place for: any key of the file's, as phones write them,
/// in the movie's metadata atom (QuickTime File Format, "Metadata"), and titles of tracks in their user data.
///
/// libavformat itself would write any key, but only in place of those that players know.
struct MovieTags {
    private let tags: [(key: String, value: String)]
    /// The titles by the tracks' numbers in the file, which count the output's streams from 1.
    private let titles: [UInt32: String]
    /// Whether it is QuickTime's own format, whose metadata atom has no version.
    private let isQuickTime: Bool

    /// Collects the tags of an output that libavformat does not write; nil where there are none.
    init?(_ output: borrowing OutputContext, _ container: Container) {
        guard container.isQuickTime, let held = container.fileTags else { return nil }
        tags = OutputMetadata.entries(output.pointer.pointee.metadata).filter { !held.contains($0.key.lowercased()) }
        var titles: [UInt32: String] = [:]
        for index in 0..<Int(output.pointer.pointee.nb_streams) {
            guard let stream = output.pointer.pointee.streams[index],
                let title = OutputMetadata.entries(stream.pointee.metadata).first(where: {
                    $0.key.lowercased() == "title"
                })
            else { continue }
            titles[UInt32(index + 1)] = title.value
        }
        self.titles = titles
        isQuickTime = container.name == "mov"
        if tags.isEmpty, titles.isEmpty { return nil }
    }

    /// Adds the tags to a finished file. A file whose movie atom is not its last, as in fragmented files, is not
    /// changed.
    ///
    /// Throws `.writeFailed` or `.diskFull`.
    func add(toFile path: String, named name: String) throws(MediaError) {
        guard let file = fopen(path, "r+be") else {
            throw MediaError(writing: "write tags", code: patina_averror(errno), path: name)
        }
        defer { fclose(file) }
        guard let (start, movie) = Self.lastMovie(in: file) else { return }
        let content = rewritten(movie)
        let isWritten =
            fseeko(file, start, SEEK_SET) == 0 && fwrite(content, 1, content.count, file) == content.count
            && fflush(file) == 0
        guard isWritten else { throw MediaError(writing: "write tags", code: patina_averror(errno), path: name) }
    }

    /// Returns the position of the movie atom and its bytes; nil where it is not the file's last atom.
    private static func lastMovie(in file: UnsafeMutablePointer<FILE>) -> (start: Int, bytes: [UInt8])? {
        guard fseeko(file, 0, SEEK_END) == 0 else { return nil }
        let end = ftello(file)
        var position = 0
        while position + 8 <= end {
            var head = [UInt8](repeating: 0, count: 16)
            guard fseeko(file, position, SEEK_SET) == 0, fread(&head, 1, 16, file) >= 8 else { return nil }
            var size = Int(number(head, 0))
            if size == 1 { size = Int(number(head, 8)) << 32 | Int(number(head, 12)) }
            guard size >= 8, position + size <= end else { return nil }
            if head[4..<8].elementsEqual("moov".utf8) {
                guard position + size == end, number(head, 0) != 1, size < 1 << 28 else { return nil }
                var bytes = [UInt8](repeating: 0, count: size)
                guard fseeko(file, position, SEEK_SET) == 0, fread(&bytes, 1, size, file) == size else { return nil }
                return (position, bytes)
            }
            position += size
        }
        return nil
    }

    /// Returns a movie atom with the tags in it.
    private func rewritten(_ movie: [UInt8]) -> [UInt8] {
        var content: [UInt8] = []
        for atom in Self.children(of: movie) {
            guard Self.name(of: atom) == "trak", let title = title(ofTrack: atom) else {
                content += atom
                continue
            }
            let name = Self.atom("name", Array(title.utf8))
            var children = Self.children(of: atom).map(Array.init)
            if let place = children.firstIndex(where: { Self.name(of: $0[...]) == "udta" }) {
                children[place] = Self.atom("udta", children[place].dropFirst(8) + name)
            } else {
                children.append(Self.atom("udta", name))
            }
            content += Self.atom("trak", Array(children.joined()))
        }
        return Self.atom("moov", content + (tags.isEmpty ? [] : metadata))
    }

    private func title(ofTrack track: ArraySlice<UInt8>) -> String? {
        guard let header = Self.children(of: track).first(where: { Self.name(of: $0) == "tkhd" }) else { return nil }
        let bytes = Array(header)
        // Times before the number are of 32 bits in version 0, of 64 in version 1.
        let place = bytes.count > 8 && bytes[8] == 1 ? 28 : 20
        return bytes.count >= place + 4 ? titles[Self.number(bytes, place)] : nil
    }

    private var metadata: [UInt8] {
        let version: [UInt8] = [0, 0, 0, 0]
        let handler = Self.atom("hdlr", version + [0, 0, 0, 0] + Array("mdta".utf8) + [UInt8](repeating: 0, count: 13))
        let keys = tags.flatMap { Self.atom("mdta", Array($0.key.utf8)) }
        let values = tags.enumerated().flatMap { index, tag in
            // Type 1 is UTF-8.
            let data = Self.atom("data", [0, 0, 0, 1, 0, 0, 0, 0] + Array(tag.value.utf8))
            return Self.bytes(UInt32(8 + data.count)) + Self.bytes(UInt32(index + 1)) + data
        }
        let content =
            handler + Self.atom("keys", version + Self.bytes(UInt32(tags.count)) + keys) + Self.atom("ilst", values)
        return Self.atom("meta", (isQuickTime ? [] : version) + content)
    }

    private static func atom(_ name: String, _ content: [UInt8]) -> [UInt8] {
        bytes(UInt32(8 + content.count)) + Array(name.utf8) + content
    }

    private static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func name(of atom: ArraySlice<UInt8>) -> String {
        String(decoding: atom.dropFirst(4).prefix(4), as: UTF8.self)
    }

    /// Returns the atoms inside an atom, each with its header.
    private static func children(of atom: some RandomAccessCollection<UInt8>) -> [ArraySlice<UInt8>] {
        let bytes = Array(atom)
        var children: [ArraySlice<UInt8>] = []
        var position = 8
        while position + 8 <= bytes.count {
            let size = Int(number(bytes, position))
            guard size >= 8, position + size <= bytes.count else { break }
            children.append(bytes[position..<position + size])
            position += size
        }
        return children
    }
}
