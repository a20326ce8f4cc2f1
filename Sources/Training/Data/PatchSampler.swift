import Imaging
public import PatternSparsity

/// A random sampler of patches with random flips, rotations and brightness.
public struct PatchSampler: Sendable {
    /// A batch in NCHW order with one channel, of real values from 0 to 1.
    public struct Batch: Sendable {
        /// The patches at low resolution.
        public let low: [Float]
        /// The same patches at high resolution.
        public let high: [Float]
    }

    private let pairs: [TrainingPair]
    private let details: [DetailMap]
    private let scale: Int
    private let patch: Int
    private let candidates: Int
    private let brightness: Float
    /// The random generator; its state is part of a checkpoint.
    public var generator: SplitMix64

    /// Makes a sampler; returns nil where no pair is as large as the patch.
    /// - Parameters:
    ///   - pairs: the pictures; those smaller than the patch are left out.
    ///   - scale: the ratio of the high to the low resolution.
    ///   - patch: the side of a patch in samples of the low resolution.
    ///   - candidates: the number of random patches of which the one with the most detail is taken, since most of a
    ///     photograph is sky and blur, from which nothing is learnt.
    ///   - brightness: the range of a random factor for the samples, from 1 − brightness to 1.
    public init?(
        _ pairs: [TrainingPair], scale: Int, patch: Int, candidates: Int = 1, brightness: Float = 0, seed: UInt64
    ) {
        self.pairs = pairs.filter { $0.low.width >= patch && $0.low.height >= patch }
        details = candidates > 1 ? self.pairs.map(DetailMap.init) : []
        self.scale = scale
        self.patch = patch
        self.candidates = candidates
        self.brightness = brightness
        generator = SplitMix64(seed: seed)
        if self.pairs.isEmpty { return nil }
    }

    /// Returns the next `count` patches.
    public mutating func next(_ count: Int) -> Batch {
        let (area, side) = (patch * patch, patch * scale)
        let places = (0..<count).map { _ in place() }
        let low = [Float](unsafeUninitializedCapacity: count * area) { low, filled in
            for (index, place) in places.enumerated() {
                Self.copy(
                    pairs[place.pair].low, x: place.x, y: place.y, side: patch, at: place,
                    to: low.baseAddress! + index * area)
            }
            filled = count * area
        }
        let high = [Float](unsafeUninitializedCapacity: count * side * side) { high, filled in
            for (index, place) in places.enumerated() {
                Self.copy(
                    pairs[place.pair].high, x: place.x * scale, y: place.y * scale, side: side, at: place,
                    to: high.baseAddress! + index * side * side)
            }
            filled = count * side * side
        }
        return Batch(low: low, high: high)
    }

    /// The position of a patch in the pictures, with its symmetry and its brightness.
    private struct Place {
        let pair, x, y: Int
        var symmetry = SquareSymmetry(0)
        var gain: Float = 1
    }

    /// Returns the candidate with the most detail, with a random symmetry and brightness.
    private mutating func place() -> Place {
        var best = candidate()
        for _ in 1..<max(candidates, 1) {
            let other = candidate()
            if detail(other) > detail(best) { best = other }
        }
        best.symmetry = SquareSymmetry(generator.next(below: 8))
        if brightness > 0 { best.gain = 1 - brightness * Float(generator.next(below: 1 << 16)) / Float(1 << 16) }
        return best
    }

    /// Returns a random position in a random picture.
    private mutating func candidate() -> Place {
        let index = generator.next(below: pairs.count)
        let low = pairs[index].low
        return Place(
            pair: index, x: generator.next(below: low.width - patch + 1),
            y: generator.next(below: low.height - patch + 1))
    }

    private func detail(_ place: Place) -> Double {
        details[place.pair].sum(x: place.x, y: place.y, side: patch)
    }

    /// Writes a square as real values, transformed by the symmetry and the brightness of its place.
    private static func copy(
        _ plane: Plane<UInt8>, x left: Int, y top: Int, side: Int, at place: Place,
        to target: UnsafeMutablePointer<Float>
    ) {
        let share = place.gain / 255
        let (origin, across, down) = place.symmetry.walk(
            x: left, y: top, width: side, height: side, stride: plane.width)
        plane.samples.withUnsafeBufferPointer { samples in
            for row in 0..<side {
                var index = origin + row * down
                for column in 0..<side {
                    target[row * side + column] = Float(samples[index]) * share
                    index += across
                }
            }
        }
    }
}
