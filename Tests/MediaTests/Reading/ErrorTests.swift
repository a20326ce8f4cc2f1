import Foundation
import Media
import TestSupport
import Testing

/// Every failure is an error of the right kind, and leaves nothing behind.
struct ErrorTests {
    @Test func inputs() throws {
        let workspace = try Workspace()
        func kind(_ path: String) -> MediaError.Kind? {
            MediaError.kind { () throws(MediaError) in _ = try VideoSource(path) }
        }
        #expect(kind(workspace.path("missing.mp4")) == .notFound)
        #expect(kind(workspace.path("missing/in.mp4")) == .notFound)
        #expect(kind(workspace.folder.path) == .isDirectory)
        let empty = workspace.path("empty.mp4")
        try Data().write(to: URL(fileURLWithPath: empty))
        #expect(kind(empty) == .unreadable)
        for name in ["notes.txt", "notes.mp4", "notes"] {
            let text = workspace.path(name)
            try String(repeating: "These are words, not pictures.\n", count: 200)
                .write(toFile: text, atomically: true, encoding: .utf8)
            #expect(kind(text) == .unreadable, "\(name)")
        }
        var random = SystemRandomNumberGenerator()
        let noise = workspace.path("noise.mp4")
        try Data((0..<20000).map { _ in UInt8.random(in: 0...255, using: &random) }).write(
            to: URL(fileURLWithPath: noise))
        #expect([.unreadable, .noVideo].contains(kind(noise)))
        let sound = workspace.path("sound.m4a")
        try Tool.run("ffmpeg", ["-f", "lavfi", "-i", "sine=duration=0.2", sound])
        #expect(kind(sound) == .noVideo)
    }

    @Test func coverArtIsNoVideo() throws {
        let workspace = try Workspace()
        let cover = workspace.path("cover.png")
        try ImageWriter.png([UInt8](repeating: 9, count: 48), width: 4, height: 4, to: cover)
        let song = workspace.path("song.mp3")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "sine=duration=0.2", "-i", cover, "-map", "0", "-map", "1", "-c:v", "copy",
                "-disposition:v", "attached_pic", song,
            ])
        #expect(MediaError.kind { () throws(MediaError) in _ = try VideoSource(song) } == .noVideo)
        #expect(try MediaInformation.probe(song).streams.contains { $0.isAttachedPicture })
    }

    @Test func aNameWithColonsAndPercentSigns() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        let odd = workspace.path("a:b %03d?.mp4")
        try FileManager.default.moveItem(atPath: input, toPath: odd)
        #expect(try transcode(odd, to: workspace.path("c:d %02d.mkv")).frames == 5)
        #expect(workspace.contents == ["a:b %03d?.mp4", "c:d %02d.mkv"])
    }

    @Test func outputs() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.2, ["-c:v", "libx264"])
        func error(_ output: String, _ settings: EncoderSettings = EncoderSettings()) -> MediaError? {
            do throws(MediaError) { try transcode(input, to: output, settings) } catch { return error }
            return nil
        }
        #expect(error(workspace.path("missing/out.mkv"))?.kind == .outputUnwritable)
        #expect(error(workspace.path("out"))?.kind == .containerUnknown)
        #expect(error(workspace.path("out.xyz"))?.kind == .containerUnknown)
        #expect(error(workspace.path("out.png"))?.kind == .onePicture)
        #expect(error(workspace.path("missing/out%d.png"))?.kind == .outputUnwritable)
        #expect(error(workspace.path("out.mkv"), .init(name: "nonsense"))?.kind == .unknownEncoder)
        #expect(error(workspace.path("out.mkv"), .init(name: "aac"))?.kind == .unknownEncoder)
        #expect(error(workspace.path("out.webm"), .init(name: "libx264"))?.kind == .containerRefused)
        #expect(error(workspace.path("out.mp4"), .init(name: "ffv1"))?.kind == .containerRefused)
        #expect(error(workspace.path("out.wav"), .init(name: "libx264"))?.kind == .containerRefused)
        #expect(error(workspace.path("out.srt"))?.kind == .containerRefused)
        #expect(error(input)?.kind == .outputExists)
        #expect(error("/proc/out.mkv")?.kind == .outputUnwritable)
        #expect(workspace.contents == ["in.mp4"])
    }

    @Test(arguments: [
        ("libx264", "nonsense", "1"), ("libx264", "crf", "many"), ("libx264", "preset", "nonsense"),
        ("libx264", "x264-params", "nonsense=1"), ("mpeg4", "b", "fast"),
        ("libx265", "preset", "nonsense"), ("libx264", "profile", "nonsense"),
    ])
    func encoderOptions(encoder: String, key: String, value: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        do {
            try transcode(
                input, to: workspace.path("out.mkv"), EncoderSettings(name: encoder, options: [(key, value)]))
            Issue.record("\(key)=\(value) was taken")
        } catch {
            #expect(error.kind == .encoderOption)
            #expect(error.subject?.contains(key) == true)
        }
        #expect(workspace.contents == ["in.mp4"])
    }

    @Test func acceptedOptionsHaveTheirEffect() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 1, sound: false, ["-c:v", "libx264"])
        let fine = workspace.path("fine.mkv")
        let coarse = workspace.path("coarse.mkv")
        try transcode(input, to: fine)
        try transcode(input, to: coarse, EncoderSettings(options: [("crf", "45"), ("preset", "ultrafast")]))
        let size = { try FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int ?? 0 }
        #expect(try size(coarse) * 2 < size(fine))
    }

    @Test func aFullDisk() throws {
        // Only the superuser can make a disk that small; elsewhere /dev/full stands in for none.
        guard getuid() == 0 else { return print("skipped: a full disk needs a mount") }
        let workspace = try Workspace()
        let small = workspace.path("small")
        try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
        let mount = Process()
        mount.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        mount.arguments = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", small]
        mount.standardError = FileHandle.nullDevice
        try mount.run()
        mount.waitUntilExit()
        guard mount.terminationStatus == 0 else { return print("skipped: a tmpfs cannot be mounted here") }
        defer { umount(small) }
        let input = try workspace.clip("in.mp4", size: "320x240", ["-c:v", "libx264"])
        for name in ["out.mkv", "out.mp4"] {
            let kind = MediaError.kind { () throws(MediaError) in
                try transcode(input, to: small + "/" + name, EncoderSettings(options: [("crf", "1")]))
            }
            #expect(kind == .diskFull)
            #expect(try FileManager.default.contentsOfDirectory(atPath: small).isEmpty)
        }
    }

    @Test func aMuxerThatIsLetGoLeavesNothing() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        var source = try VideoSource(input)
        guard case .frame(let frame)? = try source.next() else { throw Tool.Failure(description: "no frame") }
        let container = try Container(forPath: "out.mkv")
        let format = VideoFormat(like: frame, of: source.video, width: frame.width, height: frame.height)
        let encoder = try VideoEncoder(EncoderSettings(), for: format, in: container)
        do {
            let muxer = try Muxer(
                workspace.path("out.mkv"), in: container, overwrite: false, video: encoder.encoded, from: source,
                firstTimes: [:])
            #expect(workspace.contents.count == 2)
            _ = muxer.notices
        }
        #expect(workspace.contents == ["in.mp4"])
    }

    @Test func overwritingReplacesOnlyWhenWhole() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        let output = workspace.path("out.mkv")
        try "old".write(toFile: output, atomically: true, encoding: .utf8)
        let refused = MediaError.kind { () throws(MediaError) in try transcode(input, to: output) }
        #expect(refused == .outputExists)
        #expect(try String(contentsOfFile: output, encoding: .utf8) == "old")
        try transcode(input, to: output, overwrite: true)
        #expect(try Tool.frameTimes(output).count == 5)
    }

    @Test func damageIsCountedAndTheRestKept() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 2, sound: false, ["-c:v", "libx264", "-g", "10"])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: input))
        for position in stride(from: bytes.count / 3, to: bytes.count / 3 + 4000, by: 7) { bytes[position] ^= 0x5a }
        let damaged = workspace.path("damaged.mkv")
        try bytes.write(to: URL(fileURLWithPath: damaged))
        let passed = try transcode(damaged, to: workspace.path("out.mkv"))
        #expect(passed.frames > 20)
        #expect(passed.notices.contains { if case .damaged = $0 { true } else { false } })

        let truncated = workspace.path("truncated.mkv")
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: truncated))
        #expect(try transcode(truncated, to: workspace.path("short.mkv")).frames > 5)
    }
}
