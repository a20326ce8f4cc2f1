internal import CFFmpeg

/// One plane of a frame: `height` rows of `width` samples, rows `stride` bytes apart.
///
/// The pointer is valid while the frame is alive. The stride may be negative (rows stored upside down).
public struct FramePlane {
    /// The first sample of the first row.
    public let base: UnsafeMutablePointer<UInt8>
    /// The bytes from one row to the next.
    public let stride: Int
    /// The number of samples in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int

    /// Copies the samples of a plane of at least this one's size.
    /// - Parameter sampleBytes: the bytes of a sample of either plane.
    public func copy(_ other: FramePlane, sampleBytes: Int) {
        copy(other.base, stride: other.stride, sampleBytes: sampleBytes)
    }

    /// Copies the samples of rows that lie `stride` bytes apart.
    func copy(_ rows: UnsafePointer<UInt8>, stride: Int, sampleBytes: Int) {
        for row in 0..<height {
            (base + row * self.stride).update(from: rows + row * stride, count: width * sampleBytes)
        }
    }
}

/// A decoded picture with its properties. Its memory is freed when the last reference goes.
///
/// It is `@unchecked Sendable` because a frame has one owner at a time: a stage passes it on and no longer touches it.
public final class VideoFrame: @unchecked Sendable {
    let av: UnsafeMutablePointer<AVFrame>

    /// The time when the packet that this frame was decoded from was read; nil where it is not known.
    public var arrival: ContinuousClock.Instant?

    /// Takes ownership of an AVFrame.
    init(owning frame: UnsafeMutablePointer<AVFrame>) { av = frame }

    init() throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw .outOfMemory("allocate frame") }
        av = frame
    }

    deinit {
        var frame: UnsafeMutablePointer<AVFrame>? = av
        av_frame_free(&frame)
    }

    /// The number of columns of luma or colour samples.
    public var width: Int { Int(av.pointee.width) }
    /// The number of rows of luma or colour samples.
    public var height: Int { Int(av.pointee.height) }
    /// The layout of the samples; "full range" is never part of it but of `color`.
    public var pixelFormat: PixelFormat { PixelFormat(av.pointee.format).withoutRange }

    /// The presentation time, in ticks of its stream's time base.
    public var pts: Int64? {
        get { av.pointee.pts == PATINA_NOPTS ? nil : av.pointee.pts }
        set { av.pointee.pts = newValue ?? PATINA_NOPTS }
    }
    /// The number of those ticks for which it is shown; 0 where it is not known.
    public var duration: Int64 {
        get { max(0, patina_frame_duration(av)) }
        set { patina_set_frame_duration(av, newValue) }
    }
    /// Whether it was coded as a key frame.
    public var isKey: Bool { patina_frame_is_key(av) != 0 }
    /// Whether the decoder reports that parts of it are damaged.
    public var isCorrupt: Bool {
        av.pointee.flags & AV_FRAME_FLAG_CORRUPT != 0 || av.pointee.decode_error_flags != 0
    }

    /// The colour space.
    public var color: ColorProperties {
        get {
            var color = ColorProperties(av)
            if PixelFormat(av.pointee.format).isFullRangeName { color.rangeCode = AVCOL_RANGE_JPEG.rawValue }
            return color
        }
        set { newValue.apply(to: av) }
    }
    /// The width of a sample over its height; 0/1 where it is not known.
    public var sampleAspectRatio: Rational {
        get { Rational(av.pointee.sample_aspect_ratio) }
        set { av.pointee.sample_aspect_ratio = newValue.av }
    }

    /// Returns the aspect ratio of samples with which the picture keeps its shape at another size; its own where that
    /// is as good.
    public func sampleAspectRatio(atWidth width: Int, height: Int) -> Rational {
        let (wider, higher) = (Int64(self.width) * Int64(height), Int64(self.height) * Int64(width))
        // Rounding a side to whole samples does not change the shape.
        guard wider > 0, higher > 0, abs(Double(wider) / Double(higher) - 1) > 0.01 else { return sampleAspectRatio }
        let own = sampleAspectRatio.isPositive ? sampleAspectRatio : Rational(1, 1)
        let divisor = av_gcd(wider, higher)
        var ratio = Rational(0, 1)
        _ = av_reduce(
            &ratio.num, &ratio.den, wider / divisor * Int64(own.num), higher / divisor * Int64(own.den), 65535)
        return ratio
    }

    /// The planes of red, green and blue of a gbrp frame, whose planes are in the order green, blue, red.
    public var colorPlanes: [FramePlane] { [2, 0, 1].compactMap(plane) }

    /// Returns plane `index`; nil where the format has no such plane. Widths count samples: of one byte in 8-bit planar
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

    /// Returns another frame with the same samples and properties, shown at another time. Throws `.outOfMemory`.
    public func shown(at pts: Int64) throws(MediaError) -> VideoFrame {
        guard let copy = av_frame_clone(av) else { throw .outOfMemory("repeat frame") }
        let frame = VideoFrame(owning: copy)
        frame.pts = pts
        return frame
    }

    /// Copies times, colour, aspect ratio, arrival and side data from another frame; not its size, format or samples,
    /// nor properties that hold only for them. The picture is marked as progressive.
    public func copyProperties(from other: VideoFrame) {
        patina_frame_clear_side_data(av)
        av_frame_copy_props(av, other.av)
        for type in Self.staleData { av_frame_remove_side_data(av, type) }
        patina_frame_set_progressive(av)
        color = other.color
        arrival = other.arrival
    }
}
