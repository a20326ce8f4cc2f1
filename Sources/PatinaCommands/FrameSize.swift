import ArgumentParser

/// The columns and rows of a frame, written as in 960x540.
struct FrameSize: ExpressibleByArgument, CustomStringConvertible {
    let width: Int
    let height: Int

    /// The largest side in pixels of a synthetic frame: the planes of larger ones would take gigabytes.
    static let maximumExtent = 1 << 14

    /// Reads a size such as 960x540; nil where the text is not one.
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
