/// A plane of 8-bit samples: `height` rows of `width`, without padding.
public struct Plane: Equatable, Sendable {
    public let width: Int
    public let height: Int
    /// The sample (x, y) is at `y · width + x`.
    public var samples: [UInt8]

    /// - Precondition: `samples.count == width · height`.
    public init(width: Int, height: Int, samples: [UInt8]) {
        precondition(samples.count == width * height, "a plane's samples fill its extents")
        self.width = width
        self.height = height
        self.samples = samples
    }

    public subscript(x: Int, y: Int) -> UInt8 {
        get { samples[y * width + x] }
        set { samples[y * width + x] = newValue }
    }

    /// The top left part whose sides divide by `divisor`.
    public func cropped(toMultipleOf divisor: Int) -> Plane {
        cropped(x: 0, y: 0, width: width - width % divisor, height: height - height % divisor)
    }

    /// - Precondition: the rectangle lies inside the plane.
    public func cropped(x: Int, y: Int, width: Int, height: Int) -> Plane {
        var cropped: [UInt8] = []
        cropped.reserveCapacity(width * height)
        for row in y..<y + height {
            let start = row * self.width + x
            cropped += samples[start..<start + width]
        }
        return Plane(width: width, height: height, samples: cropped)
    }
}

extension Plane {
    /// The luma of interleaved 8-bit RGB by ITU-R BT.601, studio range (16…235), rounded: MATLAB's `rgb2ycbcr`.
    /// - Precondition: `rgb.count == 3 · width · height`.
    public init(lumaOfRGB rgb: [UInt8], width: Int, height: Int) {
        precondition(rgb.count == 3 * width * height, "an RGB picture's samples fill its extents")
        let samples = (0..<width * height).map { index in
            let (r, g, b) = (Double(rgb[3 * index]), Double(rgb[3 * index + 1]), Double(rgb[3 * index + 2]))
            return UInt8((16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255).rounded())
        }
        self.init(width: width, height: height, samples: samples)
    }
}
