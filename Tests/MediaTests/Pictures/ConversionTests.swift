import Foundation
import Media
import TestSupport
import Testing

/// Converted and scaled pictures keep their values and positions.
struct ConversionTests {
    private static func frame(_ width: Int, _ height: Int, as format: PixelFormat = .yuv420p) throws -> VideoFrame {
        try FramePool(width: width, height: height, pixelFormat: format).frame()
    }

    private static func fill(_ frame: VideoFrame, plane index: Int, _ value: (Int, Int) -> Int) {
        guard let plane = frame.plane(index) else { return }
        for row in 0..<plane.height {
            for column in 0..<plane.width {
                plane.base[row * plane.stride + column] = UInt8(clamping: value(column, row))
            }
        }
    }

    @Test(arguments: [(160, 120), (161, 121), (7, 3), (2, 2), (1, 1)])
    func planesOfOddSizes(width: Int, height: Int) throws {
        let frame = try Self.frame(width, height)
        #expect(frame.plane(0).map { [$0.width, $0.height] } == [width, height])
        #expect(frame.plane(1).map { [$0.width, $0.height] } == [(width + 1) / 2, (height + 1) / 2])
        #expect(frame.plane(3) == nil)
        #expect(frame.plane(0).map { Int(bitPattern: $0.base) % 64 == 0 && $0.stride % 64 == 0 } == true)
    }

    /// A ramp is scaled to a ramp: its value shows which position each output sample comes from.
    @Test(arguments: [(160, 96), (161, 97)])
    func chromaStaysWhereItSits(width: Int, height: Int) throws {
        let input = try Self.frame(width, height)
        let output = try Self.frame(width * 2, height * 2)
        Self.fill(input, plane: 1) { column, _ in 2 * column + 20 }
        Self.fill(input, plane: 2) { _, row in 4 * row + 20 }
        var scaler = ChromaScaler()
        try scaler.scale(input, into: output)
        let across = try #require(output.plane(1))
        let down = try #require(output.plane(2))
        // Sited left: output chroma k sits at luma 2k, which shows source luma k - 1/4, source chroma k/2 - 1/8.
        for column in 8..<across.width - 8 {
            let expected = 2 * (Double(column) / 2 - 0.125) + 20
            #expect(abs(Double(across.base[5 * across.stride + column]) - expected) <= 0.75, "column \(column)")
        }
        // And half way between rows: output chroma k shows source chroma k/2 - 1/4.
        for row in 8..<down.height - 8 {
            let expected = 4 * (Double(row) / 2 - 0.25) + 20
            #expect(abs(Double(down.base[row * down.stride + 5]) - expected) <= 0.75, "row \(row)")
        }
    }

    @Test(arguments: [(PlaneScaler.Kernel.bicubic, "bicubic"), (.lanczos, "lanczos")])
    func aPlaneIsScaledAsFFmpegScalesIt(kernel: PlaneScaler.Kernel, name: String) throws {
        let (width, height) = (45, 31)
        let samples = (0..<width * height).map { UInt8($0 * $0 % 251) }
        let workspace = try Workspace()
        try ImageWriter.png(samples, width: width, height: height, pixelFormat: .gray8, to: workspace.path("in.png"))
        let expected = try Tool.data(
            "ffmpeg",
            ["-i", workspace.path("in.png"), "-vf", "scale=90:93:flags=\(name)+accurate_rnd", "-f", "rawvideo", "-"])
        let input = try VideoFrame.planar(.gray8, width: width, height: height, planes: [samples])
        let output = try Self.frame(90, 93, as: .gray8)
        let (from, to) = (try #require(input.plane(0)), try #require(output.plane(0)))
        try PlaneScaler(fromWidth: width, height: height, toWidth: 90, height: 93, kernel: kernel)
            .scale(from.base, stride: from.stride, to: to.base, stride: to.stride)
        #expect(output.samples(ofPlane: 0) == [UInt8](expected))
    }

    @Test func flatChromaStaysFlat() throws {
        for (width, height) in [(161, 121), (64, 48), (3, 5), (1, 1)] {
            let input = try Self.frame(width, height)
            let output = try Self.frame(width * 2, height * 2)
            for index in 1...2 {
                Self.fill(input, plane: index) { _, _ in 90 + index }
                Self.fill(output, plane: index) { _, _ in 0 }
            }
            var scaler = ChromaScaler()
            try scaler.scale(input, into: output)
            for index in 1...2 {
                let plane = try #require(output.plane(index))
                for row in 0..<plane.height {
                    let line = UnsafeBufferPointer(start: plane.base + row * plane.stride, count: plane.width)
                    #expect(line.allSatisfy { $0 == UInt8(90 + index) }, "\(width)x\(height), row \(row)")
                }
            }
        }
    }

    /// The same two tests for planes of 16-bit words.
    @Test(arguments: [9, 10, 12, 14, 16]) func deepChroma(bits: Int) throws {
        let format = try #require(PixelFormat(named: "yuv420p\(bits)\(1.bigEndian == 1 ? "be" : "le")"))
        #expect(format.planarBits == bits)
        func samples(_ plane: FramePlane, _ row: Int) -> UnsafeMutableBufferPointer<UInt16> {
            let start = UnsafeMutableRawPointer(plane.base + row * plane.stride).assumingMemoryBound(to: UInt16.self)
            return UnsafeMutableBufferPointer(start: start, count: plane.width)
        }
        let (one, flat) = (1 << (bits - 8), UInt16((1 << bits) - 3))
        for (width, height) in [(160, 96), (161, 97), (1, 1)] {
            let (input, output) = (
                try Self.frame(width, height, as: format), try Self.frame(width * 2, height * 2, as: format)
            )
            let sources = try (1...2).map { try #require(input.plane($0)) }
            for row in 0..<sources[0].height {
                let ramp = samples(sources[0], row)
                for column in ramp.indices { ramp[column] = UInt16((2 * column + 20) * one) }
                samples(sources[1], row).update(repeating: flat)
            }
            var scaler = ChromaScaler()
            try scaler.scale(input, into: output)
            let (ramp, level) = (try #require(output.plane(1)), try #require(output.plane(2)))
            for row in 0..<level.height {
                #expect(samples(level, row).allSatisfy { $0 == flat }, "\(width)x\(height), row \(row)")
                for column in 8..<max(8, ramp.width - 8) {
                    let expected = (2 * (Double(column) / 2 - 0.125) + 20) * Double(one)
                    #expect(abs(Double(samples(ramp, row)[column]) - expected) <= 0.75 * Double(one))
                }
            }
        }
    }

    @Test(arguments: [
        ("yuv420p", "yuv420p"), ("yuv422p10le", "yuv422p10le"), ("yuv440p", "yuv440p"), ("gray12le", "gray12le"),
        ("yuva444p16le", "yuva444p16le"), ("nv12", "yuv420p"), ("nv16", "yuv422p"), ("nv42", "yuv444p"),
        ("p010le", "yuv420p10le"), ("p210le", "yuv422p10le"), ("p416le", "yuv444p16le"), ("yuyv422", "yuv422p"),
        ("uyvy422", "yuv422p"), ("uyyvyy411", nil), ("y210le", "yuv422p10le"), ("yuv420p10be", "yuv420p10le"),
        ("gray16be", "gray16le"), ("ya8", "yuva444p"), ("ayuv64le", "yuva444p16le"), ("yuvj420p", "yuv420p"),
        ("rgb24", nil), ("gbrp10le", nil), ("pal8", nil), ("monow", nil), ("grayf32le", nil), ("xyz12le", nil),
        ("bayer_rggb8", nil), ("vaapi", nil),
    ])
    func planesOfEveryLayout(name: String, twin: String?) throws {
        let format = try #require(PixelFormat(named: name))
        #expect(format.planarTwin?.name == twin)
        #expect((format.planarBits != nil) == (name == twin))
    }

    @Test(arguments: [
        "nv12", "nv21", "nv16", "nv42", "p010le", "p216le", "yuyv422", "uyvy422", "yvyu422", "y210le",
        "yuv420p12be", "ayuv64le",
    ])
    func layoutsKeepEveryValue(name: String) throws {
        let format = try #require(PixelFormat(named: name))
        let twin = try #require(format.planarTwin)
        let planes = try Self.frame(36, 21, as: twin)
        let count = twin.hasAlpha ? 4 : 3
        var generator = SeededGenerator(seed: 5)
        func bytes(_ frame: VideoFrame, _ index: Int) -> [UInt8] {
            guard let plane = frame.plane(index) else { return [] }
            return (0..<plane.height).flatMap { row in
                UnsafeBufferPointer(
                    start: plane.base + row * plane.stride, count: plane.width * (twin.bits > 8 ? 2 : 1))
            }
        }
        for index in 0..<count {
            let plane = try #require(planes.plane(index))
            for row in 0..<plane.height {
                for column in 0..<plane.width {
                    let value = UInt16(generator.next() % (1 << UInt64(twin.bits)))
                    let start = plane.base + row * plane.stride
                    if twin.bits == 8 {
                        start[column] = UInt8(value)
                    } else {
                        UnsafeMutableRawPointer(start).storeBytes(of: value, toByteOffset: column * 2, as: UInt16.self)
                    }
                }
            }
        }
        var packing = PixelConverter(to: format)
        var unpacking = PixelConverter(to: twin)
        let packed = try packing.convert(planes)
        let back = try unpacking.convert(packed)
        #expect(packed.pixelFormat == format)
        for index in 0..<count { #expect(bytes(back, index) == bytes(planes, index), "plane \(index)") }
        // Where the layouts' definitions put the first samples.
        let (y, u, v) = (bytes(planes, 0), bytes(planes, 1), bytes(planes, 2))
        let (first, second) = (try #require(packed.plane(0)).base, packed.plane(1)?.base)
        switch name {
        case "nv12": #expect(first[1] == y[1] && second?[2] == u[1] && second?[3] == v[1])
        case "nv21": #expect(first[1] == y[1] && second?[2] == v[1] && second?[3] == u[1])
        case "uyvy422": #expect([first[0], first[1], first[2], first[3]] == [u[0], y[0], v[0], y[1]])
        case "yuyv422": #expect([first[0], first[1], first[2], first[3]] == [y[0], u[0], y[1], v[0]])
        case "p010le":
            let value = UInt16(y[0]) | UInt16(y[1]) << 8
            #expect(UInt16(first[0]) | UInt16(first[1]) << 8 == value << 6)
        case "yuv420p12be": #expect(first[0] == y[1] && first[1] == y[0])
        default: break
        }
    }

    @Test func lumaPassesConversionUnchanged() throws {
        let format = try #require(PixelFormat(named: "yuv444p"))
        for range in ["full", "limited"] {
            let input = try Self.frame(64, 32, as: format)
            if range == "full" {
                let workspace = try Workspace()
                let clip = try workspace.clip("in.mp4", seconds: 0.1, sound: false, ["-pix_fmt", "yuvj420p"])
                var source = try VideoSource(clip)
                if case .frame(let frame)? = try source.next() { input.color = frame.color }
                #expect(input.color.isFullRange)
            }
            for index in 0..<3 { Self.fill(input, plane: index) { column, row in (column * 5 + row * 3) % 256 } }
            Self.fill(input, plane: 1) { _, _ in 100 }
            input.pts = 77
            var converter = PixelConverter(to: .yuv420p)
            let output = try converter.convert(input)
            #expect(output.pixelFormat == .yuv420p && output.pts == 77)
            #expect(output.color == input.color)
            let from = try #require(input.plane(0))
            let to = try #require(output.plane(0))
            for row in 0..<32 {
                for column in 0..<64 {
                    #expect(to.base[row * to.stride + column] == from.base[row * from.stride + column])
                }
            }
            #expect(output.plane(1).map { $0.base[5] } == 100)
        }
    }

    @Test func redIsRed() throws {
        let input = try Self.frame(64, 64, as: .rgb24)
        let plane = try #require(input.plane(0))
        for row in 0..<64 {
            for column in 0..<192 { plane.base[row * plane.stride + column] = column % 3 == 0 ? 255 : 0 }
        }
        var converter = PixelConverter(to: .yuv420p)
        let output = try converter.convert(input)
        #expect(output.color.matrix == "smpte170m" && output.color.range == "tv")
        let values = (0..<3).compactMap { index in output.plane(index).map { Int($0.base[10]) } }
        #expect(zip(values, [81, 90, 240]).allSatisfy { abs($0 - $1) <= 1 }, "\(values)")
    }

    @Test func poolGivesMemoryBack() throws {
        let pool = try FramePool(width: 64, height: 64, pixelFormat: .yuv420p)
        var seen: Set<Int> = []
        for _ in 0..<100 {
            let frame = try pool.frame()
            if let plane = frame.plane(0) { seen.insert(Int(bitPattern: plane.base)) }
        }
        #expect(seen.count == 1)
        for size in [0, -1, Int.max, 1 << 31] {
            #expect(throws: MediaError.self) { try FramePool(width: size, height: 4, pixelFormat: .yuv420p) }
        }
    }
}
