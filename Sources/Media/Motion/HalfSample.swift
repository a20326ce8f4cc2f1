/// Interpolates samples halfway between two, as H.264 does (section 8.4.2.2.1): by the taps 1, −5, 20, 20, −5 and 1,
/// over 32. The mean of two would blur a picture that is moved by it again and again.
public enum HalfSample {
    /// The number of samples that the taps reach before and after the one that a half sample follows.
    static let reach = (before: 2, after: 3)

    /// Computes the samples that are half a step behind others.
    /// - Parameters:
    ///   - step: the number of samples from one tap to the next, such as the length of a row.
    ///   - limit: the largest value of a result; the taps may exceed it.
    @inlinable public static func interpolate<Sample: FixedWidthInteger & UnsignedInteger>(
        _ from: UnsafePointer<Sample>, step: Int, to: UnsafeMutablePointer<Sample>, count: Int, limit: Sample
    ) {
        let limit = Int32(truncatingIfNeeded: limit)
        for index in 0..<count {
            let middle = from + index
            let near = Int32(truncatingIfNeeded: middle[0]) &+ Int32(truncatingIfNeeded: middle[step])
            let next = Int32(truncatingIfNeeded: middle[-step]) &+ Int32(truncatingIfNeeded: middle[2 &* step])
            let far = Int32(truncatingIfNeeded: middle[-2 &* step]) &+ Int32(truncatingIfNeeded: middle[3 &* step])
            let sum = (20 &* near &- 5 &* next &+ far &+ 16) &>> 5
            to[index] = Sample(truncatingIfNeeded: max(0, min(limit, sum)))
        }
    }
}
