internal import CFFmpeg

/// A pool of frames of one size and format whose memory is used again once a frame is released: a stream needs only as
/// many as are alive at once. It may be used from several threads.
///
/// Rows start 64 bytes aligned and every plane has room beyond its last row and column, as SIMD readers expect.
public final class FramePool: @unchecked Sendable {
    /// The number of columns.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// The layout of the samples.
    public let pixelFormat: PixelFormat

    private let strides: [Int32]
    private let offsets: [Int]
    private let pool: OpaquePointer

    /// Creates an empty pool. Throws `.convertFailed` for a size or format of which no picture can be made.
    public init(width: Int, height: Int, pixelFormat: PixelFormat) throws(MediaError) {
        let refused = MediaError(
            .convertFailed, "allocate frames", subject: "\(width)x\(height) \(pixelFormat.name)",
            detail: "no picture can have this size")
        guard let wide = Int32(exactly: width), let high = Int32(exactly: height), wide > 0, high > 0,
            av_image_check_size(UInt32(wide), UInt32(high), 0, nil) >= 0, let form = pixelFormat.descriptor
        else { throw refused }

        var lines = [Int32](repeating: 0, count: 4)
        guard av_image_fill_linesizes(&lines, pixelFormat.av, (wide + 63) & ~63) >= 0 else { throw refused }
        lines = lines.map { ($0 + 63) & ~63 }
        var offsets: [Int] = []
        var total = 0
        for (plane, line) in lines.enumerated() where line > 0 {
            let isChroma = plane == 1 || plane == 2
            let padded = (Int(high) + 31) & ~31
            let rows = isChroma ? padded >> Int(form.log2_chroma_h) : padded
            offsets.append(total)
            total += Int(line) * rows + 64
            total = (total + 63) & ~63
        }
        // A palette is 256 entries of 4 bytes in the second plane, whatever the line sizes say.
        if form.flags & UInt64(AV_PIX_FMT_FLAG_PAL) != 0, offsets.count == 1 {
            lines[1] = 4
            offsets.append(total)
            total += 1024
        }
        guard total < Int(Int32.max), let pool = av_buffer_pool_init(total + 128, nil) else { throw refused }
        self.width = width
        self.height = height
        self.pixelFormat = pixelFormat
        self.strides = lines
        self.offsets = offsets
        self.pool = pool
    }

    deinit {
        var pool: OpaquePointer? = pool
        av_buffer_pool_uninit(&pool)  // frames still alive keep their memory
    }

    /// Returns a frame whose samples hold arbitrary values and whose properties are unset.
    public func frame() throws(MediaError) -> VideoFrame {
        let frame = try VideoFrame()
        guard let buffer = av_buffer_pool_get(pool) else { throw .outOfMemory("allocate frame") }
        patina_set_buffer(frame.av, buffer)
        let start = (UInt(bitPattern: buffer.pointee.data) + 63) & ~63
        for (plane, offset) in offsets.enumerated() {
            patina_set_plane(
                frame.av, Int32(plane), UnsafeMutablePointer(bitPattern: start + UInt(offset)), strides[plane])
        }
        frame.av.pointee.extended_data = UnsafeMutableRawPointer(frame.av).assumingMemoryBound(
            to: UnsafeMutablePointer<UInt8>?.self)  // `data` is the first member
        frame.av.pointee.width = Int32(width)
        frame.av.pointee.height = Int32(height)
        frame.av.pointee.format = pixelFormat.rawValue
        return frame
    }
}
