import Foundation
import Pipeline
import TestSupport
import Testing

/// Streams over the network as they really come: late, broken, changed, gone and back again.
///
/// With `PATINA_LONG` set, more seconds, a larger picture and a model that was trained: the figures that
/// are printed are then those of this machine.
@Suite(.serialized) struct LiveNetworkTests {
    private static let isLong = ProcessInfo.processInfo.environment["PATINA_LONG"] != nil
    private static let size = isLong ? "640x360" : "64x48"
    private static let seconds = isLong ? 20.0 : 4.0

    private let workspace: Workspace
    private let model: String

    init() throws {
        workspace = try Workspace()
        model = Self.isLong ? "sr2-tiny" : try workspace.model()
    }

    private var models: [String: String] {
        Self.isLong ? ["PATINA_MODELS": FileManager.default.currentDirectoryPath + "/Models"] : [:]
    }

    private func live(_ input: String, _ output: String, seconds: Double, _ more: [String] = []) throws -> Session {
        try Session(
            [
                "live", input, "--output", output, "--model", model, "--duration", String(seconds), "--json",
                workspace.output("report.json"), "--overwrite",
            ] + more, environment: models)
    }

    private func record() throws -> RunRecord {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(
            RunRecord.self, from: Data(contentsOf: URL(fileURLWithPath: workspace.output("report.json"))))
    }

    private func requireSum(_ record: RunRecord) {
        let counts = record.counts
        #expect(counts.framesIn == counts.framesOut + counts.dropped)
        if Self.isLong {
            let total = record.total
            print(
                "in \(counts.framesIn) out \(counts.framesOut) overload \(counts.overload) late \(counts.late) lost "
                    + "\(counts.lost) errors \(counts.decodeErrors); p50 \(total?.p50 ?? 0) p99 \(total?.p99 ?? 0) max "
                    + "\(total?.max ?? 0) ms; queue \(record.timeline.map(\.queueDepth).max() ?? 0)")
            for event in record.events { print("  \(event.seconds) \(event.kind) \(event.text)") }
        }
    }

    @Test func fromUDPToUDP() throws {
        let (source, sink) = (try Relay.freePort(), try Relay.freePort())
        let received = workspace.output("received.ts")
        let receiver = try Transmission([
            "-probesize", "20000", "-analyzeduration", "500000", "-i", "udp://127.0.0.1:\(sink)?fifo_size=100000",
            "-map", "0:v", "-c", "copy",
            "-flush_packets", "1", "-y", received,
        ])
        let session = try live(
            "udp://127.0.0.1:\(source)", "udp://127.0.0.1:\(sink)?pkt_size=1316", seconds: Self.seconds + 3)
        try session.until { Relay.isOpen(source) && Relay.isOpen(sink) }
        let sender = try Transmission(to: source, size: Self.size, rate: 30, seconds: Self.seconds)
        sender.wait()
        let run = try session.wait()
        #expect([0, 5].contains(run.status), "\(run.errors)")
        usleep(500_000)
        receiver.stop()
        let record = try record()
        requireSum(record)
        let times = try Tool.frameTimes(received)
        #expect(abs(times.count - record.counts.framesOut) <= 1)
        if record.counts.dropped == 0 {
            #expect(abs(times.count - record.counts.framesIn) <= 2)
            #expect(Double(times.count) <= Self.seconds * 30 + 1)
            for (time, next) in zip(times, times.dropFirst()) { #expect(abs(next - time - 1.0 / 30) < 0.001) }
        }
    }

    @Test func theSenderStopsAndComesBack() throws {
        let (source, output) = (try Relay.freePort(), workspace.output("out.mkv"))
        let pause = Self.isLong ? 5.0 : 2.0
        let session = try live("udp://127.0.0.1:\(source)", output, seconds: 2 * Self.seconds + pause)
        try session.until { Relay.isOpen(source) }
        try Transmission(to: source, size: Self.size, rate: 30, seconds: Self.seconds).wait()
        usleep(UInt32(pause * 1e6))
        try Transmission(to: source, size: Self.size, rate: 30, seconds: Self.seconds).wait()
        #expect([0, 5].contains(try session.wait().status))
        let record = try record()
        requireSum(record)
        #expect(record.events.contains { $0.kind == .signalLost })
        #expect(record.events.contains { $0.kind == .signalBack })
        let times = try Tool.frameTimes(output)
        #expect(times.count == record.counts.framesOut)
        // Time went on while nothing came: one gap, about as long as the pause.
        let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
        #expect(gaps.allSatisfy { $0 > 0 })
        #expect((gaps.max() ?? 0) > pause * 0.8 && (gaps.max() ?? 0) < pause + 3)
    }

    @Test func noiseAndLoss() throws {
        let (source, output) = (try Relay.freePort(), workspace.output("out.mkv"))
        let relay = try Relay(to: source)
        defer { relay.stop() }
        let session = try live("udp://127.0.0.1:\(source)", output, seconds: Self.seconds + 6)
        try session.until { Relay.isOpen(source) }
        let sender = try Transmission(to: relay.port, size: Self.size, rate: 30, seconds: Self.seconds + 5)
        usleep(1_500_000)
        relay.behave(.noise)
        usleep(Self.isLong ? 2_000_000 : 500_000)
        relay.behave(.allButOne(of: 50))
        sender.wait()
        #expect([0, 5].contains(try session.wait().status))
        #expect(relay.spoiled > 0)
        let record = try record()
        requireSum(record)
        #expect(record.counts.decodeErrors + record.counts.lost > 0)
        #expect(record.events.contains { $0.kind == .damage })
        #expect(record.counts.framesOut > 30)
        #expect(try Tool.frameTimes(output).count == record.counts.framesOut)
    }

    @Test func thePictureChangesItsSize() throws {
        let (source, output) = (try Relay.freePort(), workspace.output("out.mkv"))
        let session = try live("udp://127.0.0.1:\(source)", output, seconds: 2 * Self.seconds + 2)
        try session.until { Relay.isOpen(source) }
        try Transmission(to: source, size: Self.size, rate: 30, seconds: Self.seconds).wait()
        try Transmission(to: source, size: "96x64", rate: 30, seconds: Self.seconds).wait()
        #expect([0, 5].contains(try session.wait().status))
        let record = try record()
        requireSum(record)
        #expect(record.events.contains { $0.kind == .changed && $0.text.contains("96x64") })
        // The output keeps its size.
        #expect(try Tool.frameTimes(output).count == record.counts.framesOut)
        let size = record.outputSize
        #expect(try Tool.size(output).hasPrefix("\(size?.width ?? 0),\(size?.height ?? 0)"))
    }

    @Test func aSenderThatNeverComes() throws {
        let source = try Relay.freePort()
        let session = try live(
            "udp://127.0.0.1:\(source)", workspace.output("out.mkv"), seconds: 60, ["--http", ":0"])
        try session.until { session.errors.contains("the page is at") }
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
        #expect(workspace.outputs.filter { $0.hasPrefix("out") } == [])
    }

    @Test func aSenderThatStaysAway() throws {
        let (source, output) = (try Relay.freePort(), workspace.output("out.mkv"))
        let session = try live("udp://127.0.0.1:\(source)", output, seconds: 60, ["--reconnect", "1.5"])
        try session.until { Relay.isOpen(source) }
        try Transmission(to: source, size: "64x48", rate: 30, seconds: 2).wait()
        let run = try session.wait()
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains("was lost and did not come back (no picture came for 1.5 s)"), "\(run.errors)")
        // What came before is kept.
        #expect(try Tool.frameTimes(output).count == record().counts.framesOut)
    }

    /// A stream that says how long it is ends there, and does not begin again.
    @Test func aFilmOverHTTP() throws {
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25", "-t", "1", "-c:v", "libx264", "-pix_fmt", "yuv420p",
                workspace.output("film.mkv"),
            ])
        let server = try FileServer(workspace.output("film.mkv"))
        let session = try live(server.url, workspace.output("out.mkv"), seconds: 60)
        #expect([0, 5].contains(try session.wait().status), "\(session.errors)")
        let record = try record()
        #expect(record.counts.framesIn == 25)
        #expect(!record.events.contains { $0.kind == .reconnecting })
        withExtendedLifetime(server) {}
    }

    @Test func aReceiverThatGoesAndComesBack() throws {
        let port = try Relay.freePort()
        let listen = [
            "-i", "tcp://127.0.0.1:\(port)?listen=1", "-map", "0:v", "-c", "copy", "-flush_packets", "1", "-f",
            "mpegts", "-y",
        ]
        let first = try Transmission(listen + [workspace.output("a.ts")])
        usleep(500_000)
        let session = try Session(
            [
                "live", "lavfi:testsrc2=size=64x48:rate=30", "--output", "tcp://127.0.0.1:\(port)", "--output",
                workspace.output("beside.mkv"), "--model", try workspace.model(), "--duration", "8", "--json",
                workspace.output("report.json"),
            ])
        usleep(2_500_000)
        first.signal(SIGKILL)
        usleep(1_000_000)
        let second = try Transmission(listen + [workspace.output("b.ts")])
        #expect([0, 5].contains(try session.wait().status))
        second.stop()
        let record = try record()
        requireSum(record)
        #expect(record.events.contains { $0.kind == .outputLost })
        #expect(record.events.contains { $0.kind == .outputBack })
        #expect(record.counts.unwritten > 0)
        #expect(try Tool.frameTimes(workspace.output("b.ts")).count > 10)
        // What goes beside it was not held up.
        let beside = try Tool.frameTimes(workspace.output("beside.mkv")).count
        #expect(beside >= record.counts.framesOut + record.counts.unwritten)
    }
}
