public import Engine
public import Media

extension PictureFilter {
    /// Filters the planes of a frame that this filter reads.
    /// - Parameters:
    ///   - frame: a frame with a plane of luma (a format with `planarBits`) for a filter of luma, and one of the format
    ///     gbrp for a filter of colour.
    ///   - result: a frame of the same depth, with as many planes, `scale` times the size.
    public func run(_ frame: VideoFrame, into result: VideoFrame) throws {
        try run(
            planes(of: frame).map { plane, bits in
                InputPlane(base: plane.base, stride: plane.stride, width: plane.width, height: plane.height, bits: bits)
            },
            into: planes(of: result).map { plane, bits in
                OutputPlane(
                    base: plane.base, stride: plane.stride, width: plane.width, height: plane.height, bits: bits)
            })
    }

    private func planes(of frame: VideoFrame) -> [(plane: FramePlane, bits: Int)] {
        let planes = isColor ? frame.colorPlanes : [frame.plane(0)].compactMap(\.self)
        return planes.map { ($0, frame.pixelFormat.bits) }
    }
}
