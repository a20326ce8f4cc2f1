import Media
import Reports

/// The list of cameras that `--list-devices` prints.
enum DeviceListing {
    /// A camera, as `--json` has it.
    private struct Device: Encodable {
        struct Mode: Encodable {
            let format: String?
            let description: String
            let compressed: Bool
            let sizes: [String]
        }

        let input: String
        let name: String
        let modes: [Mode]
    }

    /// Prints the cameras with their modes, or writes them as JSON.
    static func show(json: String?) throws {
        let cameras = try Camera.all()
        if let json {
            let devices = cameras.map { camera in
                Device(
                    input: "v4l2:" + camera.path, name: camera.name,
                    modes: camera.modes.map {
                        .init(
                            format: $0.format, description: $0.description, compressed: $0.isCompressed,
                            sizes: $0.sizes)
                    })
            }
            try JSONOutput(json).write(devices)
            if json == "-" { return }
        }
        guard !cameras.isEmpty else {
            Console.output("There is no camera here that Video4Linux knows (no /dev/video…).")
            return
        }
        for camera in cameras { Console.output(text(camera)) }
    }

    /// Returns the lines of a camera.
    static func text(_ camera: Camera) -> String {
        let modes = camera.modes.map { mode in
            let kind = mode.isCompressed ? "encoded" : "raw"
            return "  \((mode.format ?? "unknown to FFmpeg").left(12)) \(kind.left(8)) \(mode.description)\n"
                + "    " + mode.sizes.joined(separator: " ")
        }
        return (["v4l2:\(camera.path)  \(camera.name)"] + modes).joined(separator: "\n")
    }
}
