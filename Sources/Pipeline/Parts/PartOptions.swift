/// The settings of an output that is made in parts, so that work that was broken off goes on.
public struct PartOptions: Hashable, Sendable {
    /// The number of frames in every part but the last, at least 1. A part is a closed group of pictures; at most one part
    /// is lost when the work is broken off.
    public var frames = 250
    /// A text that tells the networks from others, such as the checksum of their files.
    public var network = ""

    /// Creates the settings for parts of 250 frames.
    public init() {}
}
