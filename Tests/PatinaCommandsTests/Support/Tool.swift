import Foundation

/// FFmpeg's command line tools, the independent witness of these tests.
enum Tool {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs `ffmpeg` or `ffprobe` and gives what it wrote to standard output.
    @discardableResult
    static func data(_ name: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name, "-hide_banner", "-v", "error"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(name) \(arguments.joined(separator: " "))")
        }
        return data
    }

    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> String {
        String(decoding: try data(name, arguments), as: UTF8.self)
    }

    /// The times at which the first video's frames are shown, in seconds.
    static func frameTimes(_ path: String) throws -> [Double] {
        try run(
            "ffprobe",
            ["-select_streams", "v:0", "-show_entries", "frame=best_effort_timestamp_time", "-of", "csv=p=0", path]
        )
        .split(separator: "\n").compactMap { Double($0.split(separator: ",").first ?? "") }
    }

    /// Columns and rows, as "64,48".
    static func size(_ path: String) throws -> String {
        try run(
            "ffprobe", ["-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", path]
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A checksum of all sound packets.
    static func soundChecksum(_ path: String) throws -> String {
        try run("ffmpeg", ["-i", path, "-c", "copy", "-map", "0:a", "-f", "md5", "-"])
    }

    /// The luma samples of all frames.
    static func luma(_ path: String) throws -> [UInt8] {
        [UInt8](
            try data(
                "ffmpeg", ["-i", path, "-vf", "extractplanes=y", "-fps_mode", "passthrough", "-f", "rawvideo", "-"]))
    }
}
