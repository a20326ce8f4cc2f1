import Foundation

/// FFmpeg's program, running beside a test.
final class Transmission {
    private let process = Process()
    private let errors: URL

    init(_ arguments: [String]) throws {
        errors = FileManager.default.temporaryDirectory.appending(path: "patina-ffmpeg-\(UUID().uuidString)")
        try Data().write(to: errors)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["ffmpeg", "-hide_banner", "-nostdin", "-v", "error"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    /// A test picture sent over UDP at its own pace.
    convenience init(to port: UInt16, size: String, rate: Int, seconds: Double) throws {
        try self.init([
            "-re", "-f", "lavfi", "-i", "testsrc2=size=\(size):rate=\(rate)", "-t", String(seconds), "-c:v", "libx264",
            "-preset", "ultrafast", "-tune", "zerolatency", "-g", String(rate), "-pix_fmt", "yuv420p", "-f", "mpegts",
            "udp://127.0.0.1:\(port)?pkt_size=1316",
        ])
    }

    deinit {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: errors)
    }

    func wait() { process.waitUntilExit() }

    /// Waits until something is so, also where it has ended meanwhile.
    func until(_ condition: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: Session.patience)
        while (try? condition()) != true {
            guard Date.now < end else {
                let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
                throw Session.TimedOut(description: "ffmpeg did not get there: \(said)")
            }
            usleep(20_000)
        }
    }

    /// Ends it at once: what waits for packets does not always hear a politer signal. What it writes should need no end.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }
}
