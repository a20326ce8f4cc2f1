import Foundation
import TestSupport
import Testing

@testable import Media

/// Every container that FFmpeg writes takes a usual video, or is refused with a reason.
struct ContainerTests {
    /// The containers that the ffmpeg tool does not make of a PAL video either: those of one codec that has no encoder
    /// here, devices and tests, and those in which there must be sound.
    private static let special: Set<String> = [
        "a64", "aiff", "amv", "avs2", "avs3", "cavsvideo", "dnxhd", "film_cpk", "filmstrip", "fits", "flac", "h261",
        "h263", "ico",
        "mp3", "mxf_d10", "mxf_opatom", "psp", "roq", "rtp", "rtp_mpegts", "smjpeg", "vc1test", "image2", "sap", "rtsp",
        "fbdev",
    ]

    @Test func everyOneTakesAUsualVideo() throws {
        let workspace = try Workspace()
        var source = try VideoSource(
            try workspace.clip("in.mp4", size: "720x576", seconds: 0.04, sound: false, ["-c:v", "libx264"]))
        let picture = try #require(try source.next().flatMap { if case .frame(let frame) = $0 { frame } else { nil } })
        let video = VideoFormat(like: picture, of: source.video, width: 720, height: 576)
        let names = try Tool.run("ffmpeg", ["-muxers"]).split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^  E[ d]? *(\S+)/).map { String($0.1.prefix { $0 != "," }) }
        }
        #expect(names.count > 100)
        var refusals: [String] = []
        for name in names where !Self.special.contains(name) {
            // Some are devices or hold no pictures.
            guard let container = try? Container(forPath: "x", format: name),
                let choice = try? EncoderChoice(nil, in: container)
            else { continue }
            do throws(MediaError) {
                let encoded = try VideoEncoder(EncoderSettings(name: choice.name), for: video, in: container).encoded
                let streams = [UnsafePointer(encoded.parameters)]
                if let refusal = try container.refusal(of: streams, timeBase: encoded.timeBase) {
                    refusals.append("\(name): \(refusal)")
                }
            } catch {
                refusals.append("\(name): \(error)")
            }
        }
        #expect(refusals.isEmpty, "\(refusals)")
    }

    /// A container that demands sound is made from a source with sound.
    @Test(arguments: [
        "out.mxf", "out.swf", "out.rm", "out.avi", "out.ogv", "out.wtv", "out.asf", "out.mpg", "out.dv", "out.gxf",
    ])
    func soundGoesAlong(output: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mp4", size: "720x576", seconds: 0.4, ["-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"])
        let result = workspace.path(output)
        try transcode(source, to: result)
        let frames = try Tool.frameTimes(result)
        // Some demuxers have no times for the last ones.
        #expect(frames.count >= 8, "\(frames)")
        #expect(try Tool.entry("stream=codec_type", result, stream: "a:0") == "audio")
    }

    /// These write whatever packets they get.
    @Test(arguments: [
        ("x.vc1", "libx264", false), ("x.265", "libx264", false), ("x.264", "libx265", false),
        ("x.264", "libx264", true),
        ("x.h263", "h263p", true), ("x.drc", "mpeg4", false),
        ("x.ico", "png", true), ("x.mxf", "libx264", true),
    ])
    func aStreamOfOneCodecTakesNoOther(name: String, encoder: String, isTaken: Bool) throws {
        let container = try Container(forPath: name)
        let kind = MediaError.kind { () throws(MediaError) in _ = try EncoderChoice(encoder, in: container) }
        #expect(kind == (isTaken ? nil : .containerRefused))
    }
}
