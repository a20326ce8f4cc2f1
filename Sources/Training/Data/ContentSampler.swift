import Imaging
import PatternSparsity

/// Draws squares of photographs, each with a twin that shows nearly the same: shifted, noisy, and half of them coded.
struct ContentSampler {
    /// Both NCHW, red, green and blue, real values 0…1.
    struct Batch {
        /// Photographs, and behind them as many twins, or none.
        let pictures: [Float]
        /// By picture: what is at (x, y) in a twin is at (x + shift.x, y + shift.y) in the photograph.
        let shifts: [(x: Int, y: Int)]
    }

    private let pairs: [ContentPair]
    private let side: Int
    private let recipe: StyleRecipe
    /// The generator's state is part of a checkpoint.
    var generator: SplitMix64

    /// - Returns: nil where no picture is large enough.
    init?(_ pairs: [ContentPair], side: Int, recipe: StyleRecipe, seed: UInt64) {
        self.pairs = pairs.filter { min($0.clean.luma.width, $0.clean.luma.height) >= side + recipe.shift }
        self.side = side
        self.recipe = recipe
        generator = SplitMix64(seed: seed)
        if self.pairs.isEmpty { return nil }
    }

    /// The next `count` photographs, with twins or without.
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
                // The photograph is at the near or the far end of the shift.
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

    /// Adds noise of a random strength.
    private mutating func disturb(_ samples: UnsafeMutablePointer<Float>, _ count: Int) {
        let deviation = Float(recipe.noise) / 255 * Float(generator.next(below: 1 << 16)) / Float(1 << 16)
        guard deviation > 0 else { return }
        for index in 0..<count { samples[index] += deviation * generator.nextNormal() }
    }
}
