internal import Foundation
internal import Media

extension FilterOptions {
    /// The middle of the video, as long as `sample` says, as start and duration; all of it where it is no longer.
    ///
    /// Throws what opening the input does, or `.durationUnknown`.
    public func resolvingSample() throws -> FilterOptions {
        guard let sample else { return self }
        var status = stat()
        // Looking into a pipe would use it up.
        if input == "-" || stat(input, &status) == 0 && status.st_mode & S_IFMT != S_IFREG {
            throw MediaError(.durationUnknown, "find duration", path: input)
        }
        let information = try MediaInformation.probe(input)
        guard let whole = information.video?.duration ?? information.duration, whole > 0 else {
            throw MediaError(.durationUnknown, "find duration", path: input)
        }
        var options = self
        options.sample = nil
        if whole > sample {
            options.source.start = (whole - sample) / 2
            options.source.duration = sample
        }
        return options
    }
}
