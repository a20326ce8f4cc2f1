/// A sample, or what is halfway to the next one, by the six taps of H.264, slowly.
/// - Parameters:
///   - right, below: which way.
///   - limit: the largest value.
///   - at: the sample at a place.
public func plainHalfSample(
    _ x: Int, _ y: Int, right: Bool, below: Bool, limit: Int, at: (_ x: Int, _ y: Int) -> Int
) -> Int {
    func taps(_ sample: (Int) -> Int) -> Int {
        let sum = zip([1, -5, 20, 20, -5, 1], -2...3).reduce(16) { $0 + $1.0 * sample($1.1) }
        return max(0, min(limit, Int((Double(sum) / 32).rounded(.down))))
    }
    func column(_ x: Int) -> Int { below ? taps { at(x, y + $0) } : at(x, y) }
    return right ? taps { column(x + $0) } : column(x)
}
