public import Imaging

/// A picture in luma and chroma of ITU-R BT.601's studio range, 8 bits a sample.
public struct ColorPicture: Equatable, Sendable {
    public let luma: Plane<UInt8>
    /// As large as luma (4:4:4), or half as wide and high, rounded up (4:2:0).
    public let cb: Plane<UInt8>
    public let cr: Plane<UInt8>

    /// - Precondition: the chroma planes are of one size, luma's or half of it.
    public init(luma: Plane<UInt8>, cb: Plane<UInt8>, cr: Plane<UInt8>) {
        self.luma = luma
        self.cb = cb
        self.cr = cr
        let sizes = [1, 2].map { [(luma.width + $0 - 1) / $0, (luma.height + $0 - 1) / $0] }
        precondition([cb, cr].allSatisfy { [$0.width, $0.height] == [cb.width, cb.height] }, "chroma is of one size")
        precondition(sizes.contains([cb.width, cb.height]), "chroma is as large as luma or half as large")
    }

    /// From interleaved 8-bit RGB, as MATLAB's `rgb2ycbcr`; chroma is not subsampled.
    /// - Precondition: `rgb.count == 3 · width · height`.
    public init(rgb: [UInt8], width: Int, height: Int) {
        luma = Plane<Float>(lumaOfRGB: rgb, width: width, height: height).rounded()
        func chroma(_ red: Float, _ green: Float, _ blue: Float) -> Plane<UInt8> {
            var samples = [UInt8](repeating: 0, count: width * height)
            rgb.withUnsafeBufferPointer { rgb in
                for index in samples.indices {
                    let sum = red * Float(rgb[3 * index]) + green * Float(rgb[3 * index + 1])
                    samples[index] = UInt8((128 + (sum + blue * Float(rgb[3 * index + 2])) / 255).rounded())
                }
            }
            return Plane<UInt8>(width: width, height: height, samples: samples)
        }
        cb = chroma(-37.797, -74.203, 112)
        cr = chroma(112, -93.786, -18.214)
    }

    /// Luma samples to a chroma sample, across and down.
    public var subsampling: Int { cb.width == luma.width && cb.height == luma.height ? 1 : 2 }

    /// - Precondition: the rectangle lies inside the picture and, where chroma is subsampled, on its samples.
    public func cropped(x: Int, y: Int, width: Int, height: Int) -> ColorPicture {
        let step = subsampling
        precondition(x % step == 0 && y % step == 0, "chroma can be cut there")
        func chroma(_ plane: Plane<UInt8>) -> Plane<UInt8> {
            plane.cropped(
                x: x / step, y: y / step, width: (width + step - 1) / step, height: (height + step - 1) / step)
        }
        return ColorPicture(
            luma: luma.cropped(x: x, y: y, width: width, height: height), cb: chroma(cb), cr: chroma(cr))
    }

    /// The picture made smaller by MATLAB's bicubic reduction.
    /// - Parameter factor: new extents over the old ones, which are rounded, to no less than 1.
    public func rescaled(_ factor: Double) -> ColorPicture {
        let step = subsampling
        let width = max(1, Int((Double(luma.width) * factor).rounded()))
        let height = max(1, Int((Double(luma.height) * factor).rounded()))
        func resized(_ plane: Plane<UInt8>, _ step: Int) -> Plane<UInt8> {
            BicubicResampler.resize(
                Plane<Float>(plane), width: (width + step - 1) / step, height: (height + step - 1) / step
            ).rounded()
        }
        return ColorPicture(luma: resized(luma, 1), cb: resized(cb, step), cr: resized(cr, step))
    }
}
