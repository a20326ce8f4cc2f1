/// A window that moves across a picture by whole samples from frame to frame.
public struct Pan: Equatable, Sendable {
    /// The width of the window in samples.
    public let width: Int
    /// The height of the window in samples.
    public let height: Int
    /// The left and upper edge of the window in each frame.
    public let places: [[Int]]

    /// Makes the largest window that can move as wanted; returns nil where the picture is too small.
    /// - Parameters:
    ///   - pictureWidth, pictureHeight: the size of the picture, which contains the window in every frame.
    ///   - velocity: the samples per frame to the right and down; the window is slower where the picture lacks the
    ///     room.
    ///   - origin: the position of the window's path within the room that it has, 0 to 1 in each direction.
    ///   - multiple: a number by which the window's sides are divisible.
    ///   - least: the smallest side of the window.
    public init?(
        pictureWidth: Int, pictureHeight: Int, frames: Int, velocity: (x: Int, y: Int), origin: (x: Double, y: Double),
        multiple: Int, least: Int
    ) {
        let least = (max(least, 1) + multiple - 1) / multiple * multiple
        guard min(pictureWidth, pictureHeight) >= least else { return nil }
        func path(extent: Int, velocity: Int, origin: Double) -> (side: Int, places: [Int]) {
            let steps = max(frames - 1, 1)
            let speed = min(abs(velocity), (extent - least) / steps)
            let travel = speed * (frames - 1)
            let side = (extent - travel) / multiple * multiple
            let first = Int((origin * Double(extent - travel - side)).rounded()) + (velocity < 0 ? travel : 0)
            return (side, (0..<frames).map { first + $0 * speed * velocity.signum() })
        }
        let across = path(extent: pictureWidth, velocity: velocity.x, origin: origin.x)
        let down = path(extent: pictureHeight, velocity: velocity.y, origin: origin.y)
        (width, height) = (across.side, down.side)
        places = zip(across.places, down.places).map { [$0, $1] }
    }
}
