import Foundation
import Media
import TestSupport
import Testing

/// Still pictures are read exactly.
struct ImageTests {
    private static let width = 37
    private static let height = 23
    private static let pixels = (0..<width * height * 3).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }

    @Test func pngRoundTrip() throws {
        let workspace = try Workspace()
        let path = workspace.path("picture %03d.png")
        try ImageWriter.png(Self.pixels, width: Self.width, height: Self.height, to: path)
        let read = try ImageReader.rgb(path)
        #expect(read.width == Self.width && read.height == Self.height)
        #expect(read.pixels == Self.pixels)
        #expect(workspace.contents == ["picture %03d.png"])
    }

    @Test func losslessWebP() throws {
        let workspace = try Workspace()
        let png = workspace.path("picture.png")
        try ImageWriter.png(Self.pixels, width: Self.width, height: Self.height, to: png)
        let webp = workspace.path("picture.webp")
        try Tool.run("ffmpeg", ["-i", png, "-pix_fmt", "bgra", "-c:v", "libwebp", "-lossless", "1", webp])
        #expect(try ImageReader.rgb(webp).pixels == Self.pixels)
    }

    @Test func greyIsSpreadExactly() throws {
        let workspace = try Workspace()
        let grey = (0..<256).map { UInt8($0) }
        let path = workspace.path("grey.png")
        try ImageWriter.png(grey, width: 32, height: 8, pixelFormat: .gray8, to: path)
        #expect(try ImageReader.rgb(path).pixels == grey.flatMap { [$0, $0, $0] })
    }

    @Test func palettesAndTransparency() throws {
        let workspace = try Workspace()
        let colours: [[UInt8]] = [[1, 2, 3], [250, 128, 7], [0, 255, 64], [77, 77, 200]]
        let pixels = (0..<64).flatMap { colours[($0 * 7 / 3) % 4] }
        let png = workspace.path("plain.png")
        try ImageWriter.png(pixels, width: 8, height: 8, to: png)
        let clear = workspace.path("clear.png")
        try Tool.run("ffmpeg", ["-i", png, "-pix_fmt", "rgba", clear])
        #expect(try ImageReader.rgb(clear).pixels == pixels)
        let indexed = workspace.path("indexed.png")
        try Tool.run(
            "ffmpeg",
            [
                "-i", png, "-vf", "split[a][b];[a]palettegen=reserve_transparent=0[p];[b][p]paletteuse=dither=none",
                "-pix_fmt", "pal8", indexed,
            ])
        let read = try ImageReader.rgb(indexed).pixels
        let expected = try Tool.run("ffmpeg", ["-i", indexed, "-pix_fmt", "rgb24", "-f", "md5", "-"])
        let copy = workspace.path("copy.png")
        try ImageWriter.png(read, width: 8, height: 8, to: copy)
        #expect(try Tool.run("ffmpeg", ["-i", copy, "-pix_fmt", "rgb24", "-f", "md5", "-"]) == expected)
    }

    @Test func jpegIsClose() throws {
        let workspace = try Workspace()
        var smooth: [UInt8] = []
        for row in 0..<48 {
            for column in 0..<64 { smooth += [UInt8(column * 3 + 20), UInt8(row * 4 + 10), 128] }
        }
        let png = workspace.path("smooth.png")
        try ImageWriter.png(smooth, width: 64, height: 48, to: png)
        let jpeg = workspace.path("smooth.jpg")
        try Tool.run("ffmpeg", ["-i", png, "-q:v", "2", jpeg])
        let read = try ImageReader.rgb(jpeg).pixels
        let worst = zip(read, smooth).map { abs(Int($0) - Int($1)) }.max() ?? 255
        #expect(worst < 16)
    }

    @Test func errors() throws {
        let workspace = try Workspace()
        func kind(_ path: String) -> MediaError.Kind? {
            MediaError.kind { () throws(MediaError) in _ = try ImageReader.rgb(path) }
        }
        #expect(kind(workspace.path("none.png")) == .notFound)
        let path = workspace.path("cut.png")
        try ImageWriter.png(Self.pixels, width: Self.width, height: Self.height, to: path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.prefix(60).write(to: URL(fileURLWithPath: path))
        #expect([.decodeFailed, .unreadable].contains(kind(path)))
        let wrong = MediaError.kind { () throws(MediaError) in
            try ImageWriter.png([1, 2, 3], width: 2, height: 2, to: workspace.path("x.png"))
        }
        #expect(wrong == .encodeFailed)
    }
}
