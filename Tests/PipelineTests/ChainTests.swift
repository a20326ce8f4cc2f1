import Foundation
import Media
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// Several networks one after the other.
struct ChainTests {
    private static let color = PlaneNetwork(name: "color", .color(ColorFunction { $1 / 2 + 40 }))
    private static func luma(_ scale: Int) -> PlaneNetwork {
        PlaneNetwork(name: "luma\(scale)", .luma(NearestNeighbour(scale: scale)))
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
    func aChainIsItsNetworksOneByOne(networks: [PlaneNetwork]) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.12, sound: false, ["-vf", "scale=67:45", "-c:v", "ffv1"])
        let output = workspace.path("chain.mkv")
        let report = try FilterJob(Self.options(input, output), networks: networks).run()
        var last = input
        for (index, network) in networks.enumerated() {
            let next = workspace.path("\(index).mkv")
            _ = try FilterJob(Self.options(last, next), networks: [network]).run()
            last = next
        }
        #expect(report.framesOut == 3 && report.outputSize == (67 * networks.scale, 45 * networks.scale))
        #expect(try Self.checksum(output) == Self.checksum(last))
    }

    @Test func eachNetworkIsMeasured() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.4, sound: false, ["-c:v", "ffv1"])
        let slow = PlaneNetwork(
            name: "slow", .luma(NearestNeighbour(scale: 1) { _ in Thread.sleep(forTimeInterval: 0.02) }))
        let told = Mutex<[FrameTimes]>([])
        let report = try FilterJob(Self.options(input, workspace.path("out.mkv")), networks: [Self.luma(1), slow]).run(
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

    @Test func oneNetworkHasNoTimesOfItsOwn() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.12, sound: false, ["-c:v", "ffv1"])
        let report = try FilterJob(Self.options(input, workspace.path("out.mkv")), networks: [Self.color]).run(
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
        let networks = [Self.color, Self.luma(2)]
        let job = LiveJob(options, record: record) { _ in [LiveModel(name: "chain", networks: networks)] }
        let outcome = try job.run()
        #expect(outcome.record.counts.framesOut > 15)
        #expect(outcome.record.outputSize == RunRecord.Size(width: 128, height: 96))
        #expect(outcome.record.networks?.map(\.name) == ["color", "luma2"])
        // Every picture is what filtering makes of the frame of its time.
        let source = try workspace.clip(
            "in.mkv", size: "64x48", rate: "20", seconds: 1.5, sound: false, ["-c:v", "ffv1"])
        _ = try FilterJob(Self.options(source, path), networks: networks).run()
        func pictures(_ path: String) throws -> [Substring] {
            try Self.checksum(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
                .compactMap { $0.split(separator: " ").last }
        }
        let all = Set(try pictures(path))
        #expect(try pictures(lossless).prefix(10).allSatisfy(all.contains))
    }
}
