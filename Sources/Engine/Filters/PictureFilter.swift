/// A filter that makes pictures from pictures, frame after frame: the one way in which everything that shows pictures to
/// a network does so.
///
/// Pictures are planes in memory, of luma or of red, green and blue; nothing is said of where they come from. Frames
/// come in the order in which they are shown, from one thread at a time, and their sizes may differ.
public protocol PictureFilter: AnyObject, Sendable {
    /// The name in records.
    var name: String { get }
    /// True if the planes are red, green and blue, in this order and of full range; false if there is one, of luma.
    var isColor: Bool { get }
    /// The ratio of the output's extents to those of the input, at least 1.
    var scale: Int { get }
    /// True if the output depends on earlier frames as well, so that none may be left out, repeated or computed apart.
    var hasMemory: Bool { get }

    /// Returns whether the filter takes samples of so many bits. Those of 8 bits are always taken.
    func takes(bits: Int) -> Bool

    /// Filters a frame.
    /// - Parameters:
    ///   - input: the planes of the frame, all of one size and one depth that `takes(bits:)` allows.
    ///   - output: as many planes of the same depth and `scale` times the size. They must not overlap each other or the
    ///     input.
    func run(_ input: [InputPlane], into output: [OutputPlane]) throws

    /// Forgets all earlier frames, so that the next one is filtered as the first.
    func reset()
}

/// The behaviour of filters that know 8 bits only and remember nothing.
extension PictureFilter {
    /// False: the output depends on one frame.
    public var hasMemory: Bool { false }
    /// Returns whether samples have 8 bits.
    public func takes(bits: Int) -> Bool { bits == 8 }
    /// Does nothing, since there is nothing to forget.
    public func reset() {}
}

extension [any PictureFilter] {
    /// The product of the filters' scales, which is the scale of all of them in succession; `Int.max` if it is too large
    /// for an integer.
    public var scale: Int {
        reduce(1) { product, filter in
            let (scale, isTooLarge) = product.multipliedReportingOverflow(by: filter.scale)
            return isTooLarge ? Int.max : scale
        }
    }
}
