import Foundation
import TestSupport
import Testing

@testable import Media

/// In a container whose frames all last equally long, each is shown within half a frame of its time.
struct ConstantRateTests {
    /// Returns the number of the source's frame that is shown in every period, by definition.
    private static func shown(_ times: [Int64], _ rate: inout ConstantRate) -> [Int] {
        var shown: [Int] = []
        var last: Int?
        for (index, time) in times.enumerated() {
            guard let place = rate.place(time) else { continue }
            for period in place.gap {
                #expect(period == shown.count, "no period is written twice or skipped")
                shown.append(last ?? index)
            }
            #expect(place.time == shown.count)
            shown.append(index)
            last = index
        }
        return shown
    }

    @Test func framesThatComeEvenlyAreWrittenOnce() {
        for (rate, base) in [(Rational(25, 1), 1000), (Rational(30000, 1001), 1000), (Rational(60, 1), 90000)] {
            let base = Rational(1, Int32(base))
            let times = (0..<3000).map { rate.inverse.rescale($0, to: base) }
            var constant = ConstantRate(from: base, period: rate.inverse, timing: .counted, first: nil)
            #expect(Self.shown(times, &constant) == Array(0..<3000))
            #expect(constant.retiming == Retiming())
        }
    }

    /// Times half a period off, rounded to milliseconds: nothing is repeated or left out because of the rounding alone.
    @Test func roundingIsNoUnevenness() {
        let base = Rational(1, 1000)
        let times = (0..<1000).map { Rational(1, 30).rescale($0, to: base) + 16 }
        var constant = ConstantRate(from: base, period: Rational(1, 30), timing: .counted, first: nil)
        _ = Self.shown(times, &constant)
        #expect(constant.retiming.repeated <= 1 && constant.retiming.leftOut == 0, "\(constant.retiming)")
    }

    @Test(arguments: [UInt64](1...20))
    func everyFrameIsShownNearItsTime(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let base = Rational(1, 90000)
        var times: [Int64] = [Int64.random(in: 0...1000, using: &generator)]
        for _ in 0..<400 {
            let longest: Int64 = [2000, 3600, 7200, 90000].randomElement(using: &generator)!
            times.append(times.last! + Int64.random(in: 1...longest, using: &generator))
        }
        var constant = ConstantRate(from: base, period: Rational(1, 25), timing: .counted, first: nil)
        let shown = Self.shown(times, &constant)
        for frame in Set(shown) {
            let period = shown.firstIndex(of: frame)!
            #expect(abs(Double(times[frame]) / 90000 - Double(period) / 25) <= 0.02 + 0.0002, "frame \(frame)")
        }
        #expect(Set(shown).count + constant.retiming.leftOut == times.count)
        #expect(shown.count - Set(shown).count == constant.retiming.repeated)
        #expect(zip(shown, shown.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func anotherEncoderGoesOnWhereOneEnds() {
        let (base, period) = (Rational(1, 1000), Rational(1, 30))
        let times = (0..<200).map { (number: Int) -> Int64 in Int64(number * number % 37 + number * 40) }
        var whole = ConstantRate(from: base, period: period, timing: .counted, first: nil)
        let expected = Self.shown(times, &whole)
        var (parts, retiming): ([Int], Retiming) = ([], Retiming())
        for begin in stride(from: 0, to: times.count, by: 17) {
            var part = ConstantRate(from: base, period: period, timing: .counted, first: nil)
            if begin > 0 { part.goOn(after: Int64(parts.count - 1)) }
            let end = min(begin + 17, times.count)
            for index in begin..<end {
                guard let place = part.place(times[index]) else { continue }
                parts += place.gap.map { _ in index - 1 } + [index]
            }
            if end < times.count { parts += part.fill(until: times[end]).map { _ in end - 1 } }
            retiming = retiming + part.retiming
        }
        // A frame that was left out is not the one to be repeated.
        #expect(parts.count == expected.count && retiming == whole.retiming)
    }

    @Test func theLastFrameLastsAsLongAsItDid() {
        var constant = ConstantRate(from: Rational(1, 100), period: Rational(1, 10), timing: .none, first: 500)
        #expect(constant.place(500) == .init(gap: 0..<0, time: 0))
        #expect(constant.fill(lasting: 400) == 1..<40)
        #expect(constant.fill(lasting: 10).isEmpty)
    }

    @Test func ratesThatEncoderAndContainerTake() throws {
        let (mxf, avi) = (try Container(forPath: "x.mxf"), try Container(forPath: "x.avi"))
        #expect(avi.constantRate(for: Rational(15, 1), encoder: nil) == Rational(15, 1))
        #expect(mxf.constantRate(for: Rational(15, 1), encoder: nil) == Rational(30, 1))
        #expect(mxf.constantRate(for: Rational(12, 1), encoder: nil) == Rational(24, 1))
        #expect(mxf.constantRate(for: Rational(13, 1), encoder: nil) == Rational(24000, 1001))
        #expect(mxf.constantRate(for: Rational(120, 1), encoder: nil) == Rational(60, 1))
        #expect(mxf.constantRate(for: Rational(2997, 100), encoder: nil) == Rational(30000, 1001))
        #expect(avi.constantRate(for: Rational(0, 0), encoder: nil) == Rational(25, 1))
    }

    /// The filter that makes a clip whose frames have their numbers as grey values.
    private static let numbers = "nullsrc=s=64x48:r=30:d=2,geq=lum='16+mod(N\\,60)*3':cb=128:cr=128"

    private static func clip(_ workspace: Workspace, _ name: String, offset: Double = 0) throws -> String {
        let path = workspace.path(name)
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", numbers, "-vf", "select='lt(t,0.5)+not(mod(n,8))',setpts=PTS+\(offset)/TB",
                "-fps_mode", "passthrough", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-qp", "0", "-bf", "0",
                "-video_track_timescale", "90000", path,
            ])
        return path
    }

    /// Returns the number of the frame that is shown at every time.
    private static func shown(_ path: String, rate: Int) throws -> [Int] {
        let luma = [UInt8](
            try Tool.data(
                "ffmpeg",
                ["-i", path, "-map", "0:v", "-vf", "fps=\(rate):start_time=0,extractplanes=y", "-f", "rawvideo", "-"]))
        return stride(from: 64 * 24 + 32, to: luma.count, by: 64 * 48).map { (Int(luma[$0]) - 16 + 1) / 3 }
    }

    /// Returns whether FFmpeg's own program shows frames that it repeats in Ogg at other times than it should, as with
    /// libtheora 1.2.0.
    private static func theoraMovesRepeatedFrames(_ workspace: Workspace) throws -> Bool {
        let path = workspace.path("repeated.ogv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", numbers, "-vf", "select='not(mod(n,8))',fps=30", "-pix_fmt", "yuv420p", "-c:v",
                "libtheora", "-q:v", "10", path,
            ])
        return try zip(shown(path, rate: 30), 0..<50).contains { abs($0 - $1 / 8 * 8) > 1 }
    }

    /// Frames come at 30 per second for half a second, then only every eighth of them.
    @Test(arguments: ["out.y4m", "out.avi", "out.ogv", "out.mxf", "out.swf", "out.rm", "out.264"])
    func unevenFramesKeepTheirTimes(output: String) throws {
        let workspace = try Workspace()
        let source = try Self.clip(workspace, "in.mp4")
        let result = workspace.path(output)
        let passed = try transcode(source, to: result)
        #expect(passed.frames == 21)
        #expect(passed.notices.contains(.framesRetimed(repeated: 36, leftOut: 0)), "\(passed.notices)")
        let expected = (0..<57).map { $0 < 15 ? $0 : $0 < 16 ? 14 : $0 / 8 * 8 }
        if output == "out.ogv", try Self.theoraMovesRepeatedFrames(workspace) { return }
        let found = try Self.shown(result, rate: 30)
        #expect(found.count >= 57 && zip(found, expected).allSatisfy { abs($0 - $1) <= 1 }, "\(found)")
    }

    /// At rates below the source's frames are left out, with a notice.
    @Test func framesThatAreLeftOutAreSaid() throws {
        let workspace = try Workspace()
        let source = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=s=64x48:r=120:d=1", "-c:v", "libx264", "-bf", "0", "-pix_fmt", "yuv420p",
                source,
            ])
        let result = workspace.path("out.mxf")
        let passed = try transcode(source, to: result)
        #expect(passed.frames == 120)
        #expect(passed.notices.contains(.framesRetimed(repeated: 0, leftOut: 59)), "\(passed.notices)")
        #expect(try Tool.frameTimes(result).count == 61)
    }

    /// Raw streams state their rate, whatever the ticks of the source's clock.
    @Test(
        arguments: ["out.264", "out.hevc", "out.m4v", "out.m2v", "out.drc", "out.rm"], ["in.mp4", "in.mkv"])
    func rawStreamsSayTheirRate(output: String, input: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            input, size: "64x64", rate: "30", seconds: 0.4, sound: false, ["-c:v", "libx264"])
        let result = workspace.path(output)
        try transcode(source, to: result)
        let rates = [try Tool.entry("stream=r_frame_rate", result), try Tool.entry("stream=avg_frame_rate", result)]
        // FFmpeg 7 counts the fields of H.264.
        #expect(rates.contains("30/1") || output == "out.264" && rates.contains("60/1"), "\(rates)")
    }

    @Test func theRateOfARawStreamCanBeGiven() throws {
        let workspace = try Workspace()
        for name in ["in.264", "in.hevc", "in.m2v", "in.obu"] {
            let source = try workspace.clip(name, size: "64x64", rate: "25", seconds: 0.8, sound: false)
            var options = VideoSource.Options()
            options.input.frameRate = Rational(50, 1)
            let result = workspace.path(name + ".mkv")
            try transcode(source, to: result, source: options)
            let expected = (0..<20).map { Double($0) / 50 }
            #expect(FrameTests.agree(try Tool.frameTimes(result), expected), "\(name)")
        }
    }

    /// Players of AVI know no presentation times.
    @Test func picturesInAVIAreNotLate() throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mp4", seconds: 0.8, ["-c:v", "libx264", "-bf", "2"])
        let result = workspace.path("out.avi")
        try transcode(source, to: result)
        #expect(try Tool.entry("stream=has_b_frames", result) == "0")
        #expect(FrameTests.agree(try Tool.frameTimes(result), (0..<20).map { Double($0) / 25 }))
    }

    @Test func picturesThatAreLateByChoiceAreSaid() throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mp4", seconds: 0.8, ["-c:v", "libx264"])
        let settings = EncoderSettings(options: [("bf", "2"), ("b-pyramid", "none")])
        let passed = try transcode(source, to: workspace.path("out.avi"), settings)
        #expect(passed.notices.contains(.picturesLate(seconds: 0.04, container: "avi")), "\(passed.notices)")
    }

    /// A container of one rate cannot state when the source begins: all of it is moved to 0.
    @Test(arguments: ["out.avi", "out.mxf"])
    func aLateBeginningIsNoPause(output: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mkv", size: "64x64", seconds: 0.8, ["-c:v", "libx264", "-output_ts_offset", "200000"])
        let result = workspace.path(output)
        let passed = try transcode(source, to: result)
        #expect(!passed.notices.contains { if case .framesRetimed = $0 { true } else { false } }, "\(passed.notices)")
        #expect(FrameTests.agree(try Tool.frameTimes(result), (0..<20).map { Double($0) / 25 }))
    }

    /// With a bit rate to keep to, libtheora leaves out frames.
    @Test func theoraKeepsEveryFrame() throws {
        let workspace = try Workspace()
        let source = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "mandelbrot=size=320x240:rate=25", "-frames:v", "20", "-c:v", "ffv1", "-pix_fmt",
                "yuv420p", source,
            ])
        let output = workspace.path("out.ogv")
        try transcode(source, to: output)
        #expect(try Tool.frameTimes(output).count == 20)
    }
}
