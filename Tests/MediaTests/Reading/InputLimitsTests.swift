import Foundation
import Media
import TestSupport
import Testing

/// Inputs that exceed a limit are refused.
struct InputLimitsTests {
    /// Reads a file to its end.
    /// - Returns: the limit that it exceeded; nil where there was none.
    private func limit(
        _ path: String, duration: Double? = nil, _ change: (inout InputLimits) -> Void
    ) throws -> InputLimits.Name? {
        var options = VideoSource.Options()
        options.duration = duration
        change(&options.limits)
        do throws(MediaError) {
            var source = try VideoSource(path, options)
            while try source.next() != nil {}
        } catch {
            #expect(error.kind == .limitExceeded && error.path == path, "\(error)")
            return InputLimits.Name(rawValue: error.subject ?? "")
        }
        return nil
    }

    @Test func eachLimitIsKeptAndTheNextGreaterOnePasses() throws {
        let workspace = try Workspace()
        let clip = try workspace.clip("in.mp4", size: "64x48", seconds: 0.4, ["-c:v", "libx264"])
        #expect(try limit(clip) { _ in } == nil)
        #expect(try limit(clip) { $0.pixels = 64 * 48 - 1 } == .pixels)
        #expect(try limit(clip) { $0.pixels = 64 * 48 } == nil)
        #expect(try limit(clip) { $0.streams = 1 } == .streams)
        #expect(try limit(clip) { $0.streams = 2 } == nil)
        #expect(try limit(clip) { $0.frames = 9 } == .frames)
        #expect(try limit(clip) { $0.frames = 10 } == nil)
        #expect(try limit(clip) { $0.duration = 0.3 } == .duration)
        #expect(try limit(clip) { $0.duration = 0.6 } == nil)
        #expect(try limit(clip, duration: 0.2) { $0.duration = 0.3 } == nil)
        #expect(try limit(clip) { $0.memory = 1 << 20 } == .memory)
        #expect(try limit(clip) { $0.memory = InputLimits.shareOfMachine } == nil)
    }

    /// Makes a stream of pictures of 64x48 and then of 320x240.
    private func growingStream(_ workspace: Workspace) throws -> String {
        let parts = try ["64x48", "320x240"].map { size in
            try workspace.clip(
                "\(size).h264", size: size, seconds: 0.4, sound: false, ["-c:v", "libx264", "-bf", "0"])
        }
        let both = workspace.path("both.h264")
        try parts.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }.reduce(Data(), +).write(
            to: URL(fileURLWithPath: both))
        return both
    }

    @Test func aStreamThatGrowsHalfWayIsRefusedThere() throws {
        let workspace = try Workspace()
        let both = try growingStream(workspace)
        #expect(try limit(both) { $0.pixels = 320 * 240 } == nil)
        #expect(try limit(both) { $0.pixels = 160 * 120 } == .pixels)
    }

    /// Packets that cannot be decoded are damage, whatever another source has refused meanwhile.
    @Test func anothersRefusalIsNotItsOwn() throws {
        let workspace = try Workspace()
        let growing = try growingStream(workspace)
        let path = try workspace.clip(
            "in.mkv", size: "64x48", seconds: 0.4, sound: false, ["-c:v", "png", "-pix_fmt", "rgb24"])
        var data = try Data(contentsOf: URL(fileURLWithPath: path))
        let signature = try #require(data.range(of: Data([0x89, 0x50, 0x4E, 0x47]), options: .backwards))
        data.resetBytes(in: signature)
        try data.write(to: URL(fileURLWithPath: path))
        var source = try VideoSource(path)
        #expect(try limit(growing) { $0.pixels = 160 * 120 } == .pixels)
        var frames = 0
        while let event = try source.next() { if case .frame = event { frames += 1 } }
        #expect(frames == 9 && source.notices.contains(.damaged(errors: 1)), "\(frames) \(source.notices)")
    }

    /// The header of the file does not state its length.
    @Test func aDurationThatIsFoundOnTheWayCountsToo() throws {
        let workspace = try Workspace()
        let clip = try workspace.clip("in.ivf", size: "64x48", seconds: 1, sound: false, ["-c:v", "libvpx"])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: clip))
        // The count of frames, from which the duration follows.
        bytes.replaceSubrange(24..<28, with: [0, 0, 0, 0])
        let path = workspace.path("endless.ivf")
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(try limit(path) { $0.duration = 0.5 } == .duration)
        #expect(try limit(path) { $0.duration = 1 } == nil)
    }

    @Test func pictureFilesHaveTheLimitToo() throws {
        let workspace = try Workspace()
        let path = workspace.path("bomb.png")
        // The header of a picture of 12000x12000.
        try ImageWriter.png([UInt8](repeating: 9, count: 48), width: 4, height: 4, to: path)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes.replaceSubrange(16..<24, with: [0, 0, 0x2e, 0xe0, 0, 0, 0x2e, 0xe0])
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(try limit(path) { $0.pixels = 10_000 * 10_000 } == .pixels)
    }
}
