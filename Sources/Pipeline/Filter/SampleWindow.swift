internal import Files
internal import Media

extension FilterOptions {
    /// Returns options whose start and duration are the middle of the video, as long as `sample` says; all of the video if
    /// it is no longer.
    /// - Throws: the errors of opening the input, or `MediaError` of the kind `durationUnknown`.
    public func resolvingSample() throws -> FilterOptions {
        guard let sample else { return self }
        // Looking into a pipe would use it up.
        if input == "-" || FileSystem.kind(input) ?? .file != .file {
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
