extension VideoFrame {
    /// A picture of 8-bit 4:2:0 samples: rows without gaps, `width` × `height` of luma, half of that, rounded up, of
    /// either chroma.
    ///
    /// Throws `.convertFailed` for planes of another size.
    public static func yuv420p(
        width: Int, height: Int, luma: [UInt8], cb: [UInt8], cr: [UInt8]
    ) throws(MediaError) -> VideoFrame {
        let frame = try FramePool(width: width, height: height, pixelFormat: .yuv420p).frame()
        for (index, samples) in [luma, cb, cr].enumerated() {
            guard let plane = frame.plane(index), samples.count == plane.width * plane.height else {
                throw MediaError(
                    .convertFailed, "make frame", detail: "\(samples.count) samples do not fill plane \(index)")
            }
            samples.withUnsafeBufferPointer { source in
                for row in 0..<plane.height {
                    (plane.base + row * plane.stride).update(
                        from: source.baseAddress! + row * plane.width, count: plane.width)
                }
            }
        }
        return frame
    }

    /// The samples of a plane of a yuv420p or gray8 frame as rows without gaps; nil for other planes and formats.
    public func samples(ofPlane index: Int) -> [UInt8]? {
        guard [.yuv420p, .gray8].contains(pixelFormat), let plane = plane(index) else { return nil }
        var samples: [UInt8] = []
        samples.reserveCapacity(plane.width * plane.height)
        for row in 0..<plane.height {
            samples.append(contentsOf: UnsafeBufferPointer(start: plane.base + row * plane.stride, count: plane.width))
        }
        return samples
    }
}
