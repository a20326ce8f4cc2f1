import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Data beside the samples of pictures is in the output, or a notice says that it is not.
struct FrameDataTests {
    private static func filter(
        _ input: String, to output: String, encoder: String,
        options: [(String, String)] = [("preset", "ultrafast")]
    ) throws -> FilterReport {
        var filter = FilterOptions(input: input, output: output)
        filter.encoder = EncoderSettings(name: encoder, options: options.map { (key: $0.0, value: $0.1) })
        var report = try FilterJob(filter, filters: [NearestNeighbour()]).run()
        // Bare streams have no times.
        report.notices.removeAll { if case .timestampsRepaired = $0 { true } else { false } }
        return report
    }

    private static let hdr =
        "master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50):max-cll=1000,400"

    private static func hdr10(_ workspace: Workspace, _ name: String) throws -> String {
        try workspace.clip(
            name, size: "96x64", seconds: 0.2, sound: false,
            [
                "-vf",
                "scale=out_color_matrix=bt2020nc,"
                    + "setparams=range=tv:colorspace=bt2020nc:color_primaries=bt2020:color_trc=smpte2084",
                "-pix_fmt", "yuv420p10le", "-c:v", "libx265", "-x265-params", "log-level=error:\(hdr)", "-tag:v",
                name.hasSuffix("mp4") ? "hvc1" : "0",
            ])
    }

    /// Returns the light of the first frame, or of the stream, as ffprobe shows it.
    private static func light(_ path: String, of what: String) throws -> [String] {
        try Tool.run(
            "ffprobe",
            ["-select_streams", "v:0", "-read_intervals", "%+#1", "-show_\(what)", "-of", "default=nw=1", path]
        ).split(separator: "\n").map(String.init).filter {
            let keys = [
                "red_", "green_", "blue_", "white_", "min_luminance", "max_luminance", "max_content", "max_average",
            ]
            return keys.contains(where: $0.hasPrefix)
        }
    }

    /// Returns values as numbers, since writers choose their own denominators.
    private static func values(_ lines: [String]) -> [String: Double] {
        var values: [String: Double] = [:]
        for line in lines {
            let parts = line.split(separator: "=")
            let terms = parts[1].split(separator: "/").compactMap { Double($0) }
            values[String(parts[0])] = terms.count == 2 ? terms[0] / terms[1] : terms.first
        }
        return values
    }

    @Test(arguments: [
        ("in.mkv", "libx265", "out.mkv"), ("in.mp4", "libx265", "out.mp4"), ("in.mkv", "libx264", "out.mkv"),
        ("in.mkv", "libsvtav1", "out.mkv"), ("in.mkv", "ffv1", "out.mkv"),
    ])
    func lightLevels(source: String, encoder: String, name: String) throws {
        let workspace = try Workspace()
        let input = try Self.hdr10(workspace, source)
        let output = workspace.path(name)
        let options = encoder == "ffv1" ? [] : [("preset", encoder == "libsvtav1" ? "12" : "ultrafast")]
        let report = try Self.filter(input, to: output, encoder: encoder, options: options)
        #expect(report.framesOut == 5 && report.notices.isEmpty, "\(report.notices)")
        let expected = try Self.values(Self.light(input, of: "frames"))
        #expect(expected.count == 12 && expected["max_luminance"] == 1000 && expected["max_content"] == 1000)
        if encoder == "libx264" {
            // FFmpeg 5.1 does not read these messages in H.264: types 137 and 144, of 24 and 4 bytes.
            #expect(try Self.count(of: [6, 137, 24], in: output) > 0 && Self.count(of: [6, 144, 4], in: output) > 0)
        }
        for what in ["streams"] + (["ffv1", "libx264"].contains(encoder) ? [] : ["frames"]) {
            let found = try Self.values(Self.light(output, of: what))
            #expect(found.count == expected.count, "\(what): \(found)")
            for (key, value) in expected {
                #expect(abs((found[key] ?? -1) - value) <= 0.000_1 + value * 0.000_1, "\(what), \(key)")
            }
        }
        for entry in ["color_range", "color_space", "color_transfer", "color_primaries", "pix_fmt"] {
            #expect(try Tool.entry("stream=\(entry)", input) == Tool.entry("stream=\(entry)", output))
        }
    }

    /// Light that only the container declares is kept.
    @Test func lightLevelsOfTheContainer() throws {
        let workspace = try Workspace()
        let coded = try Self.hdr10(workspace, "coded.mkv")
        let plain = workspace.path("plain.mkv")
        // The stream's copy goes with the container; the coded one is taken out with its message.
        try Tool.run("ffmpeg", ["-i", coded, "-c", "copy", "-bsf:v", "filter_units=remove_types=39", plain])
        let output = workspace.path("out.mkv")
        _ = try Self.filter(plain, to: output, encoder: "libx265")
        #expect(try Self.values(Self.light(output, of: "frames"))["max_content"] == 1000)
    }

    /// Makes a stream with messages of our own before every picture.
    private static func marked(
        _ workspace: Workspace, _ codec: String, message: (Int) -> [UInt8]
    ) throws -> String {
        let isHEVC = codec == "libx265"
        let parameters = isHEVC ? ["-x265-params", "log-level=error:bframes=0"] : ["-bf", "0"]
        let plain = try workspace.clip(
            isHEVC ? "plain.hevc" : "plain.h264", size: "96x64", seconds: 0.2, sound: false,
            ["-c:v", codec] + parameters)
        let stream = [UInt8](try Data(contentsOf: URL(fileURLWithPath: plain)))
        var marked: [UInt8] = []
        var picture = 0
        for unit in units(of: stream) {
            let kind = isHEVC ? unit[0] >> 1 & 0x3F : unit[0] & 0x1F
            let isSlice = isHEVC ? kind < 32 : (1...5).contains(kind)
            // The first bit of a slice says that it is the picture's first, in both.
            if isSlice, unit[isHEVC ? 2 : 1] & 0x80 != 0 {
                let content = message(picture)
                marked += [0, 0, 0, 1] + (isHEVC ? [78, 1] : [6]) + [4, UInt8(content.count)] + content + [0x80]
                picture += 1
            }
            marked += [0, 0, 0, 1] + unit
        }
        #expect(picture == 5)
        let path = workspace.path(isHEVC ? "in.hevc" : "in.h264")
        try Data(marked).write(to: URL(fileURLWithPath: path))
        return path
    }

    private static func units(of stream: [UInt8]) -> [[UInt8]] {
        var units: [[UInt8]] = []
        var start: Int?
        var index = 0
        while index + 2 < stream.count {
            if stream[index] == 0, stream[index + 1] == 0, stream[index + 2] == 1 {
                if let start { units.append(Array(stream[start..<index])) }
                start = index + 3
                index += 3
            } else {
                index += 1
            }
        }
        if let start { units.append(Array(stream[start...])) }
        return units
    }

    /// Returns the side data of each frame as ffprobe shows it.
    private static func frameData(_ path: String) throws -> String {
        try Tool.run(
            "ffprobe", ["-select_streams", "v:0", "-show_frames", "-show_entries", "frame=side_data_list", path])
    }

    /// Returns pairs of characters of CEA-608, other ones for every picture.
    private static func captions(_ picture: Int) -> [UInt8] {
        [0xB5, 0x00, 0x31] + Array("GA94".utf8)
            + [0x03, 0x42, 0xFF, 0xFC, 0xC1 + UInt8(picture), 0xC2, 0xF9, 0x80, 0x80 + UInt8(picture), 0xFF]
    }

    /// Returns the bytes of the captions in a stream.
    private static func count(of message: [UInt8], in path: String) throws -> Int {
        let raw = path + ".raw"
        let format = try Tool.entry("stream=codec_name", path) == "hevc" ? "hevc" : "h264"
        try Tool.run("ffmpeg", ["-i", path, "-c", "copy", "-f", format, "-y", raw])
        let stream = [UInt8](try Data(contentsOf: URL(fileURLWithPath: raw)))
        var count = 0
        var index = 0
        while index + message.count <= stream.count {
            if stream[index] == message[0], stream[index..<index + message.count].elementsEqual(message) { count += 1 }
            index += 1
        }
        return count
    }

    @Test(arguments: ["libx264", "libx265"]) func closedCaptions(encoder: String) throws {
        let workspace = try Workspace()
        let input = try Self.marked(workspace, "libx264", message: Self.captions)
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, to: output, encoder: encoder)
        #expect(report.framesOut == 5 && report.notices.isEmpty, "\(report.notices)")
        let data = try Self.frameData(output)
        #expect(data.split(separator: "ATSC A53 Part 4 Closed Captions").count - 1 == 5, "\(data)")
        for picture in 0..<5 {
            #expect(try Self.count(of: Array(Self.captions(picture)[10..<16]), in: output) == 1, "picture \(picture)")
        }
    }

    @Test func captionsThatTheEncoderCannotCarry() throws {
        let workspace = try Workspace()
        let input = try Self.marked(workspace, "libx264", message: Self.captions)
        let report = try Self.filter(input, to: workspace.path("out.mkv"), encoder: "ffv1", options: [])
        #expect(report.notices == [.frameDataDropped(data: .closedCaptions, encoder: "ffv1")])
    }

    @Test func activeFormat() throws {
        let workspace = try Workspace()
        let input = try Self.marked(workspace, "libx264") { _ in
            [0xB5, 0x00, 0x31] + Array("DTG1".utf8) + [0x41, 0xFA]
        }
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, to: output, encoder: "libx264")
        #expect(report.notices.isEmpty, "\(report.notices)")
        #expect(try Self.frameData(output) == Self.frameData(input))
        #expect(try Self.frameData(output).contains("Active format description"))
    }

    /// The metadata of one window with a curve and percentiles, in the layout of ST 2094-40.
    private static func hdr10Plus(_ picture: Int) -> [UInt8] {
        var bits: [UInt8] = []
        func put(_ count: Int, _ value: Int) {
            for bit in (0..<count).reversed() { bits.append(UInt8(value >> bit & 1)) }
        }
        put(8, 1)
        put(2, 1)
        put(27, 400)
        put(1, 0)
        for value in [12000, 34000, 56000 + picture, 21000] { put(17, value) }
        put(4, 2)
        for (percentage, value) in [(50, 1234), (99, 76543)] {
            put(7, percentage)
            put(17, value)
        }
        put(10, 17)
        put(1, 0)
        put(1, 1)
        put(12, 1024)
        put(12, 2048)
        put(4, 3)
        for anchor in [100, 500, 1000] { put(10, anchor) }
        put(1, 0)
        while bits.count % 8 != 0 { bits.append(0) }
        let bytes = stride(from: 0, to: bits.count, by: 8).map { bits[$0..<$0 + 8].reduce(UInt8(0)) { $0 << 1 | $1 } }
        return [0xB5, 0x00, 0x3C, 0x00, 0x01, 0x04] + bytes
    }

    @Test func dynamicMetadata() throws {
        let workspace = try Workspace()
        let input = try Self.marked(workspace, "libx265", message: Self.hdr10Plus)
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, to: output, encoder: "libx265")
        #expect(report.framesOut == 5 && report.notices.isEmpty, "\(report.notices)")
        let data = try Self.frameData(output)
        #expect(data.contains("SMPTE2094-40") && data.contains("maxscl=56004/100000"), "\(data)")
        #expect(try Self.frameData(input) == data)
        let lost = try Self.filter(input, to: workspace.path("lost.mkv"), encoder: "libx264")
        #expect(lost.notices == [.frameDataDropped(data: .hdr10Plus, encoder: "libx264")])
    }
}
