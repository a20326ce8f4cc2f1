extension VideoFrame {
    /// Returns whether a pixel is not wholly opaque. Throws `.convertFailed` or `.outOfMemory`.
    public func isTransparent() throws(MediaError) -> Bool {
        guard pixelFormat.hasAlpha, let planar = PixelFormat.planar(bits: 8...8, chroma: (0, 0), alpha: true) else {
            return false
        }
        var converter = PixelConverter(to: planar, width: width, height: height)
        let frame = try converter.convert(self)
        return withExtendedLifetime(frame) {
            guard let opacity = frame.plane(3) else { return false }
            return (0..<opacity.height).contains { row in
                // Deeper samples are rounded.
                UnsafeBufferPointer(start: opacity.base + row * opacity.stride, count: opacity.width)
                    .contains { $0 < 254 }
            }
        }
    }
}
