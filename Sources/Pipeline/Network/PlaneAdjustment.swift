internal import Media

/// A change to the planes that a filter of scale 1 made, which may use the planes that the filter was given.
///
/// It gets every frame of one filter in order, from one thread at a time, and may remember earlier ones.
protocol PlaneAdjustment: AnyObject, Sendable {
    /// The name of the option that asks for it, without dashes.
    var name: String { get }

    /// Changes `result` in place.
    /// - Parameter source: the frame that the filter was given, of the same size and format (with `planarBits`).
    func adjust(_ result: VideoFrame, source: VideoFrame) throws

    /// Forgets all earlier frames.
    func reset()
}

/// The behaviour of adjustments that remember nothing.
extension PlaneAdjustment {
    func reset() {}
}
