/// A plane of `height` rows of `width` samples, without padding between rows. Samples of real type have the range of
/// 8-bit ones, 0…255.
public struct Plane<Sample: Sendable & Equatable>: Equatable, Sendable {
    /// The number of samples in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// The samples in row-major order: sample (x, y) is at `y · width + x`.
    public var samples: [Sample]

    /// Creates a plane from its samples in row-major order.
    /// - Precondition: `samples.count == width · height`.
    public init(width: Int, height: Int, samples: [Sample]) {
        precondition(samples.count == width * height, "a plane's samples fill its extents")
        self.width = width
        self.height = height
        self.samples = samples
    }

    /// Accesses the sample in column x and row y.
    public subscript(x: Int, y: Int) -> Sample {
        get { samples[y * width + x] }
        set { samples[y * width + x] = newValue }
    }

    /// Returns the top left part of the plane, with both extents reduced to multiples of `divisor`.
    public func cropped(toMultipleOf divisor: Int) -> Plane {
        cropped(x: 0, y: 0, width: width - width % divisor, height: height - height % divisor)
    }

    /// Returns a copy of the rectangle whose top left corner is (x, y).
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
    /// Creates the luma of interleaved 8-bit RGB by ITU-R BT.601 in studio range (16…235), as MATLAB's `rgb2ycbcr` but
    /// not rounded.
    /// - Precondition: `rgb.count == 3 · width · height`.
    public init(lumaOfRGB rgb: [UInt8], width: Int, height: Int) {
        precondition(rgb.count == 3 * width * height, "an RGB picture's samples fill its extents")
        let samples = (0..<width * height).map { index in
            let (r, g, b) = (Double(rgb[3 * index]), Double(rgb[3 * index + 1]), Double(rgb[3 * index + 2]))
            return Float(16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255)
        }
        self.init(width: width, height: height, samples: samples)
    }

    /// Creates a plane of real samples that are equal to the 8-bit ones.
    public init(_ plane: Plane<UInt8>) {
        self.init(width: plane.width, height: plane.height, samples: plane.samples.map(Float.init))
    }

    /// Returns the nearest 8-bit samples, clamped to 0…255.
    public func rounded() -> Plane<UInt8> {
        Plane<UInt8>(
            width: width, height: height, samples: samples.map { UInt8(Swift.min(Swift.max($0.rounded(), 0), 255)) })
    }
}
