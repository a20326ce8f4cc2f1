import ArgumentParser

/// Columns and rows of a frame, as in 960x540.
struct FrameSize: ExpressibleByArgument, CustomStringConvertible {
    let width: Int
    let height: Int

    /// Larger frames are not made up: their planes alone would fill gigabytes.
    static let maximumExtent = 1 << 14

    init?(argument: String) {
        let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], width > 0, height > 0 else { return nil }
        self.init(width: width, height: height)
    }

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    var description: String { "\(width)x\(height)" }
    var defaultValueDescription: String { description }
}
