internal import CFFmpeg

/// The arrangement of both eyes' views in a picture, as a decoder finds it in the stream of a codec.
struct StereoLayout: Hashable, Sendable {
    /// FFmpeg's structure as it lies in memory.
    private let bytes: [UInt8]

    /// The layout of a frame; nil where it has none.
    init?(_ frame: UnsafePointer<AVFrame>) {
        guard let data = av_frame_get_side_data(frame, AV_FRAME_DATA_STEREO3D)?.pointee, data.size > 0 else {
            return nil
        }
        bytes = Array(UnsafeBufferPointer(start: data.data, count: data.size))
    }

    /// Whether the views are swapped: the right eye's is the left or upper one, or comes first.
    var isInverted: Bool { patina_stereo_is_inverted(bytes, bytes.count) != 0 }

    /// Marks a stream with it, where the stream has no mark yet.
    func mark(_ stream: UnsafeMutablePointer<AVStream>) {
        var size = 0
        guard patina_stream_side_data(stream, AV_PKT_DATA_STEREO3D, &size) == nil else { return }
        _ = patina_stream_set_side_data(stream, AV_PKT_DATA_STEREO3D, bytes, bytes.count)
    }
}
