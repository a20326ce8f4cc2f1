import Imaging
import PatternSparsity
import Training

/// Planes that tests train on.
enum Pictures {
    /// Discs, bars and corners with hard edges: what bicubic enlargement blurs and a network can learn.
    static func shapes(width: Int, height: Int, seed: UInt64) -> Plane<UInt8> {
        var random = SplitMix64(seed: seed)
        var plane = Plane<UInt8>(width: width, height: height, samples: [UInt8](repeating: 60, count: width * height))
        for _ in 0..<24 {
            let (x, y) = (random.next(below: width), random.next(below: height))
            let (a, b) = (2 + random.next(below: 12), 2 + random.next(below: 12))
            let value = UInt8(random.next(below: 256))
            let round = random.next(below: 2) == 0
            for row in max(0, y - b)..<min(height, y + b) {
                for column in max(0, x - a)..<min(width, x + a) {
                    let (dx, dy) = (column - x, row - y)
                    if !round || dx * dx * b * b + dy * dy * a * a <= a * a * b * b { plane[column, row] = value }
                }
            }
        }
        return plane
    }

    /// The shapes with every sample repeated 2×2: the corner of a pixel says all about its neighbours, which a few
    /// steps suffice to learn.
    static func pixels(width: Int, height: Int, seed: UInt64) -> Plane<UInt8> {
        let small = shapes(width: width / 2, height: height / 2, seed: seed)
        return Plane(
            width: width, height: height,
            samples: (0..<width * height).map { small[$0 % width / 2, $0 / width / 2] })
    }

    static func pairs(count: Int, side: Int, scale: Int = 2, seed: UInt64 = 1) -> [TrainingPair] {
        precondition(side.isMultiple(of: 2), "pixels are doubled")
        return (0..<count).map {
            TrainingPair(pixels(width: side, height: side, seed: seed &* 100 &+ UInt64($0)), scale: scale)!
        }
    }
}
