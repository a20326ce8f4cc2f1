import Foundation
import Pipeline
import TestSupport
import Testing

/// Screens and the streams of other programs: what comes in is written, and what goes out arrives.
@Suite(.serialized) struct LiveProtocolTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func live(_ arguments: [String], environment: [String: String] = [:]) throws -> Session {
        try Session(
            ["live"] + arguments + ["--model", try workspace.model(), "--json", workspace.output("report.json")],
            environment: environment)
    }

    /// A moving picture and a tone sent at their own pace, for as long as there is a receiver.
    private func sender(_ target: [String]) throws -> Transmission {
        try Transmission(
            [
                "-re", "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=20", "-re", "-f", "lavfi", "-i", "sine", "-c:v",
                "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "10", "-pix_fmt", "yuv420p", "-c:a",
                "aac",
                "-t", "300",
            ] + target)
    }

    /// Requires that a run ended well, and returns what it counted.
    private func counts(_ session: Session) throws -> RunRecord.Counts {
        let run = try session.wait()
        try #require([0, 5].contains(run.status), "\(run.errors)")
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let data = try Data(contentsOf: URL(fileURLWithPath: workspace.output("report.json")))
        let counts = try decoder.decode(RunRecord.self, from: data).counts
        #expect(counts.framesIn == counts.framesOut + counts.dropped)
        #expect(counts.framesOut > 0, "\(run.errors)")
        return counts
    }

    /// Requires that a recording has every frame that was written, enlarged, in order.
    private func requireRecording(_ path: String, _ counts: RunRecord.Counts, size: String = "128,96") throws {
        let times = try Tool.frameTimes(path)
        #expect(times.count == counts.framesOut)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        #expect(try Tool.size(path).hasPrefix(size))
    }

    @Test(arguments: [
        (["-f", "mpegts"], "srt://127.0.0.1:PORT?mode=listener", "srt://127.0.0.1:PORT"),
        (["-f", "flv", "-listen", "1"], "rtmp://127.0.0.1:PORT/live/x", "rtmp://127.0.0.1:PORT/live/x"),
    ])
    func fromASenderThatListens(options: [String], target: String, input: String) throws {
        let (port, output) = (try Relay.freePort(), workspace.output("out.mkv"))
        let sender = try sender(options + [target.replacing("PORT", with: "\(port)")])
        let session = try live(
            [input.replacing("PORT", with: "\(port)"), "--wait", "--output", output, "--duration", "2"])
        try requireRecording(output, try counts(session))
        #expect(try Tool.entry("stream=codec_name", output, stream: "a:0") == "aac")
        sender.stop()
    }

    @Test func fromASenderThatCallsOverSRT() throws {
        let (port, output) = (try Relay.freePort(), workspace.output("out.mkv"))
        let session = try live(["srt://127.0.0.1:\(port)?mode=listener", "--output", output, "--duration", "2"])
        try session.until { Relay.isOpen(port) }
        let sender = try sender(["-f", "mpegts", "srt://127.0.0.1:\(port)"])
        try requireRecording(output, try counts(session))
        sender.stop()
    }

    @Test(arguments: ["tcp", "udp"]) func fromAnRTSPCamera(transport: String) throws {
        let (camera, output) = (try Server.camera(), workspace.output("out.mkv"))
        let session = try live([
            "rtsp://127.0.0.1:\(camera.place)/camera", "--input-option", "rtsp_transport=\(transport)", "--output",
            output, "--duration", "2",
        ])
        try requireRecording(output, try counts(session))
        withExtendedLifetime(camera) {}
    }

    @Test(arguments: [
        (["-i", "srt://127.0.0.1:PORT?mode=listener"], "srt://127.0.0.1:PORT"),
        (["-listen", "1", "-i", "rtmp://127.0.0.1:PORT/live/x"], "rtmp://127.0.0.1:PORT/live/x"),
        (["-rtsp_flags", "listen", "-i", "rtsp://127.0.0.1:PORT/x"], "rtsp://127.0.0.1:PORT/x"),
    ])
    func toAReceiverThatListens(source: [String], target: String) throws {
        let (port, received) = (try Relay.freePort(), workspace.output("received.ts"))
        let address = { (text: String) in text.replacing("PORT", with: "\(port)") }
        let receiver = try Transmission(
            source.map(address) + ["-map", "0:v", "-c", "copy", "-flush_packets", "1", "-f", "mpegts", received])
        try receiver.until { Relay.isOpen(port) || Relay.isListening(port) }
        let session = try live(
            ["lavfi:testsrc2=size=64x48:rate=20", "--output", address(target), "--duration", "4"])
        let counts = try counts(session)
        // What was under way when it ended may be lost.
        try receiver.until { try Tool.frameTimes(received).count > counts.framesOut / 2 }
        receiver.stop()
        #expect(try Tool.frameTimes(received).count <= counts.framesOut)
        #expect(try Tool.size(received).hasPrefix("128,96"))
    }

    /// The screen is white; a picture of nothing would be black.
    @Test func fromAScreen() throws {
        let (screen, output) = (try Server.screen(width: 320, height: 240), workspace.output("screen.mkv"))
        let session = try live([
            "x11grab::\(screen.place).0", "--input-size", "320x240", "--input-rate", "10", "--output", output,
            "--duration", "2",
        ])
        try requireRecording(output, try counts(session), size: "640,480")
        let planes = try Tool.run(
            "ffmpeg", ["-i", output, "-vf", "signalstats,metadata=print:file=-", "-f", "null", "-"])
        let luma = planes.matches(of: /YAVG=([\d.]+)/).compactMap { Double($0.1) }
        #expect(luma.count > 0 && luma.allSatisfy { $0 > 128 }, "\(luma)")
        withExtendedLifetime(screen) {}
    }
}
