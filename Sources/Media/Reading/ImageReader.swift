internal import CFFmpeg

/// Reads still pictures: PNG, WebP, JPEG and all other formats that FFmpeg decodes.
public enum ImageReader {
    /// Returns a picture as `height` rows of `width` red, green and blue bytes, without gaps.
    ///
    /// Lossless files of 8 bits a sample give exactly their values, palettes and greys included. Transparency is left
    /// out, not blended. Of an animation it is the first picture. Throws the errors of `VideoSource`, and
    /// `.decodeFailed` where there is no whole picture.
    public static func rgb(_ path: String) throws(MediaError) -> (width: Int, height: Int, pixels: [UInt8]) {
        let frame = try picture(path)
        let width = frame.width
        let height = frame.height
        if let channels = greyChannels(frame.pixelFormat), let plane = frame.plane(0) {
            // libswscale would take grey through its colour matrix and back, which rounds.
            return (width, height, spread(plane, every: channels, width: width, height: height))
        }
        var converter = PixelConverter(to: .rgb24)
        let converted = try converter.convert(frame)
        guard let plane = converted.plane(0) else {
            throw MediaError(.convertFailed, "read image", path: path)
        }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            pixels.append(contentsOf: UnsafeBufferPointer(start: plane.base + row * plane.stride, count: width * 3))
        }
        return (width, height, pixels)
    }

    private static func picture(_ path: String) throws(MediaError) -> VideoFrame {
        var demuxer = try Demuxer(path)
        // A picture file may be marked as cover art.
        guard let stream = demuxer.information.streams.first(where: { $0.kind == .video }) else {
            throw MediaError(.noVideo, "read image", path: path, detail: "the file has no picture")
        }
        var decoder = try VideoDecoder(demuxer, stream: stream.index, threads: 1)
        var isSent = false
        while !decoder.isDrained {
            if let frame = try decoder.receive() {
                guard !frame.isCorrupt else { break }
                return frame
            }
            guard !isSent, let packet = try demuxer.next() else {
                isSent = true
                _ = try decoder.send(nil)
                continue
            }
            if packet.streamIndex == stream.index { _ = try decoder.send(packet) }
        }
        throw MediaError(
            .decodeFailed, "read image", path: path, detail: "the picture cannot be decoded", log: LogTail.shared.last)
    }

    private static func greyChannels(_ format: PixelFormat) -> Int? {
        switch format.av {
        case AV_PIX_FMT_GRAY8: 1
        case AV_PIX_FMT_YA8: 2
        default: nil
        }
    }

    private static func spread(_ plane: FramePlane, every step: Int, width: Int, height: Int) -> [UInt8] {
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        pixels.withUnsafeMutableBufferPointer { output in
            var next = 0
            for row in 0..<height {
                let line = plane.base + row * plane.stride
                for column in 0..<width {
                    let value = line[column * step]
                    output[next] = value
                    output[next + 1] = value
                    output[next + 2] = value
                    next += 3
                }
            }
        }
        return pixels
    }
}
