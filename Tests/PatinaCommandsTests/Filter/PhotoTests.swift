import Foundation
import TestSupport
import Testing

/// Photos lie as their cameras say, and keep what their cameras wrote.
@Suite struct PhotoTests {
    /// A segment of Exif with an orientation, a date, a size of 64x48 and a preview.
    private static func exif(_ orientation: UInt8) -> [UInt8] {
        func word(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
        func long(_ value: Int) -> [UInt8] { word(value & 0xffff) + word(value >> 16) }
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
            word(tag) + word(type) + long(count) + value
        }
        // The first directory is at 8 and takes 42 bytes, the date 20, Exif's own 30, the preview's 6.
        var tiff: [UInt8] = Array("II".utf8) + word(42) + long(8) + word(3)
        tiff += entry(0x0112, 3, 1, [orientation, 0, 0, 0]) + entry(0x0132, 2, 20, long(50))
        tiff += entry(0x8769, 4, 1, long(70)) + long(100)
        tiff += Array("2024:05:06 07:08:09\0".utf8)
        tiff += word(2) + entry(0xa002, 4, 1, long(64)) + entry(0xa003, 3, 1, word(48) + [0, 0]) + long(0)
        tiff += word(0) + long(0)
        let body = Array("Exif\0\0".utf8) + tiff
        return [0xff, 0xe1, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
    }

    /// An ICC profile's segment; nobody reads what is in it here.
    private static let profile: [UInt8] = {
        let body = Array("ICC_PROFILE\0".utf8) + [1, 1] + (0..<64).map { UInt8($0) }
        return [0xff, 0xe2, 0, UInt8(body.count + 2)] + body
    }()

    /// A picture with four different quarters, as a camera held some way would write it.
    private static func photo(_ workspace: Workspace, _ orientation: UInt8) throws -> String {
        let path = workspace.input("in.jpg")
        let quarters = zip(["red", "green", "blue", "white"], ["0:0", "32:0", "0:24", "32:24"])
        let boxes = quarters.map { "drawbox=\($1):32:24:\($0):fill" }.joined(separator: ",")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "color=size=64x48", "-vf", "format=rgb24,\(boxes),format=yuvj420p", "-frames:v",
                "1", "-q:v", "1", "-y", path,
            ])
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes.insert(contentsOf: exif(orientation) + profile, at: 20)  // behind JFIF's
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The picture as ffmpeg shows it, turned upright.
    private static func upright(_ path: String, _ size: String) throws -> [UInt8] {
        [UInt8](
            try Tool.data(
                "ffmpeg",
                ["-i", path, "-vf", "scale=\(size):flags=bicubic,format=rgb24", "-f", "rawvideo", "-"]))
    }

    @Test(arguments: Array(1...8), ["jpg", "png", "webp", "tiff"])
    func thePictureIsUpright(orientation: Int, kind: String) throws {
        let workspace = try Workspace()
        let photo = try Self.photo(workspace, UInt8(orientation))
        let output = workspace.output("out.\(kind)")
        let run = try Program.run(["filter", photo, output, "--model", try workspace.model()])
        #expect(run.status == 0 && !run.errors.contains("rotation"), "\(run.errors)")
        let isKept = kind == "jpg" || orientation < 5
        #expect(try Tool.size(output) == (isKept ? "128,96" : "96,128"))
        let size = orientation < 5 ? "64:48" : "48:64"
        let (before, after) = (try Self.upright(photo, size), try Self.upright(output, size))
        try #require(before.count == after.count)
        let differences = zip(before, after).map { abs(Int($0) - Int($1)) }
        #expect(differences.reduce(0, +) < 12 * differences.count, "\(differences.reduce(0, +) / differences.count)")
    }

    @Test func aJPEGKeepsWhatTheCameraWrote() throws {
        let workspace = try Workspace()
        let photo = try Self.photo(workspace, 6)
        let output = workspace.output("out.jpg")
        let run = try Program.run(["filter", photo, output, "--model", try workspace.model()])
        #expect(run.status == 0, "\(run.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
        #expect(bytes.range(of: Data("2024:05:06 07:08:09".utf8)) != nil)
        #expect(bytes.range(of: Data(Self.profile)) != nil)
        // The size is the new one, and the preview of the old picture is gone.
        let start = try #require(bytes.range(of: Data("Exif\0\0".utf8))).upperBound
        let tiff = [UInt8](bytes[start...].prefix(106))
        #expect(Array(tiff[80..<84]) == [128, 0, 0, 0] && Array(tiff[92..<94]) == [96, 0])
        #expect(Array(tiff[46..<50]) == [0, 0, 0, 0])
        let tags = try Tool.run("ffprobe", ["-show_entries", "frame_tags", "-of", "default=nw=1", output])
        #expect(tags.contains("2024:05:06") && tags.contains("Orientation"), "\(tags)")
    }

    @Test func aVideoOfAPhotoSaysHowItLies() throws {
        let workspace = try Workspace()
        let output = workspace.output("out.mp4")
        let run = try Program.run([
            "filter", try Self.photo(workspace, 6), output, "--model", try workspace.model(),
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.entry("stream_side_data=rotation", output) == "-90")
    }

    @Test func exifThatIsCutShortDoesNoHarm() throws {
        let workspace = try Workspace()
        let photo = try Self.photo(workspace, 6)
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: photo)))
        let start = try #require(Data(whole).range(of: Data("Exif\0\0".utf8))).upperBound
        for position in [start + 4, start + 8, start + 20, start + 44] {
            var bytes = whole
            bytes[position] = 0xff
            bytes[position + 1] = 0xff
            try Data(bytes).write(to: URL(fileURLWithPath: photo))
            let run = try Program.run([
                "filter", photo, workspace.output("out.jpg"), "--model", try workspace.model(), "--overwrite",
            ])
            #expect(run.status == 0, "\(position): \(run.errors)")
        }
    }
}
