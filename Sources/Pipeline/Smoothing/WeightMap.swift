/// A number for each sample of a plane, with room for one more at either end of a row.
final class WeightMap {
    let width: Int
    let height: Int
    private let stride: Int
    private let memory: UnsafeMutablePointer<UInt16>

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        stride = (width + 2 + 31) & ~31
        memory = .allocate(capacity: stride * (height + 1))
        memory.initialize(repeating: 0, count: stride * (height + 1))
    }

    deinit { memory.deallocate() }

    func row(_ row: Int) -> UnsafeMutablePointer<UInt16> { memory + (row * stride + 1) }

    /// One more row.
    var scratch: UnsafeMutablePointer<UInt16> { row(height) }

    /// Takes from each sample what it has beyond the sample of a smaller map that covers it.
    func limit(to map: WeightMap, _ across: Int, _ down: Int) {
        let shift = across.trailingZeroBitCount
        for line in 0..<height {
            let (own, other) = (row(line), map.row(line / down))
            if shift == 0 {
                for column in 0..<width { own[column] = min(own[column], other[column]) }
            } else {
                for column in 0..<width { own[column] = min(own[column], other[column &>> shift]) }
            }
        }
    }

    /// Becomes the means of the samples of a larger map that each covers, rounded down; of those at its edges where it
    /// ends before.
    func average(_ map: WeightMap, _ across: Int, _ down: Int) {
        let shift = UInt16((across * down).trailingZeroBitCount)
        for line in 0..<height {
            let to = row(line)
            for column in 0..<width { to[column] = 0 }
            for part in 0..<down {
                let from = map.row(min(line * down + part, map.height - 1))
                let whole = map.width / across
                // The usual one has a loop that compilers see through.
                if across == 2 {
                    for column in 0..<whole { to[column] &+= from[2 &* column] &+ from[2 &* column &+ 1] }
                } else {
                    for column in 0..<whole {
                        for place in 0..<across { to[column] &+= from[column &* across &+ place] }
                    }
                }
                guard whole < width else { continue }
                for place in 0..<across { to[whole] &+= from[min(whole * across + place, map.width - 1)] }
            }
            for column in 0..<width { to[column] &>>= shift }
        }
    }
}
