public import Media

/// What a network for colour does with pictures, as `PlaneUpscaler` does with luma; called from one thread at a time.
public protocol ColorUpscaler: AnyObject, Sendable {
    /// How many times wider and higher the output is, at least 1.
    var scale: Int { get }

    /// Reads planes of red, green and blue, 8 bits a sample and full range, and writes such planes, `scale` times as wide
    /// and high. The size may differ from call to call.
    func run(_ input: [FramePlane], into output: [FramePlane]) throws
}
