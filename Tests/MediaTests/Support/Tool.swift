import Foundation

/// FFmpeg's command line tools, the independent witness of these tests.
enum Tool {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs `ffmpeg` or `ffprobe` and gives what it wrote to standard output.
    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name, "-hide_banner", "-v", "error"] + arguments
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let text = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            throw Failure(description: "\(name) \(arguments.joined(separator: " ")): \(text)")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// The times at which a stream's frames are shown, in seconds, in order.
    static func frameTimes(_ path: String, stream: String = "v:0") throws -> [Double] {
        try run(
            "ffprobe",
            ["-select_streams", stream, "-show_entries", "frame=best_effort_timestamp_time", "-of", "csv=p=0", path]
        )
        .split(separator: "\n").compactMap { Double($0.split(separator: ",").first ?? "") }
    }

    /// The times of a stream's packets, in seconds, in order.
    static func packetTimes(_ path: String, stream: String) throws -> [Double] {
        try run("ffprobe", ["-select_streams", stream, "-show_entries", "packet=pts_time", "-of", "csv=p=0", path])
            .split(separator: "\n").compactMap { Double($0.split(separator: ",").first ?? "") }
    }

    /// A checksum of the packets of the chosen streams.
    static func packetChecksum(_ path: String, map: String) throws -> String {
        try run("ffmpeg", ["-i", path, "-c", "copy", "-map", map, "-f", "md5", "-"])
    }

    /// One entry of a stream as ffprobe prints it, e.g. "color_range".
    static func entry(_ name: String, _ path: String, stream: String = "v:0") throws -> String {
        try run("ffprobe", ["-select_streams", stream, "-show_entries", name, "-of", "default=nw=1:nk=1", path])
            .split(separator: "\n").first.map(String.init) ?? ""
    }
}
