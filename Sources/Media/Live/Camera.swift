internal import CFFmpeg

/// A camera that Video4Linux knows, with the forms in which it sends pictures.
public struct Camera: Hashable, Sendable {
    /// One of the forms in which it sends pictures.
    public struct Mode: Hashable, Sendable {
        /// FFmpeg's name of the pixel format, or of the codec; nil where FFmpeg has none.
        public var format: String?
        /// The camera's own name of the format.
        public var description: String
        /// Whether pictures come encoded.
        public var isCompressed: Bool
        /// The columns and rows, as the camera lists them: `640x480`, or ranges as `{16-1920, 8}x{16-1080, 8}`.
        public var sizes: [String]
    }

    /// The path of the device, such as /dev/video0.
    public var path: String
    /// The name that the camera states.
    public var name: String
    /// The forms in which it can send pictures.
    public var modes: [Mode]

    /// Returns the cameras of this machine, in the order of their numbers. Throws `.formatUnknown` where FFmpeg was
    /// built without Video4Linux.
    public static func all() throws(MediaError) -> [Camera] {
        LogTail.install()
        guard let format = Devices.input("v4l2") else {
            throw MediaError(.formatUnknown, "list cameras", subject: "v4l2")
        }
        var list: UnsafeMutablePointer<AVDeviceInfoList>?
        guard avdevice_list_input_sources(format, nil, nil, &list) >= 0, let list else { return [] }
        defer {
            var freed: UnsafeMutablePointer<AVDeviceInfoList>? = list
            avdevice_free_list_devices(&freed)
        }
        let devices = UnsafeBufferPointer(start: list.pointee.devices, count: Int(list.pointee.nb_devices))
        return devices.compactMap { device in
            guard let info = device?.pointee, let path = info.device_name else { return nil }
            let name = info.device_description.map { String(cString: $0) } ?? ""
            return Camera(path: String(cString: path), name: name, modes: modes(ofDevice: String(cString: path)))
        }.sorted { ($0.path.count, $0.path) < ($1.path.count, $1.path) }
    }

    /// Returns the forms in which a device can send pictures, which libavdevice reports in its log only.
    public static func modes(ofDevice path: String) -> [Mode] {
        guard let format = Devices.input("v4l2") else { return [] }
        let lines = LogTail.shared.informing {
            var context: UnsafeMutablePointer<AVFormatContext>?
            var options = OptionDictionary(["list_formats": "all"])
            if avformat_open_input(&context, path, format, &options.pointer) >= 0 { avformat_close_input(&context) }
        }
        return modes(inLog: lines)
    }

    /// Reads the lines that libavdevice logs, such as `Raw : yuyv422 : YUYV 4:2:2 : 640x480 320x240`.
    static func modes(inLog lines: [String]) -> [Mode] {
        lines.compactMap { line in
            guard
                let match = line.firstMatch(
                    of: /(Raw|Compressed) *: *(\S+) : (.*) :((?: Emulated :)?)(( [0-9{][^:]*)?)$/)
            else { return nil }
            let name = String(match.2)
            return Mode(
                format: name == "Unsupported" ? nil : name, description: match.3.trimmed,
                isCompressed: match.1 != "Raw",
                sizes: match.5.matches(of: /\{[^}]*\}x\{[^}]*\}|[0-9]+x[0-9]+/).map { String($0.0) })
        }
    }

    /// Returns the form in which a camera is to send pictures of a size: raw if it can, else encoded; nil where it
    /// lists none, or where it is the one it takes anyway.
    public static func format(for size: (width: Int, height: Int), among modes: [Mode]) -> String? {
        let fitting = modes.filter { $0.format != nil && $0.sizes.contains("\(size.width)x\(size.height)") }
        return (fitting.first { !$0.isCompressed } ?? fitting.first)?.format
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
