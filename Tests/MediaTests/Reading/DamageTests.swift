import Foundation
import TestSupport
import Testing

@testable import Media

/// Lost stretches of a video are reported with their times, and no others are.
struct DamageTests {
    private static func log() -> DamageLog { DamageLog(frameDuration: 40, second: 1000, start: 0) }

    @Test func aGapAfterAnErrorIsAHole() {
        var log = Self.log()
        for frame in 0..<10 { log.add(pts: Int64(frame) * 40, duration: 40, isCorrupt: false, errors: 0) }
        log.add(pts: 1000, duration: 40, isCorrupt: false, errors: 2)
        #expect(log.stretches == [.init(from: 400, to: 1000)])
    }

    @Test func aGapWithoutAnErrorIsAVariableRate() {
        var log = Self.log()
        for time in [0, 40, 900, 2000, 2040] { log.add(pts: Int64(time), duration: 0, isCorrupt: false, errors: 0) }
        log.finish(expected: 9000, errors: 0)
        #expect(log.stretches.isEmpty)
    }

    @Test func damagedFramesCloseTogetherAreOneStretch() {
        var log = Self.log()
        for frame in 0..<100 {
            log.add(
                pts: Int64(frame) * 40, duration: 40, isCorrupt: [10, 15, 90].contains(frame), errors: frame > 9 ? 1 : 0
            )
        }
        #expect(log.stretches == [.init(from: 400, to: 640), .init(from: 3600, to: 3640)])
    }

    @Test func whatIsMissingAtTheEndsIsFound() {
        var log = Self.log()
        log.add(pts: 400, duration: 40, isCorrupt: false, errors: 1)
        log.finish(expected: 2000, errors: 2)
        #expect(log.stretches == [.init(from: 0, to: 2000)])
    }

    @Test func noMoreThanAFewAreKept() {
        var log = Self.log()
        for frame in 0..<100 { log.add(pts: Int64(frame) * 2000, duration: 40, isCorrupt: true, errors: 0) }
        #expect(log.stretches.count == 16 && log.more == 84)
    }

    @Test(arguments: ["in.mkv", "in.mp4", "in.ts"]) func aHoleInAFileIsFoundWhereItIs(name: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            name, size: "64x48", seconds: 6, ["-c:v", "libx264", "-g", "25", "-bf", "2", "-b:v", "400k"])
        let whole = try Self.read(input)
        #expect(!whole.notices.contains { if case .stretchDamaged = $0 { true } else { false } }, "\(whole.notices)")
        var data = try Data(contentsOf: URL(fileURLWithPath: input))
        let middle = data.count / 2
        data.replaceSubrange(middle..<middle + data.count / 5, with: Data(count: data.count / 5))
        try data.write(to: URL(fileURLWithPath: input))
        let damaged = try Self.read(input)
        let stretches = damaged.notices.compactMap { notice -> (from: Double, to: Double)? in
            if case .stretchDamaged(let from, let to) = notice { (from, to) } else { nil }
        }
        let from = try #require(stretches.first?.from)
        let to = try #require(stretches.last?.to)
        #expect(from > 1 && to < 5.5 && to - from > 0.5, "\(stretches)")
        // What is left has the times that it had, and all that is missing lies within what is told.
        #expect(damaged.times.allSatisfy(whole.times.contains))
        let lost = Set(whole.times).subtracting(damaged.times)
        #expect(
            !lost.isEmpty && lost.allSatisfy { $0 > from - 0.05 && $0 < to + 0.05 }, "\(lost.sorted()) \(stretches)")
    }

    /// Two sources are read at the same time, in one program and on one thread.
    @Test func anothersDamageIsNotItsOwn() throws {
        let workspace = try Workspace()
        let gap = ["-vf", "select='not(between(n,10,19))'", "-fps_mode", "vfr", "-c:v", "mjpeg"]
        let good = try workspace.clip("gap.mkv", size: "64x48", seconds: 2, sound: false, gap)
        let input = try workspace.clip("in.mkv", size: "64x48", seconds: 4, sound: false, ["-c:v", "libx264"])
        var data = try Data(contentsOf: URL(fileURLWithPath: input))
        let (middle, hole) = (data.count / 2, data.count / 5)
        data.replaceSubrange(middle..<middle + hole, with: Data(count: hole))
        try data.write(to: URL(fileURLWithPath: input))
        var source = try VideoSource(good)
        var frames = 0
        var damage: [MediaNotice] = []
        while let event = try source.next() {
            if case .frame = event { frames += 1 }
            if frames == 9, damage.isEmpty { damage = try Self.read(input).notices }
        }
        #expect(damage.contains { if case .stretchDamaged = $0 { true } else { false } }, "\(damage)")
        #expect(frames == 40 && source.notices.isEmpty, "\(source.notices)")
    }

    /// Decoding that begins within a group of pictures reads parts of pictures that are not wanted; these are no
    /// damage.
    @Test(arguments: [
        ("in.ts", ["-c:v", "libx264", "-g", "25"]),
        ("in.ts", ["-c:v", "libx264", "-g", "25", "-x264-params", "open-gop=1"]),
        ("in.ts", ["-c:v", "libx264", "-g", "50", "-bf", "0"]),
        ("in.mkv", ["-c:v", "libx264", "-g", "25", "-x264-params", "open-gop=1"]),
        ("in.mp4", ["-c:v", "libx264", "-g", "25", "-x264-params", "open-gop=1"]),
        ("in.vob", ["-c:v", "libx264", "-g", "15"]), ("in.mpg", ["-c:v", "mpeg2video", "-bf", "2", "-g", "25"]),
    ])
    func aPartOfASoundFileIsNotDamaged(name: String, codec: [String]) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(name, size: "64x48", seconds: 5, codec)
        for start in [1.2, 2.5, 4.1] {
            var options = VideoSource.Options()
            (options.start, options.duration) = (start, 0.4)
            let part = try Self.read(input, options)
            #expect(part.times.count == 10)
            #expect(!part.notices.contains { if case .damaged = $0 { true } else { false } }, "\(part.notices)")
        }
    }

    /// Returns the frames' times from the file's beginning, to a millisecond, and the notices.
    private static func read(
        _ path: String, _ options: VideoSource.Options = .init()
    ) throws -> (times: [Double], notices: [MediaNotice]) {
        var source = try VideoSource(path, options)
        var times: [Double] = []
        while let event = try source.next() {
            guard case .frame(let frame) = event else { continue }
            let seconds = Double(frame.pts ?? 0) * (source.video.timeBase.value ?? 0)
            times.append((seconds * 1000).rounded() / 1000)
        }
        return (times, source.notices)
    }
}
