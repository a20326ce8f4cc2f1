public import Foundation

/// FFmpeg's command line tools, the independent witness of these tests.
public enum Tool {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String

        public init(description: String) {
            self.description = description
        }
    }

    /// Runs `ffmpeg` or `ffprobe` and gives what it wrote to standard output.
    @discardableResult
    public static func data(_ name: String, _ arguments: [String]) throws -> Data {
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
        return data
    }

    /// As `data`, as text.
    @discardableResult
    public static func run(_ name: String, _ arguments: [String]) throws -> String {
        String(decoding: try data(name, arguments), as: UTF8.self)
    }

    /// The times at which a stream's frames are shown, in seconds, in order.
    public static func frameTimes(_ path: String, stream: String = "v:0") throws -> [Double] {
        try run(
            "ffprobe",
            ["-select_streams", stream, "-show_entries", "frame=best_effort_timestamp_time", "-of", "csv=p=0", path]
        )
        .split(separator: "\n").compactMap { Double($0.split(separator: ",").first ?? "") }
    }

    /// The times of a stream's packets, in seconds, in order.
    public static func packetTimes(_ path: String, stream: String) throws -> [Double] {
        try run("ffprobe", ["-select_streams", stream, "-show_entries", "packet=pts_time", "-of", "csv=p=0", path])
            .split(separator: "\n").compactMap { Double($0.split(separator: ",").first ?? "") }
    }

    /// A checksum of the packets of the chosen streams.
    public static func packetChecksum(_ path: String, map: String) throws -> String {
        try run("ffmpeg", ["-i", path, "-c", "copy", "-map", map, "-f", "md5", "-"])
    }

    /// One entry of a stream as ffprobe prints it, e.g. "color_range".
    /// - Parameter counting: whether packets are counted first, for `stream=nb_read_packets`.
    public static func entry(
        _ name: String, _ path: String, stream: String = "v:0", counting: Bool = false
    ) throws -> String {
        let count = counting ? ["-count_packets"] : []
        let wanted = ["-select_streams", stream, "-show_entries", name, "-of", "default=nw=1:nk=1", path]
        return try run("ffprobe", count + wanted)
            .split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Columns and rows, as "64,48".
    public static func size(_ path: String) throws -> String {
        try run(
            "ffprobe", ["-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", path]
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A checksum of all sound packets.
    public static func soundChecksum(_ path: String) throws -> String {
        try packetChecksum(path, map: "0:a")
    }

    /// The luma samples of all frames.
    public static func luma(_ path: String) throws -> [UInt8] {
        [UInt8](
            try data(
                "ffmpeg", ["-i", path, "-vf", "extractplanes=y", "-fps_mode", "passthrough", "-f", "rawvideo", "-"]))
    }
}
