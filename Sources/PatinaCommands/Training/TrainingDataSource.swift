import Files
import Foundation
import Media

/// A picture or video file among the training data.
struct TrainingDataSource {
    /// The filename extensions, in lower case, by which videos are found in a folder.
    static let videoExtensions: Set<String> = [
        "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "ts", "m2ts", "mts", "y4m", "wmv", "flv", "ogv",
        "3gp",
    ]

    let path: String
    /// Whether the file is a picture, by its extension; otherwise it is read as a video.
    let isPicture: Bool

    private init(_ url: URL) {
        path = url.relativePath
        isPicture = PictureFolder.extensions.contains(url.pathExtension.lowercased())
    }

    /// Returns the pictures and videos of a folder in the order of their names, or the one file that is named.
    static func find(_ path: String) throws(Failure) -> [TrainingDataSource] {
        guard let kind = FileSystem.kind(path) else {
            throw Failure(.inputUnreadable, "There is no folder or video \(path); check its name.")
        }
        guard kind == .folder else { return [TrainingDataSource(URL(fileURLWithPath: path))] }
        return try PictureFolder.files(
            in: path, extensions: PictureFolder.extensions.union(videoExtensions), of: "pictures or videos"
        ).map(TrainingDataSource.init)
    }

    /// The part of a file that is read at once.
    enum Place {
        case wholePicture
        /// A part of a video that begins at a time, in seconds from the beginning.
        case time(Double)
        /// A part of a video that begins at a frame number: raw streams have no times to seek by and are read from the
        /// beginning.
        case frame(Int)
    }

    /// Returns the whole picture, or places spread evenly over a video.
    /// - Parameters:
    ///   - limit: the largest number of places.
    ///   - clipFrames: the number of frames that are read from each place on; the clips do not overlap.
    func places(limit: Int, clipFrames: Int) throws(MediaError) -> [Place] {
        if isPicture { return [.wholePicture] }
        let source = try VideoSource(path)
        let rate = max(source.video.video?.frameRate.value ?? 25, 1)
        guard let seconds = source.video.duration ?? source.information.duration, seconds > 0 else {
            let frames = try Self.count(path)
            let count = min(limit, max(frames / clipFrames, 1))
            return (0..<count).map { .frame(frames * $0 / count) }
        }
        let frames = source.video.frames ?? Int(min(seconds * rate, 1e9).rounded())
        let count = min(limit, max(frames / clipFrames, 1))
        // Half a frame early, so that rounding does not lose the frame.
        return (0..<count).map { .time(max(0, Double($0) * seconds / Double(count) - 0.5 / rate)) }
    }

    /// Returns the number of frames of a video, counted by decoding it.
    private static func count(_ path: String) throws(MediaError) -> Int {
        var source = try VideoSource(path)
        var frames = 0
        while let event = try source.next() {
            if case .frame = event { frames += 1 }
        }
        return frames
    }
}
