import Foundation
import Network
import TestSupport
import Testing

/// Every file of the shared media to Matroska and to MP4: all frames at their times, all streams, colours and side data
/// as in the source, or a sentence that names what is not.
@Suite struct SharedMediaMatrixTests {
    /// What is expected of one file.
    struct Row: Sendable, CustomTestStringConvertible {
        let file: String
        /// Seconds of it that are filtered; nil for all, which a debug build can do with small pictures only.
        var seconds: Double?
        let frames: Int
        /// The streams of the output, in order, but for the video's codec.
        let streams: String
        var notes: [String] = []
        /// What is other in MP4.
        var mp4Streams: String?
        var mp4Notes: [String]?
        var testDescription: String { file }
    }

    static let rows = [
        Row(file: "CVFI1_SVA_C.264", frames: 7, streams: "video", notes: ["7 frames had no usable time"]),
        Row(file: "bear-vp9-odd-dimensions.webm", frames: 30, streams: "video"),
        Row(file: "bigbuckbunny.mp4", seconds: 0.2, frames: 5, streams: "video aac"),
        Row(file: "bt601.mov", frames: 30, streams: "aac video"),
        Row(file: "bt709_full_range.mp4", seconds: 0.2, frames: 6, streams: "video"),
        Row(file: "carphone_pristine.mp4", frames: 120, streams: "video"),
        Row(file: "cockatoo.mp4", seconds: 0.2, frames: 4, streams: "video mp3"),
        Row(file: "corrupted.mp4", seconds: 0.5, frames: 5, streams: "video"),
        Row(file: "h264_10bits.mp4", frames: 30, streams: "video"),
        Row(file: "h265_10bits.mp4", frames: 30, streams: "video"),
        Row(file: "hdr10-video-with-sdr-container.mp4", seconds: 0.1, frames: 3, streams: "video aac"),
        Row(file: "hlg10-color-test.mp4", seconds: 0.1, frames: 3, streams: "aac video"),
        Row(
            file: "internal_emulator_transformer_output_180_rotated.mp4", seconds: 0.2, frames: 6,
            streams: "video aac", notes: ["rotation"], mp4Notes: []),
        Row(
            file: "nasa_13013.mp4", seconds: 1, frames: 25, streams: "video aac subrip h264 aac subrip",
            notes: ["stream 2: mov_text", "stream 5: mov_text"],
            mp4Streams: "video aac mov_text h264 aac mov_text", mp4Notes: []),
        Row(
            file: "sample_edit_list.mp4", seconds: 0.1, frames: 3, streams: "video aac",
            notes: ["stream 2 (data, none) is left out", "stream 3 (data, none) is left out", "rotation"],
            mp4Notes: ["stream 2 (data, none) is left out", "stream 3 (data, none) is left out"]),
        Row(
            file: "sample_rotate_and_reflect.mp4", seconds: 0.2, frames: 6, streams: "video aac",
            notes: ["rotation"], mp4Notes: []),
        // MP4 has chapters' titles in a track of their own.
        Row(
            file: "sample_with_chapters.mkv", frames: 150, streams: "video aac", mp4Streams: "video aac bin_data"),
        Row(file: "sample_with_colr_mdcv_and_clli.mp4", seconds: 0.05, frames: 3, streams: "video aac"),
        Row(
            file: "sample_with_pgs_subtitles.mkv", seconds: 0.2, frames: 30, streams: "video ac3 hdmv_pgs_subtitle",
            mp4Streams: "video ac3", mp4Notes: ["stream 2 (subtitle, hdmv_pgs_subtitle) is left out"]),
        Row(
            file: "sample_with_srt.mkv", seconds: 0.2, frames: 6, streams: "video ac3 subrip",
            mp4Streams: "video ac3 mov_text", mp4Notes: ["stream 2: subrip subtitles become mov_text"]),
        Row(
            file: "sample_with_ssa_subtitles.mkv", seconds: 0.2, frames: 4, streams: "video ac3 ass",
            mp4Streams: "video ac3 mov_text", mp4Notes: ["stream 2: ass subtitles become mov_text"]),
        Row(file: "sample_with_vobsub.mkv", seconds: 0.2, frames: 30, streams: "video ac3 dvd_subtitle"),
        Row(file: "video_90.mov", frames: 3, streams: "video", notes: ["rotation"], mp4Notes: []),
    ]

    /// What may be said of the pictures, which other tests are about.
    static let ofPictures = ["yuv444p", "Dolby Vision", "HDR10+", "interlaced", "takes yuv", "Ambient viewing"]

    @Test(arguments: rows, ["out.mkv", "out.mp4"])
    func everythingSurvives(row: Row, output: String) throws {
        guard let input = Shared.path("media/\(row.file)") else { return }
        let workspace = try Workspace()
        let result = workspace.output(output)
        // A network that keeps the size: what is to be seen here does not depend on how large the pictures are.
        // Encoders do not take odd sizes.
        let model = workspace.input("small.safetensors")
        let scale = row.file.contains("odd") ? 2 : 1
        try ModelFile.encode(TinyNetwork.small(scale: scale)).write(to: model)
        let part = row.seconds.map { ["--duration", "\($0)"] } ?? []
        let run = try Program.run(
            ["filter", input, result, "--model", model, "--quiet", "--encoder-option", "preset=ultrafast"] + part)
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == [output], "nothing else is left")

        let (source, made) = (try Probe(input), try Probe(result))
        let isMP4 = output.hasSuffix("mp4")
        let times = source.frameTimes(within: row.seconds)
        #expect(times.count == row.frames && agree(times, made.frameTimes()), "\(times)\n\(made.frameTimes())")
        let streams = isMP4 ? row.mp4Streams ?? row.streams : row.streams
        #expect(made.names == streams.split(separator: " ").map(String.init))
        for (field, value) in source.colors {
            // What says nothing of its range has the limited one.
            let isMade = made.colors[field] == value || value == "tv" && made.colors[field] == nil
            #expect(isMade || run.errors.contains(field), "\(field)")
        }
        for kind in source.sideData where !made.sideData.contains(kind) {
            #expect(isNamed(kind, run.errors), "\(kind) is lost in silence")
        }
        let notes = run.errors.split(separator: "\n").filter { $0.contains("note:") || $0.contains("warning:") }
        let expected = isMP4 ? row.mp4Notes ?? row.notes : row.notes
        // Newer versions of FFmpeg write the rotation into Matroska, too.
        let isTurned = made.sideData.contains("Display Matrix")
        for words in expected where words != "rotation" || !isTurned {
            #expect(notes.contains { $0.contains(words) }, "\(words) in \(run.errors)")
        }
        let allowed = expected + Self.ofPictures
        for note in notes { #expect(allowed.contains { note.contains($0) }, "\(note)") }
        if row.seconds == nil, source.names.contains("aac") {
            #expect(try Tool.soundChecksum(input) == Tool.soundChecksum(result))
        }
    }

    @Test(arguments: ["out.mkv", "out.mp4"])
    func whatCannotBeDecodedIsRefused(output: String) throws {
        guard let input = Shared.path("media/invalid-bitstream.webm") else { return }
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", input, "out/" + output, "--model", try workspace.model()], status: 3,
            saying: ["invalid-bitstream.webm"], in: workspace)
    }

    private func agree(_ a: [Double], _ b: [Double]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 0.001_1 }
    }

    private func isNamed(_ kind: String, _ errors: String) -> Bool {
        let words = kind.hasPrefix("DOVI") ? "Dolby Vision" : kind == "Display Matrix" ? "rotation" : kind
        return errors.contains(words)
    }
}

/// What ffprobe says of a file.
private struct Probe {
    private struct Output: Decodable {
        struct Stream: Decodable {
            let codecType: String
            let codecName: String?
            let colorRange, colorSpace, colorTransfer, colorPrimaries: String?
            let sideDataList: [SideData]?
        }
        struct SideData: Decodable { let sideDataType: String }
        let streams: [Stream]
    }

    private let streams: [Output.Stream]
    private let times: [Double?]
    private var video: Output.Stream? { streams.first { $0.codecType == "video" } }

    init(_ path: String) throws {
        // Of a damaged file it says what it can and fails.
        let data = try Command("ffprobe", ["-v", "quiet", "-show_streams", "-of", "json", path]).output
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        streams = try decoder.decode(Output.self, from: data).streams
        let text = try Command(
            "ffprobe",
            [
                "-v", "quiet", "-select_streams", "v:0", "-show_entries", "frame=best_effort_timestamp_time", "-of",
                "default=nw=1:nk=1", path,
            ]
        ).output
        times = String(decoding: text, as: UTF8.self).split(separator: "\n").map { Double($0) }
    }

    /// The streams' codecs, "video" for the filtered one.
    var names: [String] {
        let first = streams.firstIndex { $0.codecType == "video" }
        return streams.indices.map { $0 == first ? "video" : streams[$0].codecName ?? "none" }
    }

    /// When the frames are shown; a raw stream's are 1/25 s apart, as libavformat has it.
    func frameTimes(within seconds: Double? = nil) -> [Double] {
        let all = times.enumerated().map { $1 ?? Double($0) / 25 }
        return all.filter { seconds == nil || $0 < seconds! }
    }

    /// The colour tags that say something.
    var colors: [String: String] {
        let fields = [
            "color_range": video?.colorRange, "color_space": video?.colorSpace,
            "color_transfer": video?.colorTransfer, "color_primaries": video?.colorPrimaries,
        ]
        return fields.compactMapValues { $0 == "unknown" || $0 == "reserved" ? nil : $0 }
    }

    var sideData: [String] { (video?.sideDataList ?? []).map(\.sideDataType) }
}
