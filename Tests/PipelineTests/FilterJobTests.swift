import Engine
import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// A job's output has every frame at its time and the sound beside it, and nothing is left of a job that fails.
struct FilterJobTests {
    private static func agree(_ a: [Double], _ b: [Double]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 0.000_6 }
    }

    private static func fast(_ input: String, _ output: String) -> FilterOptions {
        var options = FilterOptions(input: input, output: output)
        options.encoder.options = [("preset", "ultrafast")]
        return options
    }

    @Test(arguments: ["out.mkv", "out.mp4"])
    func everyFrameAtItsTime(name: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264", "-bf", "3"])
        let output = workspace.path(name)
        let report = try FilterJob(Self.fast(input, output), filters: [NearestNeighbour()]).run()
        #expect(report.framesIn == 50 && report.framesOut == 50)
        #expect(report.outputSize == (320, 240))
        #expect(!report.isInterrupted && report.notices.isEmpty && report.decodeErrors == 0)
        #expect(Self.agree(try Tool.frameTimes(input), try Tool.frameTimes(output)))
        let sum = { try Tool.run("ffmpeg", ["-i", $0, "-c", "copy", "-map", "0:a", "-f", "md5", "-"]) }
        #expect(try sum(input) == sum(output))
        #expect(workspace.contents == ["in.mp4", name])
        for stage in [report.latency.decode, report.latency.convert, report.latency.infer, report.latency.encode] {
            #expect(stage.p50 > 0 && stage.p50 <= stage.p95 && stage.p95 <= stage.p99 && stage.p99 <= stage.max)
            #expect(stage.max <= report.latency.total.max && stage.sum > 0)
        }
    }

    @Test func oddSizesAreExact() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.2, sound: false, ["-vf", "scale=161:121", "-c:v", "ffv1"])
        var options = FilterOptions(input: input, output: workspace.path("out.mkv"))
        options.encoder.name = "ffv1"
        let report = try FilterJob(options, filters: [NearestNeighbour()]).run()
        #expect(report.outputSize == (322, 242) && report.framesOut == 5)
        let luma = { (path: String) throws -> Data in
            _ = try Tool.run("ffmpeg", ["-i", path, "-vf", "extractplanes=y", "-f", "rawvideo", path + ".raw"])
            return try Data(contentsOf: URL(fileURLWithPath: path + ".raw"))
        }
        let small = [UInt8](try luma(input))
        let large = [UInt8](try luma(options.output))
        #expect(small.count == 5 * 161 * 121 && large.count == 5 * 322 * 242)
        let isExact = large.indices.allSatisfy { place in
            let (row, column) = (place / 322, place % 322)
            // 242 rows to a frame are twice the 121 of the source, so rows need no frame number.
            return large[place] == small[row / 2 * 161 + column / 2]
        }
        #expect(isExact)
    }

    @Test func oneFrame() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.04, sound: false, ["-frames:v", "1"])
        let output = workspace.path("out.mp4")
        let report = try FilterJob(Self.fast(input, output), filters: [NearestNeighbour()]).run()
        #expect(report.framesIn == 1 && report.framesOut == 1)
        #expect(try Tool.frameTimes(output) == [0])
    }

    @Test func variableRate() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv",
            ["-vf", "select='not(between(mod(n\\,10)\\,3\\,6))'", "-fps_mode", "vfr", "-c:v", "libx264", "-bf", "2"])
        let output = workspace.path("out.mkv")
        let report = try FilterJob(Self.fast(input, output), filters: [NearestNeighbour()]).run()
        #expect(report.framesOut == 30)
        #expect(Self.agree(try Tool.frameTimes(input), try Tool.frameTimes(output)))
    }

    /// A filter of 8 bits gets 8 bits; the output stays as deep as it was.
    @Test(arguments: [("yuv420p10le", "yuv420p"), ("yuv444p10le", "yuv444p")])
    func deepPlanesAreConvertedWhereTheNetworkDoesNotTakeThem(name: String, shallow: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.4, sound: false, ["-pix_fmt", name, "-c:v", "ffv1"])
        let output = workspace.path("out.mkv")
        let report = try FilterJob(Self.fast(input, output), filters: [NearestNeighbour(takesDeep: false)]).run()
        #expect(report.framesOut == 10)
        #expect(report.notices == [.pixelFormatConverted(from: name, to: shallow)])
        #expect(try Tool.entry("stream=pix_fmt", output) == name)
    }

    @Test func whatTheEncoderDoesNotTakeIsConvertedWithANotice() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.4, sound: false, ["-pix_fmt", "yuv440p10le", "-c:v", "ffv1"])
        let output = workspace.path("out.mkv")
        let report = try FilterJob(Self.fast(input, output), filters: [NearestNeighbour()]).run()
        #expect(report.framesOut == 10)
        #expect(report.notices == [.pixelFormatConverted(from: "yuv440p10le", to: "yuv444p10le")])
        #expect(try Tool.entry("stream=pix_fmt", output) == "yuv444p10le")
    }

    @Test func aChangeOfSizeHalfWayKeepsEveryFrame() throws {
        let workspace = try Workspace()
        let first = try workspace.clip("a.ts", size: "160x120", seconds: 0.4, sound: false, ["-c:v", "libx264"])
        let second = try workspace.clip("b.ts", size: "96x80", seconds: 0.4, sound: false, ["-c:v", "libx264"])
        let both = workspace.path("both.ts")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: first)) + Data(contentsOf: URL(fileURLWithPath: second))
        try bytes.write(to: URL(fileURLWithPath: both))
        let output = workspace.path("out.mkv")
        let report = try FilterJob(Self.fast(both, output), filters: [NearestNeighbour()]).run()
        #expect(report.framesIn == 20 && report.framesOut == 20)
        #expect(try Tool.frameTimes(output).count == 20)
        #expect(report.notices.contains(.sizeChanged(width: 96, height: 80)))
    }

    @Test func aPartOfTheFile() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264", "-bf", "2"])
        let output = workspace.path("out.mkv")
        var options = Self.fast(input, output)
        options.source.start = 1
        options.source.duration = 0.4
        let report = try FilterJob(options, filters: [NearestNeighbour()]).run()
        #expect(report.framesOut == 10)
        #expect(try Tool.frameTimes(output).first == 0)
        options.source.start = 100
        options.overwrite = true
        #expect {
            try FilterJob(options, filters: [NearestNeighbour()]).run()
        } throws: {
            ($0 as? MediaError)?.kind == .noFrames
        }
        #expect(workspace.contents == ["in.mp4", "out.mkv"])
    }

    @Test func cancellingLeavesAPlayableFile() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 10, ["-c:v", "libx264", "-bf", "2"])
        let output = workspace.path("out.mp4")
        let cancellation = Cancellation()
        let filter = NearestNeighbour { if $0 == 20 { cancellation.cancel() } }
        let report = try FilterJob(Self.fast(input, output), filters: [filter]).run(cancellation: cancellation)
        #expect(report.isInterrupted)
        #expect(report.framesOut == report.framesIn && report.framesOut > 20 && report.framesOut < 100)
        #expect(try Tool.frameTimes(output).count == report.framesOut)
        #expect(workspace.contents == ["in.mp4", "out.mp4"])
    }

    @Test(arguments: [0, 1, 25])
    func anErrorInTheNetworkEndsIt(frame: Int) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264"])
        let options = Self.fast(input, workspace.path("out.mkv"))
        #expect(throws: NearestNeighbour.Failure.self) {
            try FilterJob(options, filters: [NearestNeighbour(failsAt: frame)]).run()
        }
        #expect(workspace.contents == ["in.mp4"])
    }

    @Test func anErrorInTheTableEndsIt() throws {
        struct Full: Error {}
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264"])
        let job = FilterJob(Self.fast(input, workspace.path("out.mkv")), filters: [NearestNeighbour()])
        #expect(throws: Full.self) {
            try job.run(frameTimes: { if $0.frame == 7 { throw Full() } })
        }
        #expect(workspace.contents == ["in.mp4"])
    }

    @Test func everyFramesTimesAreTold() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264", "-bf", "2"])
        let told = Told()
        let job = FilterJob(Self.fast(input, workspace.path("out.mkv")), filters: [NearestNeighbour()])
        _ = try job.run(frameTimes: { told.add($0) }, progress: { told.add($0) })
        #expect(told.times.map(\.frame) == Array(0..<50))
        #expect(Self.agree(told.times.map(\.ptsSeconds), (0..<50).map { Double($0) / 25 }))
        #expect(told.times.allSatisfy { $0.total + 0.001 >= $0.decode + $0.convert + $0.infer + $0.encode })
        #expect(told.progress.first?.expectedFrames == 50)
        let tenths = told.progress.last.map { Int($0.seconds * 10) } ?? 0
        #expect(told.progress.count <= tenths + 2)
    }

    @Test func soundThatCannotBeDecodedIsSaid() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", ["-c:v", "libx264", "-c:a", "flac"])
        let places = try Tool.run(
            "ffprobe", ["-select_streams", "a:0", "-show_entries", "packet=pos,size", "-of", "csv=p=0", input]
        ).split(separator: "\n").map { line in line.split(separator: ",").compactMap { Int($0) } }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: input))
        // The middle of three packets' samples.
        for place in places[4...6] {
            let (size, start) = (place[0], place[1])
            for index in start + size / 3..<start + size * 2 / 3 { bytes[index] = 0xff }
        }
        try bytes.write(to: URL(fileURLWithPath: input))
        var options = FilterOptions(input: input, output: workspace.path("out.webm"))
        options.encoder.name = "libvpx"
        let report = try FilterJob(options, filters: [NearestNeighbour()]).run()
        let lost = report.notices.compactMap { if case .soundDamaged(1, let packets) = $0 { packets } else { nil } }
        #expect(report.framesOut == 50 && lost.count == 1 && lost[0] >= 1, "\(report.notices)")
    }

    /// The losses in the output are known before the filters see a frame.
    @Test func whatIsPlannedIsToldFirst() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.4, ["-c:v", "libx264", "-c:a", "pcm_s16le"])
        let order = Order()
        let job = FilterJob(
            Self.fast(input, workspace.path("out.mp4")),
            filters: [NearestNeighbour { order.add("frame \($0)") }])
        let report = try job.run(planned: { notices in order.add("\(notices)") })
        let expected = [MediaNotice.soundConverted(index: 1, from: "pcm_s16le", to: "alac")]
        #expect(order.all.prefix(2) == ["\(expected)", "frame 0"])
        #expect(order.all.count == 11 && report.notices == expected)
    }

    @Test func framesAreUsedAgain() throws {
        // However long the film, only as many output frames are made as can be under way at once.
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", size: "64x48", seconds: 12, sound: false, ["-c:v", "ffv1"])
        let planes = Planes()
        var options = FilterOptions(input: input, output: workspace.path("out.mkv"))
        options.encoder.name = "ffv1"
        let report = try FilterJob(options, filters: [planes]).run()
        #expect(report.framesOut == 300)
        #expect(planes.seen < 40, "\(planes.seen) frames were made")
    }
}

/// A recorder of the times and the progress of a job.
private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var allTimes: [FrameTimes] = []
    private var allProgress: [FilterProgress] = []

    func add(_ times: FrameTimes) { lock.withLock { allTimes.append(times) } }
    func add(_ progress: FilterProgress) { lock.withLock { allProgress.append(progress) } }
    var times: [FrameTimes] { lock.withLock { allTimes } }
    var progress: [FilterProgress] { lock.withLock { allProgress } }
}

/// A recorder of events in the order in which they happen.
private final class Order: @unchecked Sendable {
    private let lock = NSLock()
    private var events: [String] = []

    func add(_ event: String) { lock.withLock { events.append(event) } }
    var all: [String] { lock.withLock { events } }
}

/// A filter that counts the different places in memory of its output.
private final class Planes: PictureFilter, @unchecked Sendable {
    let name = "planes"
    let isColor = false
    let scale = 2
    private let lock = NSLock()
    private var places: Set<Int> = []

    var seen: Int { lock.withLock { places.count } }

    func run(_ input: [InputPlane], into output: [OutputPlane]) {
        let plane = output[0]
        _ = lock.withLock { places.insert(Int(bitPattern: plane.base)) }
        for row in 0..<plane.height { memset(plane.base + row * plane.stride, 99, plane.width) }
    }
}
