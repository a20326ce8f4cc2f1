import Foundation
import Pipeline

/// Repeats every sample `scale` times across and down, as the plainest of networks would.
final class NearestNeighbour: PlaneUpscaler {
    struct Failure: Error {}

    let scale: Int
    /// Throws at the frame of this number.
    private let failsAt: Int?
    /// Called before every frame.
    private let before: @Sendable (Int) -> Void
    private let lock = NSLock()
    private nonisolated(unsafe) var count = 0

    init(scale: Int = 2, failsAt: Int? = nil, before: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.scale = scale
        self.failsAt = failsAt
        self.before = before
    }

    func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws {
        let number = lock.withLock {
            count += 1
            return count - 1
        }
        before(number)
        if number == failsAt { throw Failure() }
        for row in 0..<height * scale {
            let from = input + row / scale * inputStride
            let to = output + row * outputStride
            for column in 0..<width * scale { to[column] = from[column / scale] }
        }
    }
}

/// A folder of a test's own, removed when the test lets go of it.
final class Workspace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("patina-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

    /// A clip made by ffmpeg, with a tone unless there is to be none.
    func clip(
        _ name: String, size: String = "160x120", seconds: Double = 2, sound: Bool = true, _ options: [String] = []
    ) throws -> String {
        var arguments = ["-f", "lavfi", "-i", "testsrc2=size=\(size):rate=25:duration=\(seconds)"]
        if sound { arguments += ["-f", "lavfi", "-i", "sine=frequency=440:duration=\(seconds)"] }
        _ = try tool("ffmpeg", arguments + ["-pix_fmt", "yuv420p"] + options + ["-y", path(name)])
        return path(name)
    }
}

struct ToolFailure: Error {}

/// Runs `ffmpeg` or `ffprobe` and gives what it wrote to standard output.
func tool(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name, "-hide_banner", "-v", "error"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ToolFailure() }
    return String(decoding: data, as: UTF8.self)
}

/// The times at which the first video's frames are shown, in seconds.
func frameTimes(_ path: String) throws -> [Double] {
    try tool(
        "ffprobe",
        ["-select_streams", "v:0", "-show_entries", "frame=best_effort_timestamp_time", "-of", "csv=p=0", path]
    )
    .split(separator: "\n").compactMap { Double($0.split(separator: ",").first ?? "") }
}
