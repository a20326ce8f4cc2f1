/// The exact sums over a frame from which the normalisation of one convolution follows.
///
/// A summand is the convolution's accumulator Σ w · (x − zeroPoint) of one filter at one pixel, shifted right by
/// `NormalizedConvolution.shift` bits (an arithmetic shift, which rounds down), so that its magnitude is at most 32 767.
/// Every pixel of the frame counts once. A sum of integers does not depend on the order of its summands, so that threads,
/// bands, strips and instruction sets give the same ones. With at most `maximumCount` = 2³² pixels, sums stay below 2⁴⁷ and
/// sums of squares below 2⁶², and no addition overflows.
public struct FilterSums: Equatable, Sendable {
    /// The largest number of pixels of a tensor that is normalised.
    public static let maximumCount = 1 << 32

    /// The number of summands of each filter, which is the number of pixels.
    public var count: Int
    /// The sum of each filter.
    public var sums: [Int64]
    /// The sum of squares of each filter.
    public var squares: [Int64]

    /// Makes sums without summands.
    public init(filters: Int) {
        count = 0
        sums = [Int64](repeating: 0, count: filters)
        squares = sums
    }
}

/// The statistics of a frame with which an integer network normalises the next one: its memory.
///
/// A normalisation needs the mean and the variance of a channel over the whole frame, which are known only when the frame
/// is over. So every frame is normalised with the statistics of the frame before and leaves its own, which differ by
/// little as long as the picture does. Where the frame before is another picture, or there is none, the network *settles*:
/// it runs the same frame until the statistics that it leaves are those with which it ran. The statistics of a
/// convolution depend only on the normalisations that it reads, directly or through others, so that from any beginning
/// the k-th pass has the final statistics of all convolutions with at most k − 1 normalisations before them. With at most n
/// normalisations in a row, pass n + 1 is therefore the last one at the latest, and its output is what normalisation by
/// the frame's own statistics gives. A still that follows its own settled statistics gives the same output again.
public struct FrameStatistics: Equatable, Sendable {
    /// The sums of each normalised convolution by the name of its normalisation; empty before the first frame. A
    /// convolution without sums is normalised as if its channels had the mean 0 and the variance 1.
    public var layers: [String: FilterSums]

    /// Makes the statistics before the first frame.
    public init(layers: [String: FilterSums] = [:]) {
        self.layers = layers
    }
}
