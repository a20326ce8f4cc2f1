import Imaging
import PatternSparsity

/// A random sampler of squares from photographs. Each square can have a twin that shows nearly the same: shifted, with
/// noise, and half of the time after lossy coding.
struct ContentSampler {
    /// A batch of squares in NCHW order, with red, green and blue as real values from 0 to 1.
    struct Batch {
        /// The squares, followed by their twins if there are any.
        let pictures: [Float]
        /// The shift of each pair: the content at (x, y) of a twin is at (x + shift.x, y + shift.y) of its square.
        let shifts: [(x: Int, y: Int)]
    }

    private let pairs: [ContentPair]
    private let side: Int
    private let recipe: StyleRecipe
    /// The random generator; its state is part of a checkpoint.
    var generator: SplitMix64

    /// Makes a sampler; returns nil where no photograph is large enough.
    /// - Parameter side: the side of a square in pixels.
    init?(_ pairs: [ContentPair], side: Int, recipe: StyleRecipe, seed: UInt64) {
        self.pairs = pairs.filter { min($0.clean.luma.width, $0.clean.luma.height) >= side + recipe.shift }
        self.side = side
        self.recipe = recipe
        generator = SplitMix64(seed: seed)
        if self.pairs.isEmpty { return nil }
    }

    /// Returns the next `count` squares, with or without twins.
    mutating func next(_ count: Int, hasTwins: Bool) -> Batch {
        let size = 3 * side * side
        var shifts: [(x: Int, y: Int)] = []
        var pictures = [Float](repeating: 0, count: (hasTwins ? 2 : 1) * count * size)
        pictures.withUnsafeMutableBufferPointer { pictures in
            for index in 0..<count {
                let pair = pairs[generator.next(below: pairs.count)]
                let (width, height) = (pair.clean.luma.width, pair.clean.luma.height)
                var shift = (x: generator.next(below: recipe.shift + 1), y: generator.next(below: recipe.shift + 1))
                let x = generator.next(below: width - side - shift.x + 1)
                let y = generator.next(below: height - side - shift.y + 1)
                let signs = generator.next(below: 4)
                let isMirrored = generator.next(below: 2) == 1
                // The square lies at either end of the shift in each direction; its twin at the other.
                let (left, right) = signs & 1 == 0 ? (x, x + shift.x) : (x + shift.x, x)
                let (top, bottom) = signs & 2 == 0 ? (y, y + shift.y) : (y + shift.y, y)
                shift = ((right - left) * (isMirrored ? -1 : 1), bottom - top)
                shifts.append(shift)
                let place = pictures.baseAddress! + index * size
                pair.clean.copySquare(x: left, y: top, side: side, isMirrored: isMirrored, to: place)
                guard hasTwins else { continue }
                let twin = place + count * size
                let source = generator.next(below: 2) == 1 ? pair.coded : pair.clean
                source.copySquare(x: right, y: bottom, side: side, isMirrored: isMirrored, to: twin)
                disturb(twin, size)
            }
        }
        return Batch(pictures: pictures, shifts: shifts)
    }

    /// Adds Gaussian noise of a random strength.
    private mutating func disturb(_ samples: UnsafeMutablePointer<Float>, _ count: Int) {
        let deviation = Float(recipe.noise) / 255 * Float(generator.next(below: 1 << 16)) / Float(1 << 16)
        guard deviation > 0 else { return }
        for index in 0..<count { samples[index] += deviation * generator.nextNormal() }
    }
}
