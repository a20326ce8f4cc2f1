internal import CFFmpeg
internal import Files
internal import Foundation

/// Writes still pictures as PNG.
public enum ImageWriter {
    /// Writes `height` rows of `width` pixels without gaps: red, green and blue bytes for `.rgb24`, one byte for
    /// `.gray8`. An existing file is replaced.
    ///
    /// Throws `.encodeFailed` for another format or a wrong number of bytes, or an error in writing.
    public static func png(
        _ pixels: [UInt8], width: Int, height: Int, pixelFormat: PixelFormat = .rgb24, to path: String
    ) throws(MediaError) {
        LogTail.install()
        let row = pixelFormat == .gray8 ? width : width * 3
        guard [.rgb24, .gray8].contains(pixelFormat), width > 0, height > 0, pixels.count == row * height else {
            throw MediaError(
                .encodeFailed, "write image", path: path,
                detail: "\(pixels.count) bytes are no \(width)x\(height) picture of \(pixelFormat.name)")
        }
        let frame = try FramePool(width: width, height: height, pixelFormat: pixelFormat).frame()
        guard let plane = frame.plane(0), let codec = avcodec_find_encoder(AV_CODEC_ID_PNG) else {
            throw MediaError(.unknownEncoder, "write image", path: path, subject: "png")
        }
        pixels.withUnsafeBufferPointer { source in
            for line in 0..<height {
                (plane.base + line * plane.stride).update(from: source.baseAddress! + line * row, count: row)
            }
        }
        let context = try CodecContext(codec)
        context.pointer.pointee.width = Int32(width)
        context.pointer.pointee.height = Int32(height)
        context.pointer.pointee.pix_fmt = pixelFormat.av
        context.pointer.pointee.time_base = AVRational(num: 1, den: 1)
        context.pointer.pointee.thread_count = 1
        let packet = try Packet()
        var code = avcodec_open2(context.pointer, codec, nil)
        if code >= 0 { code = avcodec_send_frame(context.pointer, frame.av) }
        if code >= 0 { code = avcodec_send_frame(context.pointer, nil) }
        if code >= 0 { code = avcodec_receive_packet(context.pointer, packet.av) }
        guard code >= 0, let bytes = packet.av.pointee.data else {
            throw MediaError(.encodeFailed, "write image", code: code, path: path)
        }
        var file = try OutputFile(path, overwrite: true)
        guard let stream = fopen(file.temporary.fileName, "wb") else {
            throw MediaError(writing: "write image", code: patina_averror(errno), path: path)
        }
        let written = fwrite(bytes, 1, packet.size, stream)
        guard fclose(stream) == 0, written == packet.size else {
            throw MediaError(writing: "write image", code: patina_averror(errno), path: path)
        }
        try file.keep(overwrite: true)
    }
}
