import Foundation
import TestSupport

/// A video that does not end by itself: ffmpeg writes it into a named pipe in real time.
final class LiveSource {
    let path: String
    private let process = Process()

    init(_ path: String) throws {
        self.path = path
        guard mkfifo(path, 0o600) == 0 else { throw Tool.Failure(description: "mkfifo \(path)") }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["ffmpeg", "-hide_banner", "-v", "quiet", "-re", "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=20"]
            + ["-pix_fmt", "yuv420p", "-f", "yuv4mpegpipe", "-y", path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
    }

    /// Its reader waits from here on.
    func pause() { kill(process.processIdentifier, SIGSTOP) }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
}
