import Media
import Testing

/// Two pictures are put into one, in every format.
struct SplitScreenTests {
    @Test(arguments: [
        "yuv420p", "yuv422p", "yuv444p", "yuv410p", "yuv420p10le", "yuva444p10le", "gray", "gray12le", "rgb24",
        "rgba64le",
        "gbrp10le", "nv12", "p010le", "yuyv422",
    ])
    func columnsOfBothAndALineBetween(name: String) throws {
        let format = try #require(PixelFormat(named: name))
        let pool = try FramePool(width: 37, height: 11, pixelFormat: format)
        let (source, result) = (try Self.filled(pool, 0), try Self.filled(pool, 3))
        try SplitScreen.put(source, into: result, at: 21, onLeft: true)
        for index in 0..<4 {
            guard let mine = result.plane(index) else { continue }
            for row in 0..<mine.height {
                let bytes = (0..<mine.stride).map { mine.base[row * mine.stride + $0] }
                // The source's bytes, then the line's, then those that were there.
                let own = bytes.prefix { $0 == 0 }.count
                let rest = bytes.reversed().prefix { $0 == 3 }.count
                #expect(own > 0 && rest > 0 && own + rest < bytes.count, "plane \(index), row \(row): \(bytes)")
                #expect(bytes.count - own - rest <= 16, "plane \(index), row \(row): \(bytes)")
            }
        }
    }

    @Test func theLineIsWhite() throws {
        let pool = try FramePool(width: 16, height: 4, pixelFormat: .yuv420p)
        let (source, result) = (try Self.filled(pool, 1), try Self.filled(pool, 3))
        try SplitScreen.put(source, into: result, at: 8, onLeft: false)
        let luma = try #require(result.plane(0)), chroma = try #require(result.plane(1))
        #expect((0..<16).map { luma.base[$0] } == [UInt8](repeating: 3, count: 8) + [235, 235] + [1, 1, 1, 1, 1, 1])
        #expect((0..<8).map { chroma.base[$0] } == [3, 3, 3, 3, 128, 1, 1, 1])
    }

    @Test func picturesThatDoNotGoTogetherAreRefused() throws {
        let small = try FramePool(width: 8, height: 8, pixelFormat: .yuv420p).frame()
        let large = try FramePool(width: 16, height: 8, pixelFormat: .yuv420p).frame()
        #expect(throws: MediaError.self) { try SplitScreen.put(small, into: large, at: 4, onLeft: true) }
    }

    private static func filled(_ pool: FramePool, _ value: UInt8) throws -> VideoFrame {
        let frame = try pool.frame()
        for index in 0..<4 {
            guard let plane = frame.plane(index) else { continue }
            for row in 0..<plane.height {
                (plane.base + row * plane.stride).update(repeating: value, count: plane.stride)
            }
        }
        return frame
    }
}
