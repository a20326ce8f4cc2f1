/// Pictures with something to see everywhere, as a photo has: random greys on grids of 16, 5 and 2 samples, interpolated
/// and added up.
public struct Texture {
    public let width: Int
    public let height: Int
    /// Values within 40…215, row after row.
    public let samples: [UInt8]

    public init(width: Int, height: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var sums = [Int](repeating: 0, count: width * height)
        for (cell, share) in [(16, 6), (5, 3), (2, 1)] {
            let across = width / cell + 2
            let grid = (0..<across * (height / cell + 2)).map { _ in Int.random(in: 0...255, using: &generator) }
            for y in 0..<height {
                for x in 0..<width {
                    let (column, row) = (x / cell, y / cell)
                    let (right, down) = (x % cell, y % cell)
                    let place = row * across + column
                    let upper = grid[place] * (cell - right) + grid[place + 1] * right
                    let lower = grid[place + across] * (cell - right) + grid[place + across + 1] * right
                    sums[y * width + x] += share * (upper * (cell - down) + lower * down) / (cell * cell)
                }
            }
        }
        self.width = width
        self.height = height
        samples = sums.map { UInt8(40 + $0 * 175 / 2550) }
    }

    /// A part of it, row after row.
    public func part(x: Int, y: Int, width: Int, height: Int) -> [UInt8] {
        (y..<y + height).flatMap { samples[$0 * self.width + x..<$0 * self.width + x + width] }
    }
}

extension SeededGenerator {
    /// Adds noise that is nearly normal, with a standard deviation of 2.
    public mutating func noisy(_ samples: [UInt8]) -> [UInt8] {
        samples.map { sample in
            // Of twelve uniform numbers of variance 1/3 the sum has variance 4.
            let sum = (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: -1...1, using: &self) }
            return UInt8(max(0, min(255, Double(sample) + sum.rounded())))
        }
    }
}
