/// The continuation of planes by their mirror image (`BicubicKernel.mirrored`): by a margin on every side, and then on the
/// right and below to extents that a divisor divides, as networks need them.
public struct MirrorPadding: Sendable {
    /// The number of samples in a row of the plane.
    public let width: Int
    /// The number of rows of the plane.
    public let height: Int
    /// The number of samples of the mirror image on every side.
    public let margin: Int
    /// The number of samples in a row of the padded plane.
    public let paddedWidth: Int
    /// The number of rows of the padded plane.
    public let paddedHeight: Int

    /// Computes the extents of the padded plane.
    /// - Parameter divisor: the number, at least 1, that divides the padded extents.
    /// - Precondition: the plane has at least one sample.
    public init(width: Int, height: Int, margin: Int = 0, divisor: Int) {
        func padded(_ extent: Int) -> Int { (extent + 2 * margin + divisor - 1) / divisor * divisor }
        (self.width, self.height, self.margin) = (width, height, margin)
        (paddedWidth, paddedHeight) = (padded(width), padded(height))
    }

    /// True if the padded plane is the plane itself.
    public var isEmpty: Bool { (paddedWidth, paddedHeight) == (width, height) }

    /// Writes the padded plane.
    /// - Parameters:
    ///   - source: the first sample of the plane.
    ///   - stride: the number of bytes from one row of the plane to the next.
    ///   - target: memory for the padded plane, whose rows follow each other without gaps.
    ///   - sampleBytes: the number of bytes of a sample.
    public func copy(
        from source: UnsafePointer<UInt8>, stride: Int, to target: UnsafeMutablePointer<UInt8>, sampleBytes: Int
    ) {
        // The bytes of a padded row beside the picture, each with the byte of the picture's row that it is copied from.
        let beside = (Array(0..<margin) + Array(margin + width..<paddedWidth)).flatMap { sample in
            let place = BicubicKernel.mirrored(sample - margin, count: width)
            return (0..<sampleBytes).map { (to: sample * sampleBytes + $0, from: place * sampleBytes + $0) }
        }
        for row in 0..<paddedHeight {
            let line = source + BicubicKernel.mirrored(row - margin, count: height) * stride
            let padded = target + row * paddedWidth * sampleBytes
            (padded + margin * sampleBytes).update(from: line, count: width * sampleBytes)
            for (to, from) in beside { padded[to] = line[from] }
        }
    }
}

extension Plane<UInt8> {
    /// Returns the plane continued by its mirror image.
    /// - Precondition: the padding was computed for the plane's extents.
    public func padded(_ padding: MirrorPadding) -> Plane {
        precondition((padding.width, padding.height) == (width, height), "the padding fits the plane")
        let count = padding.paddedWidth * padding.paddedHeight
        let padded = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
            samples.withUnsafeBufferPointer { source in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                to.initialize(repeating: 0, count: count)
                padding.copy(from: from, stride: width, to: to, sampleBytes: 1)
                initialized = count
            }
        }
        return Plane(width: padding.paddedWidth, height: padding.paddedHeight, samples: padded)
    }
}
