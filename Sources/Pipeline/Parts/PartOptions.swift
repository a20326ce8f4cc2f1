/// How an output is made in parts, so that work that was broken off goes on.
public struct PartOptions: Hashable, Sendable {
    /// Frames in every part but the last, at least 1. A part is a closed group of pictures; what is lost when the work is
    /// broken off is one part at most.
    public var frames = 250
    /// What tells the network from others, such as its file's checksum.
    public var network = ""

    /// Parts of 250 frames.
    public init() {}
}
