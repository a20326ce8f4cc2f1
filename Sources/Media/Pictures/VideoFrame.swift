internal import CFFmpeg

/// One plane of a frame: `height` rows of `width` samples, rows `stride` bytes apart.
///
/// The pointer is good while the frame it came from is alive. The stride may be negative (rows stored upside down).
public struct FramePlane {
    /// The first sample of the first row.
    public let base: UnsafeMutablePointer<UInt8>
    /// Bytes from one row to the next.
    public let stride: Int
    /// Samples in a row.
    public let width: Int
    /// Rows.
    public let height: Int

    /// Takes over the samples of a plane of at least this one's size.
    /// - Parameter sampleBytes: of a sample of either.
    public func copy(_ other: FramePlane, sampleBytes: Int) {
        copy(other.base, stride: other.stride, sampleBytes: sampleBytes)
    }

    /// The same from rows that lie `stride` bytes apart.
    func copy(_ rows: UnsafePointer<UInt8>, stride: Int, sampleBytes: Int) {
        for row in 0..<height {
            (base + row * self.stride).update(from: rows + row * stride, count: width * sampleBytes)
        }
    }
}

/// A decoded picture and what is known about it; its memory is given back when the last reference goes.
///
/// It is `@unchecked Sendable` because a frame has one owner at a time: a stage hands it on and no longer touches it.
public final class VideoFrame: @unchecked Sendable {
    let av: UnsafeMutablePointer<AVFrame>

    /// When the packet this frame was decoded from was read; nil where that is not known.
    public var arrival: ContinuousClock.Instant?

    /// Takes over an AVFrame.
    init(owning frame: UnsafeMutablePointer<AVFrame>) { av = frame }

    init() throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw .outOfMemory("allocate frame") }
        av = frame
    }

    deinit {
        var frame: UnsafeMutablePointer<AVFrame>? = av
        av_frame_free(&frame)
    }

    /// Columns of luma or colour samples.
    public var width: Int { Int(av.pointee.width) }
    /// Rows of luma or colour samples.
    public var height: Int { Int(av.pointee.height) }
    /// How the samples lie; "full range" is never part of it but of `color`.
    public var pixelFormat: PixelFormat { PixelFormat(av.pointee.format).withoutRange }

    /// The presentation time, in ticks of its stream's time base.
    public var pts: Int64? {
        get { av.pointee.pts == PATINA_NOPTS ? nil : av.pointee.pts }
        set { av.pointee.pts = newValue ?? PATINA_NOPTS }
    }
    /// How long it is shown, in the same ticks; 0 where that is not known.
    public var duration: Int64 {
        get { max(0, patina_frame_duration(av)) }
        set { patina_set_frame_duration(av, newValue) }
    }
    /// Whether it was coded as a key frame.
    public var isKey: Bool { patina_frame_is_key(av) != 0 }
    /// Whether the decoder says that parts of it are damaged.
    public var isCorrupt: Bool {
        av.pointee.flags & AV_FRAME_FLAG_CORRUPT != 0 || av.pointee.decode_error_flags != 0
    }

    /// How its values stand for colours.
    public var color: ColorProperties {
        get {
            var color = ColorProperties(av)
            if PixelFormat(av.pointee.format).isFullRangeName { color.rangeCode = AVCOL_RANGE_JPEG.rawValue }
            return color
        }
        set { newValue.apply(to: av) }
    }
    /// Width of a sample over its height; 0/1 where that is not known.
    public var sampleAspectRatio: Rational {
        get { Rational(av.pointee.sample_aspect_ratio) }
        set { av.pointee.sample_aspect_ratio = newValue.av }
    }

    /// The aspect ratio of samples with which the picture keeps its shape at another size; its own where that is as good.
    public func sampleAspectRatio(atWidth width: Int, height: Int) -> Rational {
        let (wider, higher) = (Int64(self.width) * Int64(height), Int64(self.height) * Int64(width))
        // Rounding a side to whole samples is no change of shape.
        guard wider > 0, higher > 0, abs(Double(wider) / Double(higher) - 1) > 0.01 else { return sampleAspectRatio }
        let own = sampleAspectRatio.isPositive ? sampleAspectRatio : Rational(1, 1)
        let divisor = av_gcd(wider, higher)
        var ratio = Rational(0, 1)
        _ = av_reduce(
            &ratio.num, &ratio.den, wider / divisor * Int64(own.num), higher / divisor * Int64(own.den), 65535)
        return ratio
    }

    /// Red, green and blue of a gbrp frame: FFmpeg's planes are in the order green, blue, red.
    public var colorPlanes: [FramePlane] { [2, 0, 1].compactMap(plane) }

    /// Plane `index`, or nil where the format has no such plane. Widths count samples: of one byte in 8-bit planar
    /// formats, of two in deeper ones.
    public func plane(_ index: Int) -> FramePlane? {
        guard (0..<4).contains(index), let base = patina_plane(av, Int32(index)), let form = pixelFormat.descriptor
        else { return nil }
        let isChroma = (index == 1 || index == 2) && form.nb_components >= 3
        let across = isChroma ? Int(form.log2_chroma_w) : 0
        let down = isChroma ? Int(form.log2_chroma_h) : 0
        return FramePlane(
            base: base, stride: Int(patina_stride(av, Int32(index))),
            width: (width + (1 << across) - 1) >> across, height: (height + (1 << down) - 1) >> down)
    }

    /// Whether it is marked as two fields of different moments.
    public var isInterlaced: Bool { patina_frame_is_interlaced(av) != 0 }
    /// Whether it is marked to be shown for a field longer than others.
    var repeatsField: Bool { av.pointee.repeat_pict > 0 }

    /// Another frame with the same samples and properties, shown at another time.
    public func shown(at pts: Int64) throws(MediaError) -> VideoFrame {
        guard let copy = av_frame_clone(av) else { throw .outOfMemory("repeat frame") }
        let frame = VideoFrame(owning: copy)
        frame.pts = pts
        return frame
    }

    /// Takes over times, colour, aspect ratio, arrival and side data from another frame; not its size, format or
    /// samples, nor what holds only for them. The picture is taken for a progressive one.
    public func copyProperties(from other: VideoFrame) {
        patina_frame_clear_side_data(av)
        av_frame_copy_props(av, other.av)
        for type in Self.staleData { av_frame_remove_side_data(av, type) }
        patina_frame_set_progressive(av)
        color = other.color
        arrival = other.arrival
    }
}
