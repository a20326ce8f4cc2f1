internal import CFFmpeg

/// Rotates and mirrors frames as a display matrix asks, for outputs that viewers show as they are.
public struct FrameTurner: ~Copyable {
    private let turn: PictureTurn
    private var converter: PixelConverter?
    private var pool: FramePool?

    /// Creates a turner; nil where a source's pictures need no turning in a container: they are upright, the container
    /// states their orientation, or it holds JPEG pictures that take the source's Exif along.
    public init?(_ source: borrowing VideoSource, for container: Container) {
        guard container.isOfStillPictures, let stream = source.demuxer.stream(source.video.index),
            let turn = PictureTurn(of: stream)
        else { return nil }
        if container.imageCodec == AV_CODEC_ID_MJPEG, source.photo?.hasOrientation == true { return nil }
        self.turn = turn
    }

    /// Returns a new frame with the picture turned, and with the properties of `frame`.
    public mutating func turned(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        let source = try symmetric(frame)
        let (width, height) = turn.transposes ? (source.height, source.width) : (source.width, source.height)
        if pool?.width != width || pool?.height != height || pool?.pixelFormat != source.pixelFormat {
            pool = try FramePool(width: width, height: height, pixelFormat: source.pixelFormat)
        }
        guard let result = try pool?.frame() else { throw .outOfMemory("turn frame") }
        result.copyProperties(from: source)
        // The display matrix would ask for the turn again.
        av_frame_remove_side_data(result.av, AV_FRAME_DATA_DISPLAYMATRIX)
        let ratio = source.sampleAspectRatio
        if turn.transposes, ratio.isPositive { result.sampleAspectRatio = Rational(ratio.den, ratio.num) }
        for index in 0..<4 {
            guard let from = source.plane(index), let to = result.plane(index) else { continue }
            copy(from, to, bytes: source.pixelFormat.sampleBytes(plane: index))
        }
        return result
    }

    /// Returns the frame in a format whose chroma has as many samples across as down, where it is to be transposed.
    private mutating func symmetric(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        guard turn.transposes, let form = frame.pixelFormat.descriptor, form.log2_chroma_w != form.log2_chroma_h else {
            return frame
        }
        let name = frame.pixelFormat.name.replacing(/4(22|40|11|10)/, with: "444")
        let wanted = PixelFormat(named: name) ?? .rgb24
        if converter?.pixelFormat != wanted { converter = PixelConverter(to: wanted) }
        return try converter?.convert(frame) ?? frame
    }

    private func copy(_ from: FramePlane, _ to: FramePlane, bytes: Int) {
        for row in 0..<to.height {
            let line = to.base + row * to.stride
            let y = turn.mirrorsDown ? to.height - 1 - row : row
            for column in 0..<to.width {
                let x = turn.mirrorsAcross ? to.width - 1 - column : column
                let source = from.base + (turn.transposes ? x * from.stride + y * bytes : y * from.stride + x * bytes)
                for byte in 0..<bytes { line[column * bytes + byte] = source[byte] }
            }
        }
    }
}
