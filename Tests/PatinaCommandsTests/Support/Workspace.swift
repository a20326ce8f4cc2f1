import Foundation
import Synchronization
import TestSupport

/// A folder of a test's own, removed when the test lets go of it: `in` for what it is given, `out` for what it makes.
final class Workspace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "patina-\(UUID().uuidString)")
        for name in ["in", "out"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func input(_ name: String) -> String { folder.appending(path: "in/\(name)").path }
    func output(_ name: String) -> String { folder.appending(path: "out/\(name)").path }

    /// Everything in the output folder, hidden files too.
    var outputs: [String] { Self.contents(folder.appending(path: "out").path) }

    static func contents(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        try data.write(to: URL(fileURLWithPath: input(name)))
        return input(name)
    }

    /// The tiny network in a file.
    func model(_ name: String = "tiny.safetensors", trunk: Bool = true) throws -> String {
        try TinyNetwork.write(to: input(name), trunk: trunk)
        return input(name)
    }

    /// A clip made by ffmpeg: a moving test picture, with a tone unless there is to be none.
    func clip(
        _ name: String = "in.mp4", seconds: Double = 0.4, sound: Bool = true,
        _ options: [String] = []
    ) throws -> String {
        var arguments = ["-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=\(seconds)"]
        if sound { arguments += ["-f", "lavfi", "-i", "sine=frequency=440:duration=\(seconds)"] }
        return try make(name, arguments + ["-pix_fmt", "yuv420p"] + options)
    }

    // Most tests want one of few files: each is made once.
    private static let made = Mutex<[[String]: Data]>([:])

    private func make(_ name: String, _ arguments: [String]) throws -> String {
        let url = URL(fileURLWithPath: input(name))
        let data = try Self.made.withLock { made in
            let key = arguments + [url.pathExtension]
            if let data = made[key] { return data }
            try Tool.run("ffmpeg", arguments + ["-y", url.path])
            let data = try Data(contentsOf: url)
            made[key] = data
            return data
        }
        try data.write(to: url)
        return url.path
    }

    /// A folder of pictures with detail in them.
    func pictures(_ name: String = "pictures", count: Int = 3, size: String = "64x48") throws -> String {
        try FileManager.default.createDirectory(atPath: input(name), withIntermediateDirectories: true)
        for number in 1...count {
            let source = "mandelbrot=size=\(size):start_scale=0.\(number)"
            _ = try make("\(name)/\(number).png", ["-f", "lavfi", "-i", source, "-frames:v", "1"])
        }
        return input(name)
    }
}
