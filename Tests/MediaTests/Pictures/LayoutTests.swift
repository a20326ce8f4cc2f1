import Foundation
import Media
import TestSupport
import Testing

/// How two views, or a sphere, lie in a picture goes into the output or is said to be lost.
struct LayoutTests {
    @Test(arguments: [("out.mp4", "libx264", true), ("out.mkv", "libx265", true), ("out.mov", "mpeg4", false)])
    func stereoscopicMarkingStaysOrIsSaid(name: String, encoder: String, isHeld: Bool) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mkv", seconds: 0.08, sound: false, ["-c:v", "libx264", "-metadata:s:v", "stereo_mode=left_right"])
        let output = workspace.path(name)
        let passed = try transcode(source, to: output, EncoderSettings(name: encoder))
        let found = try Tool.run("ffprobe", ["-show_streams", output])
        // FFmpeg 7.1 does not read the box that it writes.
        let hasBox = try Data(contentsOf: URL(fileURLWithPath: output)).firstRange(of: Data("st3d".utf8)) != nil
        #expect((found.contains("type=side by side") || hasBox) == isHeld)
        let said = passed.notices.contains { if case .layoutDropped = $0 { true } else { false } }
        #expect(said != isHeld)
    }

    /// The marking may be in the codec's stream alone.
    @Test func framePackingGoesIntoTheContainer() throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.264", seconds: 0.08, sound: false, ["-c:v", "libx264", "-x264-params", "frame-packing=3"])
        let output = workspace.path("out.mkv")
        let passed = try transcode(source, to: output, EncoderSettings(name: "libx265"))
        #expect(passed.frames == 2)
        #expect(try Tool.run("ffprobe", ["-show_streams", output]).contains("type=side by side"))
    }

    /// Swapped views must not become unswapped ones, and WebM takes only two layouts.
    @Test(
        arguments: [
            ("right_left", "out.mkv", "inverted=1"), ("right_left", "out.webm", "inverted=1"),
            ("right_left", "out.mp4", nil), ("row_interleaved_lr", "out.mkv", "type=interleaved lines"),
            ("row_interleaved_lr", "out.webm", nil),
        ] as [(String, String, String?)])
    func otherLayoutsStayOrAreSaid(mode: String, name: String, found: String?) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mkv", seconds: 0.08, sound: false, ["-c:v", "libx264", "-metadata:s:v", "stereo_mode=\(mode)"])
        let output = workspace.path(name)
        let passed = try transcode(source, to: output)
        let streams = try Tool.run("ffprobe", ["-show_streams", output])
        let frames = try Tool.run("ffprobe", ["-show_frames", output])
        let isSaid = passed.notices.contains { if case .layoutDropped = $0 { true } else { false } }
        #expect(isSaid == (found == nil), "\(passed.notices)")
        if let found {
            #expect(streams.contains(found))
        } else {
            #expect(!(streams + frames).contains("Stereo 3D") && !(streams + frames).contains("stereo_mode="))
        }
    }

    /// A clip with the box by which Google's first specification marks a sphere ("Spherical Video RFC", version 1).
    private static func sphere(_ workspace: Workspace) throws -> String {
        let path = try workspace.clip("in.mp4", seconds: 0.08, sound: false, ["-c:v", "libx264"])
        let text =
            "<rdf:SphericalVideo><GSpherical:Spherical>true</GSpherical:Spherical>"
            + "<GSpherical:Stitched>true</GSpherical:Stitched><GSpherical:StitchingSoftware>x</GSpherical:StitchingSoftware>"
            + "<GSpherical:ProjectionType>equirectangular</GSpherical:ProjectionType></rdf:SphericalVideo>"
        let name: [UInt8] = [
            0xFF, 0xCC, 0x82, 0x63, 0xF8, 0x55, 0x4A, 0x93, 0x88, 0x14, 0x58, 0x7A, 0x02, 0x52, 0x1F, 0xDD,
        ]
        func bytes(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
        let box = Data(bytes(24 + text.utf8.count) + Array("uuid".utf8) + name + Array(text.utf8))
        var file = try Data(contentsOf: URL(fileURLWithPath: path))
        // The film's header comes after the pictures, so that nothing else moves.
        func grow(_ box: String, by count: Int) throws -> Int {
            let place = try #require(file.range(of: Data(box.utf8), options: .backwards)).lowerBound
            let size = file[(place - 4)..<place].reduce(0) { $0 << 8 | Int($1) }
            file.replaceSubrange((place - 4)..<place, with: bytes(size + count))
            return place - 4 + size
        }
        _ = try grow("moov", by: box.count)
        file.insert(contentsOf: box, at: try grow("trak", by: box.count))
        try file.write(to: URL(fileURLWithPath: path))
        try #require(try Tool.run("ffprobe", ["-show_streams", path]).contains("projection=equirectangular"))
        return path
    }

    @Test(arguments: [
        ("out.mkv", true), ("out.mp4", true), ("out.mov", false), ("out.webm", true), ("out.avi", false),
    ])
    func sphericalMarkingStaysOrIsSaid(name: String, isHeld: Bool) throws {
        let workspace = try Workspace()
        let source = try Self.sphere(workspace)
        let output = workspace.path(name)
        let passed = try transcode(source, to: output)
        #expect(try Tool.run("ffprobe", ["-show_streams", output]).contains("projection=equirectangular") == isHeld)
        #expect(passed.notices.contains { if case .layoutDropped = $0 { true } else { false } } != isHeld)
    }
}
