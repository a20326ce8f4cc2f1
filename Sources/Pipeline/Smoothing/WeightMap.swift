/// A number for each sample of a plane, with room for one more number at either end of a row.
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

    /// Returns the numbers of a row.
    func row(_ row: Int) -> UnsafeMutablePointer<UInt16> { memory + (row * stride + 1) }

    /// One more row, for intermediate results.
    var scratch: UnsafeMutablePointer<UInt16> { row(height) }

    /// Limits each number to the one of a smaller map whose sample covers this one's.
    /// - Parameters:
    ///   - across: the number of samples in a row that one of the smaller map covers, a power of two.
    ///   - down: the number of rows that one of the smaller map covers, a power of two.
    func limit(to map: WeightMap, across: Int, down: Int) {
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

    /// Sets each number to the mean, rounded down, of those of a larger map whose samples this one covers. Beyond the
    /// edges of the larger map count the samples at its edges.
    /// - Parameters:
    ///   - across: the number of samples in a row that one of this map covers, a power of two.
    ///   - down: the number of rows that one of this map covers, a power of two.
    func average(_ map: WeightMap, across: Int, down: Int) {
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
