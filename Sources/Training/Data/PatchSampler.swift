public import Imaging

/// A photograph and what is left of it at low resolution.
public struct TrainingPair: Sendable {
    /// `scale` times as large as `low`.
    public let high: Plane<UInt8>
    public let low: Plane<UInt8>

    /// Makes the low resolution by the bicubic degradation of the super-resolution protocol.
    /// - Parameter plane: cropped to a multiple of the scale.
    /// - Returns: nil where the plane is smaller than the scale.
    public init?(_ plane: Plane<UInt8>, scale: Int) {
        guard plane.width >= scale, plane.height >= scale else { return nil }
        high = plane.cropped(toMultipleOf: scale)
        low = BicubicResampler.resize(Plane<Float>(high), width: high.width / scale, height: high.height / scale)
            .rounded()
    }
}

/// Draws random patches with random flips and rotations.
public struct PatchSampler: Sendable {
    /// A batch in NCHW order with one channel, real values 0…1.
    public struct Batch: Sendable {
        public let low: [Float]
        public let high: [Float]
    }

    private let pairs: [TrainingPair]
    private let scale: Int
    private let patch: Int
    /// The generator's state is part of a checkpoint.
    public var generator: SplitMix64

    /// - Parameters:
    ///   - patch: side of a low-resolution patch in samples.
    ///   - pairs: those smaller than the patch are left out.
    /// - Returns: nil where no pair is as large as the patch.
    public init?(_ pairs: [TrainingPair], scale: Int, patch: Int, seed: UInt64) {
        self.pairs = pairs.filter { $0.low.width >= patch && $0.low.height >= patch }
        self.scale = scale
        self.patch = patch
        generator = SplitMix64(seed: seed)
        if self.pairs.isEmpty { return nil }
    }

    /// The next `count` patches.
    public mutating func next(_ count: Int) -> Batch {
        var low: [Float] = []
        var high: [Float] = []
        low.reserveCapacity(count * patch * patch)
        high.reserveCapacity(count * patch * patch * scale * scale)
        for _ in 0..<count {
            let pair = pairs[generator.next(below: pairs.count)]
            let x = generator.next(below: pair.low.width - patch + 1)
            let y = generator.next(below: pair.low.height - patch + 1)
            let symmetry = generator.next(below: 8)
            Self.append(pair.low, x, y, patch, symmetry, to: &low)
            Self.append(pair.high, x * scale, y * scale, patch * scale, symmetry, to: &high)
        }
        return Batch(low: low, high: high)
    }

    /// Appends a square, transformed by one of the eight symmetries: bit 0 mirrors x, bit 1 mirrors y, bit 2 swaps
    /// rows and columns.
    private static func append(
        _ plane: Plane<UInt8>, _ left: Int, _ top: Int, _ side: Int, _ symmetry: Int, to values: inout [Float]
    ) {
        for row in 0..<side {
            for column in 0..<side {
                var (x, y) = symmetry & 4 == 0 ? (column, row) : (row, column)
                if symmetry & 1 != 0 { x = side - 1 - x }
                if symmetry & 2 != 0 { y = side - 1 - y }
                values.append(Float(plane.samples[(top + y) * plane.width + left + x]) / 255)
            }
        }
    }
}
