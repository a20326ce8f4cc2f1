/// A window that moves across a picture by whole samples from frame to frame.
public struct Pan: Equatable, Sendable {
    public let width: Int
    public let height: Int
    /// Left and upper edge by frame.
    public let places: [[Int]]

    /// - Parameters:
    ///   - pictureWidth, pictureHeight: what the window stays within.
    ///   - velocity: samples per frame; less where the picture has not the room for it.
    ///   - origin: where the window's path lies in the room that it has, 0…1.
    ///   - multiple: the window's sides divide by it, and it is as large as that allows.
    ///   - least: the window's shorter side at least.
    /// - Returns: nil where the picture is smaller than that.
    public init?(
        pictureWidth: Int, pictureHeight: Int, frames: Int, velocity: (x: Int, y: Int), origin: (x: Double, y: Double),
        multiple: Int, least: Int
    ) {
        let least = (max(least, 1) + multiple - 1) / multiple * multiple
        guard min(pictureWidth, pictureHeight) >= least else { return nil }
        func path(_ extent: Int, _ velocity: Int, _ origin: Double) -> (side: Int, places: [Int]) {
            let steps = max(frames - 1, 1)
            let speed = min(abs(velocity), (extent - least) / steps)
            let travel = speed * (frames - 1)
            let side = (extent - travel) / multiple * multiple
            let first = Int((origin * Double(extent - travel - side)).rounded()) + (velocity < 0 ? travel : 0)
            return (side, (0..<frames).map { first + $0 * speed * velocity.signum() })
        }
        let across = path(pictureWidth, velocity.x, origin.x)
        let down = path(pictureHeight, velocity.y, origin.y)
        (width, height) = (across.side, down.side)
        places = zip(across.places, down.places).map { [$0, $1] }
    }
}
