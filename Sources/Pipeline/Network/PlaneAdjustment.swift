internal import Media

/// What is done with the planes that a network of scale 1 made, with those that it was given beside them.
///
/// It may keep what it needs from frame to frame: it gets every frame of a network in order, from one thread at a time.
protocol PlaneAdjustment: AnyObject, Sendable {
    /// The option that asks for it, without dashes.
    var name: String { get }

    /// Changes `result` in place.
    /// - Parameter source: what the network was given, of the same size and format (with `planarBits`).
    func adjust(_ result: VideoFrame, source: VideoFrame) throws
}
