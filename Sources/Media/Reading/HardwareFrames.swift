internal import CFFmpeg
internal import Redirection

/// The memory of a device from which an encoder takes its pictures, such as VAAPI's.
final class HardwareFrames {
    private let frames: UnsafeMutablePointer<AVBufferRef>

    /// Opens the device for an encoder that is not open yet, and gives the encoder its memory; nil for an encoder that
    /// takes pictures from main memory.
    ///
    /// Throws `.noDevice` where there is no such device.
    /// - Parameter format: the format of the pictures that will be uploaded.
    init?(
        for choice: EncoderChoice, _ format: PixelFormat, _ context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        guard let config = Self.configuration(choice) else { return nil }
        let type = config.pointee.device_type
        let kind = av_hwdevice_get_type_name(type).map { String(cString: $0) } ?? "hardware"
        var device: UnsafeMutablePointer<AVBufferRef>?
        let opened = StandardError.silenced { av_hwdevice_ctx_create(&device, type, nil, nil, 0) }
        defer { av_buffer_unref(&device) }
        guard opened >= 0 else {
            throw MediaError(.noDevice, "open device", code: opened, path: kind, subject: choice.name)
        }
        var frames = av_hwframe_ctx_alloc(device)
        guard let data = frames?.pointee.data else { throw .outOfMemory("open device") }
        data.withMemoryRebound(to: AVHWFramesContext.self, capacity: 1) { pool in
            pool.pointee.format = config.pointee.pix_fmt
            pool.pointee.sw_format = format.av
            pool.pointee.width = context.pointee.width
            pool.pointee.height = context.pointee.height
            pool.pointee.initial_pool_size = 20
        }
        let code = av_hwframe_ctx_init(frames)
        guard code >= 0, let frames, let reference = av_buffer_ref(frames) else {
            av_buffer_unref(&frames)
            throw MediaError(.noDevice, "open device", code: code, path: kind, subject: choice.name)
        }
        context.pointee.pix_fmt = config.pointee.pix_fmt
        context.pointee.hw_frames_ctx = reference
        self.frames = frames
    }

    deinit {
        var frames: UnsafeMutablePointer<AVBufferRef>? = frames
        av_buffer_unref(&frames)
    }

    /// Returns the way in which an encoder takes pictures from a device; nil where it takes them from main memory, too.
    private static func configuration(_ choice: EncoderChoice) -> UnsafePointer<AVCodecHWConfig>? {
        guard choice.needsDevice else { return nil }
        var index: Int32 = 0
        while let config = avcodec_get_hw_config(choice.codec, index) {
            if Int(config.pointee.methods) & Int(AV_CODEC_HW_CONFIG_METHOD_HW_FRAMES_CTX) != 0 { return config }
            index += 1
        }
        return nil
    }

    /// Returns a frame in the device's memory with the samples and properties of a frame in main memory.
    func upload(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        let result = try VideoFrame()
        var code = av_hwframe_get_buffer(frames, result.av, 0)
        if code >= 0 { code = av_hwframe_transfer_data(result.av, frame.av, 0) }
        if code >= 0 { code = av_frame_copy_props(result.av, frame.av) }
        guard code >= 0 else { throw MediaError(.encodeFailed, "upload frame", code: code) }
        return result
    }
}
