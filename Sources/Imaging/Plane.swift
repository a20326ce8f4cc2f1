/// A plane of samples: `height` rows of `width`, without padding. Real samples have the range of 8-bit ones, 0…255.
public struct Plane<Sample: Sendable & Equatable>: Equatable, Sendable {
    public let width: Int
    public let height: Int
    /// The sample (x, y) is at `y · width + x`.
    public var samples: [Sample]

    /// - Precondition: `samples.count == width · height`.
    public init(width: Int, height: Int, samples: [Sample]) {
        precondition(samples.count == width * height, "a plane's samples fill its extents")
        self.width = width
        self.height = height
        self.samples = samples
    }

    public subscript(x: Int, y: Int) -> Sample {
        get { samples[y * width + x] }
        set { samples[y * width + x] = newValue }
    }

    /// The top left part whose sides divide by `divisor`.
    public func cropped(toMultipleOf divisor: Int) -> Plane {
        cropped(x: 0, y: 0, width: width - width % divisor, height: height - height % divisor)
    }

    /// - Precondition: the rectangle lies inside the plane.
    public func cropped(x: Int, y: Int, width: Int, height: Int) -> Plane {
        var cropped: [Sample] = []
        cropped.reserveCapacity(width * height)
        for row in y..<y + height {
            let start = row * self.width + x
            cropped += samples[start..<start + width]
        }
        return Plane(width: width, height: height, samples: cropped)
    }
}

extension Plane<Float> {
    /// The luma of interleaved 8-bit RGB by ITU-R BT.601, studio range (16…235): MATLAB's `rgb2ycbcr`, not rounded.
    /// - Precondition: `rgb.count == 3 · width · height`.
    public init(lumaOfRGB rgb: [UInt8], width: Int, height: Int) {
        precondition(rgb.count == 3 * width * height, "an RGB picture's samples fill its extents")
        let samples = (0..<width * height).map { index in
            let (r, g, b) = (Double(rgb[3 * index]), Double(rgb[3 * index + 1]), Double(rgb[3 * index + 2]))
            return Float(16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255)
        }
        self.init(width: width, height: height, samples: samples)
    }

    /// 8-bit samples as real ones.
    public init(_ plane: Plane<UInt8>) {
        self.init(width: plane.width, height: plane.height, samples: plane.samples.map(Float.init))
    }

    /// The nearest 8-bit samples, clamped to 0…255.
    public func rounded() -> Plane<UInt8> {
        Plane<UInt8>(
            width: width, height: height, samples: samples.map { UInt8(Swift.min(Swift.max($0.rounded(), 0), 255)) })
    }
}
