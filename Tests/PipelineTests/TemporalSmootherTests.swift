import Media
import Pipeline
import TestSupport
import Testing

/// Flicker goes where the source has not changed, and nothing else does.
struct TemporalSmootherTests {
    private static let width = 96
    private static let height = 80

    /// Returns a picture of luma with chroma that is half as wide and high.
    private static func frame(_ luma: [UInt8], chroma: UInt8 = 128) throws -> VideoFrame {
        let grey = [UInt8](repeating: chroma, count: width / 2 * (height / 2))
        return try .planar(.yuv420p, width: width, height: height, planes: [luma, grey, grey])
    }

    private static func texture(_ seed: UInt64) -> [UInt8] {
        Texture(width: width, height: height, seed: seed).samples
    }

    /// Returns a picture with each sample changed by up to so many codes, as a network makes of the same picture with other
    /// noise.
    private static func flickering(_ samples: [UInt8], by range: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        samples.map { UInt8(max(0, min(255, Int($0) + Int.random(in: -range...range, using: &generator)))) }
    }

    /// Returns the mean absolute change of luma from one picture of 8 bits to another, in codes.
    private static func flicker(from last: VideoFrame, to frame: VideoFrame) -> Double? {
        guard let one = last.samples(ofPlane: 0), let other = frame.samples(ofPlane: 0), one.count == other.count
        else { return nil }
        return Double(zip(one, other).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }) / Double(one.count)
    }

    // MARK: Against the plain twin

    struct Case: Sendable, CustomTestStringConvertible {
        var format: String
        var width: Int
        var height: Int
        var strength = 0.8
        var testDescription: String { "\(format) \(width)x\(height) \(strength)" }
    }

    @Test(arguments: [
        Case(format: "yuv420p", width: 53, height: 37), Case(format: "yuv420p", width: 64, height: 48, strength: 1),
        Case(format: "gray", width: 37, height: 35, strength: 0.33), Case(format: "yuv422p10le", width: 51, height: 34),
        Case(format: "yuv444p16le", width: 33, height: 32), Case(format: "yuv411p", width: 47, height: 33),
        Case(format: "yuv410p", width: 45, height: 43), Case(format: "yuva420p10le", width: 35, height: 33),
        Case(format: "yuv440p", width: 34, height: 39), Case(format: "gray12le", width: 64, height: 34),
        Case(format: "yuv420p", width: 2, height: 3), Case(format: "yuv420p", width: 1, height: 1),
    ])
    func agreesWithThePlainTwin(clip: Case) throws {
        let format = try #require(PixelFormat(named: clip.format))
        let bits = try #require(format.planarBits)
        var generator = SeededGenerator(seed: 17)
        let smoother = TemporalSmoother(strength: clip.strength)
        let estimator = MotionEstimator()
        let (across, down) = format.lumaPerChroma
        let twin = PlainSmoother(
            weight: Int((clip.strength * 256).rounded()), bits: bits, across: across, down: down,
            smoothed: format.isGrey ? 1 : 3)
        var last: (source: PlainPicture, kept: PlainPicture)?
        var (changed, halves) = (0, 0)
        for number in 0..<5 {
            // A pan by halves of a sample with noise, and a part that goes its own way.
            let source = try Self.random(
                format, width: clip.width, height: clip.height, bits: bits, number: number, noise: 3,
                generator: &generator)
            let result = try Self.random(
                format, width: clip.width, height: clip.height, bits: bits, number: number, noise: 25,
                generator: &generator)
            let (plainSource, plainResult) = (PlainPicture(source), PlainPicture(result))
            let field = try estimator.estimate(source)
            try smoother.smooth(source: source, result: result)
            let output = PlainPicture(result)
            #expect(PlainPicture(source) == plainSource)
            var expected = (output: plainResult, kept: twin.fine(plainResult))
            if let field, let last {
                halves += field.vectors.count { $0.dx & 1 == 1 || $0.dy & 1 == 1 }
                expected = twin.smooth(
                    plainSource, plainResult, lastSource: last.source, lastKept: last.kept, field: field)
            }
            for (index, plane) in expected.output.planes.enumerated() {
                #expect(output.planes[index] == plane, "frame \(number), plane \(index)")
                changed += zip(plane.samples, plainResult.planes[index].samples).count { $0 != $1 }
            }
            last = (plainSource, expected.kept)
        }
        if clip.width * clip.height > 100 { #expect(changed > clip.width * clip.height / 4 && halves > 0) }
    }

    private static func random(
        _ format: PixelFormat, width: Int, height: Int, bits: Int, number: Int, noise: Int,
        generator: inout SeededGenerator
    ) throws -> VideoFrame {
        let frame = try FramePool(width: width, height: height, pixelFormat: format).frame()
        for index in 0..<4 {
            guard let plane = frame.plane(index) else { continue }
            let isChroma = index == 1 || index == 2
            let (across, down) = isChroma ? format.lumaPerChroma : (1, 1)
            let canvas = Texture(width: 2 * width + 40, height: 2 * height + 40, seed: UInt64(index) + 40)
            for y in 0..<plane.height {
                let row = UnsafeMutableRawPointer(plane.base + y * plane.stride)
                for x in 0..<plane.width {
                    let isOwn = (6..<20).contains(x * across) && (6..<20).contains(y * down)
                    let place = (
                        2 * min(x * across, width - 1) + (isOwn ? 0 : 3 * number),
                        2 * min(y * down, height - 1) + number
                    )
                    let four = [0, 1, canvas.width, canvas.width + 1].reduce(0) {
                        $0 + Int(canvas.samples[place.1 * canvas.width + place.0 + $1])
                    }
                    let code = four << (bits - 8) / 4
                    let amplitude = noise << (bits - 8)
                    let value = code + Int.random(in: -amplitude...amplitude, using: &generator)
                    let sample = max(0, min((1 << bits) - 1, value))
                    if bits == 8 {
                        row.storeBytes(of: UInt8(sample), toByteOffset: x, as: UInt8.self)
                    } else {
                        row.storeBytes(of: UInt16(sample), toByteOffset: 2 * x, as: UInt16.self)
                    }
                }
            }
        }
        return frame
    }

    // MARK: What is smoothed

    /// Flicker of a code or two only goes as well.
    @Test(arguments: [12, 1]) func flickerOverANoisyStillGoes(range: Int) throws {
        var generator = SeededGenerator(seed: 23)
        let (photo, style) = (Self.texture(1), Self.texture(2))
        let smoother = TemporalSmoother(strength: 0.8)
        var (before, after) = (0.0, 0.0)
        var last: (result: VideoFrame, output: VideoFrame)?
        for number in 0..<12 {
            let luma = Self.flickering(style, by: range, &generator)
            let (result, output) = (try Self.frame(luma), try Self.frame(luma))
            try smoother.smooth(source: Self.frame(generator.noisy(photo)), result: output)
            // The first few are still on their way to the mean.
            if let last, number >= 4 {
                before += try #require(Self.flicker(from: last.result, to: result))
                after += try #require(Self.flicker(from: last.output, to: output))
            }
            last = (result, output)
        }
        // A recursive mean with a weight of 0.8 changes by 0.149 of what independent numbers change by,
        // √(2 / 1.8) · 0.2 / √2; codes are whole.
        #expect(before > 8 * (range == 1 ? 0.8 : 8))
        #expect(after < 0.25 * before)
    }

    @Test func whatDoesNotChangeStaysExactlyAsItIs() throws {
        let (source, result) = (Self.texture(1), Self.texture(2))
        let smoother = TemporalSmoother(strength: 0.9)
        for _ in 0..<3 {
            let frame = try Self.frame(result, chroma: 77)
            try smoother.smooth(source: Self.frame(source), result: frame)
            #expect(frame.samples(ofPlane: 0) == result)
            #expect(frame.samples(ofPlane: 1)?.allSatisfy { $0 == 77 } == true)
        }
    }

    @Test(arguments: [-9, -1, 1, 2, 30]) func whatStaysIsReachedInTheEnd(change: Int) throws {
        let source = Self.texture(1)
        let smoother = TemporalSmoother(strength: 0.8)
        let before = [UInt8](repeating: 100, count: source.count)
        try smoother.smooth(source: Self.frame(source), result: Self.frame(before))
        let wanted = [UInt8](repeating: UInt8(100 + change), count: source.count)
        var steps: [[UInt8]] = []
        for _ in 0..<25 {
            let frame = try Self.frame(wanted)
            try smoother.smooth(source: Self.frame(source), result: frame)
            steps.append(try #require(frame.samples(ofPlane: 0)))
        }
        #expect(steps.last == wanted)
        // It takes its time where there is something to take it for.
        #expect(steps.first != wanted)
    }

    /// A quarter of each picture is new; the rest comes nearer to what it should be.
    @Test func aFastPanIsFollowed() throws {
        var generator = SeededGenerator(seed: 29)
        let (width, height, step) = (208, 80, 51)
        let (photo, style) = (Texture(width: 600, height: 80, seed: 3), Texture(width: 600, height: 80, seed: 4))
        let smoother = TemporalSmoother(strength: 0.5)
        func frame(_ luma: [UInt8]) throws -> VideoFrame {
            try .planar(.gray8, width: width, height: height, planes: [luma])
        }
        for number in 0..<8 {
            let clean = style.part(x: step * number, y: 0, width: width, height: height)
            let source = photo.part(x: step * number, y: 0, width: width, height: height)
            let output = try frame(Self.flickering(clean, by: 12, &generator))
            let before = try #require(Self.flicker(from: frame(clean), to: output))
            try smoother.smooth(source: frame(generator.noisy(source)), result: output)
            let after = try #require(Self.flicker(from: frame(clean), to: output))
            if number > 0 { #expect(after < 0.85 * before, "frame \(number)") }
        }
    }

    // MARK: What is not

    /// - Parameter isRough: true if no place of the background is like another one, so that the part that comes out from
    ///   under the square has no match; false if the background is soft, and a place that differs little is near.
    @Test(arguments: [true, false], [true, false]) func aMovingSquareLeavesNoGhost(isRough: Bool, isNoisy: Bool) throws
    {
        var generator = SeededGenerator(seed: 31)
        let background =
            isRough ? Self.texture(5).map { _ in UInt8.random(in: 60...200, using: &generator) } : Self.texture(5)
        let smoother = TemporalSmoother(strength: 0.9)
        let side = 20
        var last: Int?
        for number in 0..<8 {
            let left = 8 + 7 * number
            var picture = background
            for y in 30..<30 + side {
                for x in left..<left + side { picture[y * Self.width + x] = (x - left + y) % 6 < 3 ? 250 : 5 }
            }
            // A filter that turns light to dark, without flicker.
            let result = picture.map { 255 - $0 }
            let output = try Self.frame(result)
            try smoother.smooth(source: Self.frame(isNoisy ? generator.noisy(picture) : picture), result: output)
            let off = zip(try #require(output.samples(ofPlane: 0)), result).map { abs(Int($0) - Int($1)) }
            if let last {
                let uncovered = (30..<30 + side).flatMap { y in (last..<left).map { off[y * Self.width + $0] } }
                // The square's own difference is 50 at least.
                #expect(uncovered.max()! <= (isRough ? 1 : 8), "frame \(number)")
                #expect(uncovered.reduce(0, +) <= (isRough ? 0 : uncovered.count), "frame \(number)")
            }
            // Nor is there a ghost anywhere else.
            // (Beside the left edge, which is repeated, what is half a sample away is nearly the same.)
            let inner = off.enumerated().filter { !isRough || $0.offset % Self.width > 1 }.map(\.element)
            #expect(inner.max()! <= (isRough ? 1 : 16), "frame \(number)")
            #expect(off.max()! <= 16, "frame \(number)")
            last = left
        }
    }

    @Test func newColourOfTheSameLightIsNew() throws {
        let luma = Self.texture(1)
        let smoother = TemporalSmoother(strength: 0.9)
        try smoother.smooth(source: Self.frame(luma, chroma: 90), result: Self.frame(luma, chroma: 60))
        let result = Self.texture(2)
        let output = try Self.frame(result, chroma: 200)
        try smoother.smooth(source: Self.frame(luma, chroma: 160), result: output)
        #expect(output.samples(ofPlane: 0) == result)
        #expect(output.samples(ofPlane: 1)?.allSatisfy { $0 == 200 } == true)
    }

    @Test func aCutBeginsAnew() throws {
        let smoother = TemporalSmoother(strength: 0.9)
        for scene: UInt64 in 0..<6 {
            for number in 0..<3 {
                let result = try Self.frame(Self.texture(50 + scene).map { $0 &+ UInt8(10 * number) })
                let samples = result.samples(ofPlane: 0)
                try smoother.smooth(source: Self.frame(Self.texture(10 + scene)), result: result)
                #expect((result.samples(ofPlane: 0) == samples) == (number == 0))
            }
        }
    }

    @Test func anotherSizeFormatOrTimeBeginsAnew() throws {
        let smoother = TemporalSmoother(strength: 0.9)
        let texture = Texture(width: 48, height: 48, seed: 1)
        func isSmoothed(_ format: PixelFormat, width: Int, grey: UInt8) throws -> Bool {
            let samples = texture.part(x: 0, y: 0, width: width, height: 48)
            let chroma = [UInt8](repeating: 128, count: format == .gray8 ? 0 : width / 2 * 24)
            let rest = format == .gray8 ? [] : [chroma, chroma]
            let flat = [UInt8](repeating: grey, count: samples.count)
            let result = try VideoFrame.planar(format, width: width, height: 48, planes: [flat] + rest)
            try smoother.smooth(
                source: .planar(format, width: width, height: 48, planes: [samples] + rest), result: result)
            return result.samples(ofPlane: 0) != flat
        }
        #expect(try !isSmoothed(.gray8, width: 48, grey: 100))
        #expect(try isSmoothed(.gray8, width: 48, grey: 110))
        #expect(try !isSmoothed(.gray8, width: 32, grey: 100))
        #expect(try isSmoothed(.gray8, width: 32, grey: 110))
        #expect(try !isSmoothed(.yuv420p, width: 32, grey: 100))
        #expect(try isSmoothed(.yuv420p, width: 32, grey: 110))
    }

    /// A strength below 0 counts as 0.
    @Test(arguments: [0, -1.0]) func noStrengthChangesNothing(strength: Double) throws {
        var generator = SeededGenerator(seed: 37)
        let smoother = TemporalSmoother(strength: strength)
        for _ in 0..<3 {
            let result = Self.flickering(Self.texture(2), by: 12, &generator)
            let output = try Self.frame(result)
            try smoother.smooth(source: Self.frame(Self.texture(1)), result: output)
            #expect(output.samples(ofPlane: 0) == result)
        }
    }

    @Test func whatDoesNotFitIsRefused() throws {
        let source = try Self.frame(Self.texture(1))
        let smaller = try FramePool(width: 94, height: 80, pixelFormat: .yuv420p).frame()
        let grey = try FramePool(width: 96, height: 80, pixelFormat: .gray8).frame()
        let colours = try FramePool(width: 96, height: 80, pixelFormat: .rgb24).frame()
        for (source, result) in [(source, smaller), (source, grey), (colours, colours)] {
            let smoother = TemporalSmoother(strength: 0.8)
            let error = #expect(throws: MediaError.self) { try smoother.smooth(source: source, result: result) }
            #expect(error?.kind == .convertFailed)
        }
    }
}
