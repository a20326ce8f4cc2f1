extension VideoFrame {
    /// Creates a picture of 8-bit planes, each given as rows without gaps.
    ///
    /// Throws `.convertFailed` for another number of planes, or planes of another size, than the picture has.
    /// - Parameters:
    ///   - pixelFormat: yuv420p (chroma of half the width and height, rounded up), gbrp or gray8.
    ///   - planes: luma, then both kinds of chroma where there are any; or green, blue, red.
    public static func planar(
        _ pixelFormat: PixelFormat, width: Int, height: Int, planes: [[UInt8]]
    ) throws(MediaError) -> VideoFrame {
        guard planes.count == ([.yuv420p, .gbrp].contains(pixelFormat) ? 3 : pixelFormat == .gray8 ? 1 : 0) else {
            throw MediaError(.convertFailed, "make frame", detail: "\(pixelFormat) has not \(planes.count) planes")
        }
        let frame = try FramePool(width: width, height: height, pixelFormat: pixelFormat).frame()
        for (index, samples) in planes.enumerated() {
            guard let plane = frame.plane(index), samples.count == plane.width * plane.height else {
                throw MediaError(
                    .convertFailed, "make frame", detail: "\(samples.count) samples do not fill plane \(index)")
            }
            samples.withUnsafeBufferPointer {
                plane.copy($0.baseAddress!, stride: plane.width, sampleBytes: 1)
            }
        }
        return frame
    }

    /// Returns the samples of a plane of a yuv420p, gbrp or gray8 frame as rows without gaps; nil for other planes and
    /// formats.
    public func samples(ofPlane index: Int) -> [UInt8]? {
        guard [.yuv420p, .gbrp, .gray8].contains(pixelFormat), let plane = plane(index) else { return nil }
        var samples: [UInt8] = []
        samples.reserveCapacity(plane.width * plane.height)
        for row in 0..<plane.height {
            samples.append(contentsOf: UnsafeBufferPointer(start: plane.base + row * plane.stride, count: plane.width))
        }
        return samples
    }
}
