internal import CFFmpeg

/// FFmpeg's devices: cameras, screens, virtual sources, windows.
enum Devices {
    private static let registered: Void = avdevice_register_all()

    /// Returns the demuxer of a device with pictures, by any of its names; nil where this FFmpeg has none.
    static func input(_ name: String) -> UnsafePointer<AVInputFormat>? {
        _ = registered
        var format = av_input_video_device_next(nil)
        while let candidate = format {
            if names(candidate.pointee.name).contains(name) { return UnsafePointer(candidate) }
            format = av_input_video_device_next(candidate)
        }
        return nil
    }

    /// Returns the muxer of a device that takes pictures, by any of its names; nil where this FFmpeg has none.
    static func output(_ name: String) -> UnsafePointer<AVOutputFormat>? {
        _ = registered
        var format = av_output_video_device_next(nil)
        while let candidate = format {
            if names(candidate.pointee.name).contains(name) { return UnsafePointer(candidate) }
            format = av_output_video_device_next(candidate)
        }
        return nil
    }

    private static func names(_ list: UnsafePointer<CChar>) -> [String] {
        String(cString: list).split(separator: ",").map(String.init)
    }
}
