public import Foundation

/// A folder of a test's own, removed with everything in it when the test lets go of it.
public final class Workspace {
    public let folder: URL

    public init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("patina-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    public func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Everything in the folder, hidden files too.
    public var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

    /// Writes a file and returns its path.
    public func write(_ name: String, _ data: Data) throws -> String {
        try data.write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    /// A clip made by ffmpeg: a moving test picture, with a tone unless there is to be none.
    public func clip(
        _ name: String, size: String = "160x120", rate: String = "25", seconds: Double = 2, sound: Bool = true,
        _ options: [String] = []
    ) throws -> String {
        let output = path(name)
        var arguments = ["-f", "lavfi", "-i", "testsrc2=size=\(size):rate=\(rate):duration=\(seconds)"]
        if sound { arguments += ["-f", "lavfi", "-i", "sine=frequency=440:duration=\(seconds)"] }
        try Tool.run("ffmpeg", arguments + ["-pix_fmt", "yuv420p"] + options + ["-y", output])
        return output
    }
}
