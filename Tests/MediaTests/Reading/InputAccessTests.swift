import Foundation
import Media
import TestSupport
import Testing

/// An input opens no other file or address.
struct InputAccessTests {
    private func refusal(_ path: String) -> MediaError? {
        do throws(MediaError) { _ = try VideoSource(path) } catch { return error }
        return nil
    }

    @Test(arguments: ["list.m3u8", "film.mp4", "film"]) func aPlaylistOpensNoFileAndCallsNobody(name: String) throws {
        let workspace = try Workspace()
        let server = try LocalServer()
        let clip = try workspace.clip("clip.ts", seconds: 0.2, sound: false, ["-c:v", "mpeg2video"])
        let list = workspace.path(name)
        for target in ["file:///etc/passwd", "file://\(clip)", "clip.ts", "http://127.0.0.1:\(server.port)/clip.ts"] {
            try "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n\(target)\n#EXT-X-ENDLIST\n".write(
                toFile: list, atomically: true, encoding: .utf8)
            let error = try #require(refusal(list), "\(target)")
            // From version 7.1 on FFmpeg itself takes no playlist that is named otherwise.
            let isForeign = name != "list.m3u8" && error.kind == .unreadable
            #expect(isForeign || error.kind == .refersElsewhere && error.subject == "hls", "\(error)")
            #expect(isForeign || error.log == nil)
            #expect(!server.wasCalled())
        }
    }

    @Test func otherListsAreRefusedByTheirFormat() throws {
        let workspace = try Workspace()
        let server = try LocalServer()
        _ = try workspace.clip("clip.mp4", seconds: 0.2, sound: false)
        let lists = [
            "concat": "ffconcat version 1.0\nfile 'clip.mp4'\n",
            "dash": """
            <?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-main:2011" type="static"
            mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1"
            bandwidth="1"><BaseURL>http://127.0.0.1:\(server.port)/</BaseURL></Representation></AdaptationSet>
            </Period></MPD>
            """,
            "sdp": """
            v=0
            o=- 0 0 IN IP4 127.0.0.1
            s=x
            c=IN IP4 127.0.0.1
            t=0 0
            m=video 5004 RTP/AVP 96
            a=rtpmap:96 H264/90000

            """,
        ]
        for (format, text) in lists {
            let path = workspace.path("list")
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let error = try #require(refusal(path), "\(format)")
            #expect(error.kind == .refersElsewhere && error.subject == format, "\(error)")
        }
        #expect(!server.wasCalled())
    }

    @Test func aPlaylistFromTheNetworkOpensNoFile() throws {
        let workspace = try Workspace()
        let server = try LocalServer()
        let clip = try workspace.clip("clip.ts", seconds: 0.2, sound: false, ["-c:v", "mpeg2video"])
        server.answer(
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://\(clip)\n#EXT-X-ENDLIST\n",
            type: "application/vnd.apple.mpegurl")
        #expect(refusal("http://127.0.0.1:\(server.port)/list.m3u8") != nil)
    }

    @Test(arguments: ["concat", "subfile", "cache", "async", "unix", "nonsense"])
    func aProtocolThatIsAWayAroundIsNone(scheme: String) throws {
        let workspace = try Workspace()
        let clip = try workspace.clip("clip.mkv", seconds: 0.2, sound: false)
        #expect(refusal("\(scheme)://\(clip)") != nil)
        #expect(refusal("file://\(clip)") == nil)
    }

    /// The samples are in a file that the data reference names, and are not fetched: the track has none.
    @Test func anExternalDataReferenceIsNotFollowed() throws {
        let workspace = try Workspace()
        let clip = try workspace.clip("clip.mov", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        let other = workspace.path("other.mov")
        try FileManager.default.copyItem(atPath: clip, toPath: other)
        var movie = [UInt8](try Data(contentsOf: URL(fileURLWithPath: clip)))
        try QuickTime.refer(to: other, in: &movie)
        try Data(movie).write(to: URL(fileURLWithPath: clip))
        let result = MediaError.kind { () throws(MediaError) in _ = try transcode(clip, to: workspace.path("out.mkv")) }
        #expect(result == .decodeFailed)
        #expect(try transcode(other, to: workspace.path("other.mkv")).frames == 5)
    }
}

/// A minimal reader of the file format that can change a movie's data reference.
private enum QuickTime {
    /// Replaces the entry of the only track's data reference, which means "this file", by an alias of another file.
    static func refer(to path: String, in movie: inout [UInt8]) throws {
        var boxes: [Int] = []
        var place = 0
        var end = movie.count
        for type in ["moov", "trak", "mdia", "minf", "dinf", "dref"] {
            while text(movie, at: place + 4) != type {
                place += size(movie, at: place)
                try #require(place + 8 <= end, "\(type) is missing")
            }
            boxes.append(place)
            end = place + size(movie, at: place)
            place += 8
        }
        let entry = place + 8..<end
        let alias = alias(of: path)
        movie.replaceSubrange(entry, with: alias)
        for box in boxes { write(UInt32(size(movie, at: box) + alias.count - entry.count), at: box, in: &movie) }
    }

    private static func alias(of path: String) -> [UInt8] {
        // Version and flags, then an alias record up to its tagged fields, of which 2 is the path.
        var entry = [UInt8](repeating: 0, count: 12 + 10 + 28 + 12 + 64 + 16 + 4 + 16)
        let name = Array(path.replacingOccurrences(of: "/", with: ":").utf8)
        let padded = name + [UInt8](repeating: 0, count: name.count % 2)
        entry += [0, 2, UInt8(name.count >> 8), UInt8(name.count & 255)] + padded + [0xff, 0xff, 0, 0]
        write(UInt32(entry.count), at: 0, in: &entry)
        entry.replaceSubrange(4..<8, with: Array("alis".utf8))
        return entry
    }

    private static func size(_ bytes: [UInt8], at place: Int) -> Int {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func text(_ bytes: [UInt8], at place: Int) -> String {
        String(decoding: bytes[place..<place + 4], as: UTF8.self)
    }

    private static func write(_ value: UInt32, at place: Int, in bytes: inout [UInt8]) {
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(index))) }
    }
}
