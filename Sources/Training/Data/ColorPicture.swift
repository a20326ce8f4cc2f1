public import Imaging

/// A picture in luma and chroma in the studio range of ITU-R BT.601, with 8 bits per sample.
public struct ColorPicture: Equatable, Sendable {
    /// The plane of luma.
    public let luma: Plane<UInt8>
    /// The plane of blue-difference chroma, as large as luma (4:4:4), or half as wide and high, rounded up (4:2:0).
    public let cb: Plane<UInt8>
    /// The plane of red-difference chroma, as large as `cb`.
    public let cr: Plane<UInt8>

    /// Makes a picture of its planes.
    /// - Precondition: The chroma planes have the same size, that of luma or half of it.
    public init(luma: Plane<UInt8>, cb: Plane<UInt8>, cr: Plane<UInt8>) {
        self.luma = luma
        self.cb = cb
        self.cr = cr
        let sizes = [1, 2].map { [(luma.width + $0 - 1) / $0, (luma.height + $0 - 1) / $0] }
        precondition([cb, cr].allSatisfy { [$0.width, $0.height] == [cb.width, cb.height] }, "chroma is of one size")
        precondition(sizes.contains([cb.width, cb.height]), "chroma is as large as luma or half as large")
    }

    /// Converts interleaved 8-bit RGB as MATLAB's `rgb2ycbcr` does; chroma is not subsampled.
    /// - Precondition: `rgb.count == 3 · width · height`.
    public init(rgb: [UInt8], width: Int, height: Int) {
        luma = Plane<Float>(lumaOfRGB: rgb, width: width, height: height).rounded()
        func chroma(red: Float, green: Float, blue: Float) -> Plane<UInt8> {
            var samples = [UInt8](repeating: 0, count: width * height)
            rgb.withUnsafeBufferPointer { rgb in
                for index in samples.indices {
                    let sum = red * Float(rgb[3 * index]) + green * Float(rgb[3 * index + 1])
                    samples[index] = UInt8((128 + (sum + blue * Float(rgb[3 * index + 2])) / 255).rounded())
                }
            }
            return Plane<UInt8>(width: width, height: height, samples: samples)
        }
        cb = chroma(red: -37.797, green: -74.203, blue: 112)
        cr = chroma(red: 112, green: -93.786, blue: -18.214)
    }

    /// The number of luma samples per chroma sample in each direction: 1 or 2.
    public var subsampling: Int { cb.width == luma.width && cb.height == luma.height ? 1 : 2 }

    /// Returns a rectangle of the picture, given in luma samples.
    /// - Precondition: The rectangle lies within the picture and, where chroma is subsampled, begins at even positions.
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

    /// Returns the picture resized by MATLAB's bicubic reduction.
    /// - Parameter factor: the ratio of the new extents to the old ones; extents are rounded, and are at least 1.
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
