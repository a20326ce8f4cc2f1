import Imaging
public import PatternSparsity

/// Draws random patches with random flips, rotations and brightness.
public struct PatchSampler: Sendable {
    /// A batch in NCHW order with one channel, real values 0…1.
    public struct Batch: Sendable {
        public let low: [Float]
        public let high: [Float]
    }

    private let pairs: [TrainingPair]
    private let details: [DetailMap]
    private let scale: Int
    private let patch: Int
    private let candidates: Int
    private let brightness: Float
    /// The generator's state is part of a checkpoint.
    public var generator: SplitMix64

    /// - Parameters:
    ///   - patch: side of a low-resolution patch in samples.
    ///   - pairs: those smaller than the patch are left out.
    ///   - candidates: of this many random patches the one with the most detail is taken: most of a photograph is
    ///     sky and blur, from which nothing is learnt.
    ///   - brightness: samples are multiplied by a factor that is drawn from 1 − brightness to 1.
    /// - Returns: nil where no pair is as large as the patch.
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

    /// The next `count` patches.
    public mutating func next(_ count: Int) -> Batch {
        let (area, side) = (patch * patch, patch * scale)
        let places = (0..<count).map { _ in place() }
        let low = [Float](unsafeUninitializedCapacity: count * area) { low, filled in
            for (index, place) in places.enumerated() {
                Self.copy(
                    pairs[place.pair].low, place.x, place.y, patch, place, to: low.baseAddress! + index * area)
            }
            filled = count * area
        }
        let high = [Float](unsafeUninitializedCapacity: count * side * side) { high, filled in
            for (index, place) in places.enumerated() {
                Self.copy(
                    pairs[place.pair].high, place.x * scale, place.y * scale, side, place,
                    to: high.baseAddress! + index * side * side)
            }
            filled = count * side * side
        }
        return Batch(low: low, high: high)
    }

    private struct Place {
        let pair, x, y: Int
        var symmetry = SquareSymmetry(0)
        var gain: Float = 1
    }

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

    /// Writes a square, turned as its place says.
    private static func copy(
        _ plane: Plane<UInt8>, _ left: Int, _ top: Int, _ side: Int, _ place: Place,
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
