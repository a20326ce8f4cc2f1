import Engine
import Foundation
import Media
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// Several filters in succession.
struct ChainTests {
    private static let color: any PictureFilter = ColorFunction { $1 / 2 + 40 }
    private static func luma(_ scale: Int) -> any PictureFilter {
        NearestNeighbour(name: "luma\(scale)", scale: scale)
    }

    private static func options(_ input: String, _ output: String) -> FilterOptions {
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "ffv1"
        return options
    }

    private static func checksum(_ path: String) throws -> String {
        try Tool.run("ffmpeg", ["-i", path, "-f", "framemd5", "-"])
    }

    @Test(arguments: [[color, luma(2)], [luma(2), color], [luma(2), color, luma(3)], [color, color]])
    func aChainIsItsFiltersOneByOne(filters: [any PictureFilter]) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.12, sound: false, ["-vf", "scale=67:45", "-c:v", "ffv1"])
        let output = workspace.path("chain.mkv")
        let report = try FilterJob(Self.options(input, output), filters: filters).run()
        var last = input
        for (index, filter) in filters.enumerated() {
            let next = workspace.path("\(index).mkv")
            _ = try FilterJob(Self.options(last, next), filters: [filter]).run()
            last = next
        }
        #expect(report.framesOut == 3 && report.outputSize == (67 * filters.scale, 45 * filters.scale))
        #expect(try Self.checksum(output) == Self.checksum(last))
    }

    @Test func eachFilterIsMeasured() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.4, sound: false, ["-c:v", "ffv1"])
        let slow = NearestNeighbour(name: "slow", scale: 1) { _ in Thread.sleep(forTimeInterval: 0.02) }
        let told = Mutex<[FrameTimes]>([])
        let report = try FilterJob(Self.options(input, workspace.path("out.mkv")), filters: [Self.luma(1), slow]).run(
            frameTimes: { times in told.withLock { $0.append(times) } })
        for times in told.withLock({ $0 }) {
            #expect(times.networks.count == 2 && times.networks[1] >= 20)
            #expect(abs(times.networks[0] + times.networks[1] - times.infer) < 0.001)
        }
        #expect(report.latency.networks.count == 2 && report.latency.networks[1].p50 >= 20)
        var record = RunRecord(
            command: "filter", began: Date(), machine: .current(isa: "", threads: 1), model: "luma1+slow", input: input,
            outputs: [])
        report.recorder?.fill(&record, seconds: report.seconds)
        #expect(record.networks?.map(\.name) == ["luma1", "slow"])
        #expect(record.stages.map(\.name) == ["decode", "convert", "infer", "encode", "total"])
    }

    @Test func oneFilterHasNoTimesOfItsOwn() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.12, sound: false, ["-c:v", "ffv1"])
        let report = try FilterJob(Self.options(input, workspace.path("out.mkv")), filters: [Self.color]).run(
            frameTimes: { #expect($0.networks.isEmpty && $0.infer > 0) })
        #expect(report.latency.networks.isEmpty)
    }

    @Test func inALiveRun() throws {
        let workspace = try Workspace()
        let (lossless, path) = (workspace.path("a.mkv"), workspace.path("b.mkv"))
        var options = LiveOptions(LiveAddress("lavfi:testsrc2=size=64x48:rate=20"))
        options.targets = [try LiveTarget(lossless)]
        options.encoder.name = "ffv1"
        options.duration = 1.5
        let record = RunRecord(
            command: "live", began: Date(), machine: .current(isa: "", threads: 1), model: "chain", input: "",
            outputs: [])
        let filters = [Self.color, Self.luma(2)]
        let job = LiveJob(options, record: record) { _ in [LiveModel(name: "chain", filters: filters)] }
        let outcome = try job.run()
        #expect(outcome.record.counts.framesOut > 15)
        #expect(outcome.record.outputSize == RunRecord.Size(width: 128, height: 96))
        #expect(outcome.record.networks?.map(\.name) == ["color", "luma2"])
        // Every picture is what filtering makes of the frame of its time.
        let source = try workspace.clip(
            "in.mkv", size: "64x48", rate: "20", seconds: 1.5, sound: false, ["-c:v", "ffv1"])
        _ = try FilterJob(Self.options(source, path), filters: filters).run()
        func pictures(_ path: String) throws -> [Substring] {
            try Self.checksum(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
                .compactMap { $0.split(separator: " ").last }
        }
        let all = Set(try pictures(path))
        #expect(try pictures(lossless).prefix(10).allSatisfy(all.contains))
    }

    /// Every run begins without memory of frames that the filters saw earlier, in another pass or the trial of a live run.
    @Test func filtersForgetBeforeARun() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.2, sound: false, ["-c:v", "ffv1"])
        let filter = Delay()
        let outputs = try ["a.mkv", "b.mkv"].map { name in
            let output = workspace.path(name)
            _ = try FilterJob(Self.options(input, output), filters: [filter]).run()
            return try Self.checksum(output)
        }
        #expect(outputs[0] == outputs[1])
        let recording = workspace.path("live.mkv")
        var options = LiveOptions(LiveAddress("lavfi:testsrc2=size=64x48:rate=20"))
        options.targets = [try LiveTarget(recording)]
        options.encoder.name = "ffv1"
        options.duration = 0.5
        let record = RunRecord(
            command: "live", began: Date(), machine: .current(isa: "", threads: 1), model: "delay", input: "",
            outputs: [])
        _ = try LiveJob(options, record: record) { _ in [LiveModel(name: "delay", filters: [filter])] }.run()
        #expect(try Tool.luma(recording).prefix(64 * 48).allSatisfy { $0 == 16 })
    }
}

/// A filter of luma that replaces each frame by the one before, and the first one by black.
private final class Delay: PictureFilter, @unchecked Sendable {
    let name = "delay"
    let isColor = false
    let scale = 1
    let hasMemory = true
    private var last: [UInt8] = []

    func run(_ input: [InputPlane], into output: [OutputPlane]) {
        let (from, to) = (input[0], output[0])
        let before = last.isEmpty ? [UInt8](repeating: 16, count: from.width * from.height) : last
        last = []
        for row in 0..<from.height {
            last += UnsafeRawBufferPointer(start: from.base + row * from.stride, count: from.width)
            before[row * to.width..<(row + 1) * to.width].withUnsafeBytes {
                (to.base + row * to.stride).copyMemory(from: $0.baseAddress!, byteCount: to.width)
            }
        }
    }

    func reset() { last = [] }
}
