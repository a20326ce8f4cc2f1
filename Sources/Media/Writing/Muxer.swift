internal import CFFmpeg

/// Writes a file: the encoded video and every other stream of the source, unchanged where the container can hold it.
///
/// It is written under a temporary name beside its own. `finish()` completes it and gives it its name; a muxer that is
/// released before leaves nothing behind.
public struct Muxer: ~Copyable {
    /// The path of the output.
    public var path: String { file.path }
    /// The notices about everything that the container could not hold unchanged.
    public let notices: [MediaNotice]
    /// The indices of the output's streams by those of the source's; streams that are left out have none.
    public var streams: [Int: Int] {
        let others = tracks.mapValues { Int($0.stream.pointee.index) }
        return others.merging([source: Int(video.stream.pointee.index)]) { first, _ in first }
    }

    private let container: Container
    private let overwrite: Bool
    // Fields are released in order: the context is first, so that a file is closed before it is removed.
    private let output: OutputContext
    private var file: OutputFile
    private var hasPictures = false
    private var isFlushed = false
    private let photo: JPEGSegments?
    private let movieTags: MovieTags?
    private let choosesLastDelay: Bool
    /// Seconds that the last picture lasts.
    private var lastDuration = 0.0
    /// The time in seconds at which the last picture has been shown.
    private var end = 0.0
    private var video: OutputTrack
    private var tracks: [Int: OutputTrack]
    /// The index of the filtered stream in the source.
    private let source: Int

    /// Creates the output and writes its header.
    ///
    /// Throws `.outputUnwritable`, `.outputExists`, `.diskFull`, `.writeFailed`, or `.containerRefused` where the
    /// container cannot hold the encoded video, `.streamRefused`, or `.muxerOption`.
    /// - Parameters:
    ///   - source: the source of the other streams. Nothing is read from it.
    ///   - firstTimes: the times that `VideoSource.firstTimes(for:)` found.
    ///   - options: the options of the container's muxer, by FFmpeg's names.
    ///   - temporary: the name it is written under, on the same file system; nil for one beside its own.
    public init(
        _ path: String, in container: Container, overwrite: Bool, video encoded: EncodedVideo,
        from source: borrowing VideoSource, firstTimes: [Int: Int64],
        options wanted: [(key: String, value: String)] = [], temporary: String? = nil
    ) throws(MediaError) {
        let file = try OutputFile(path, overwrite: overwrite, numbered: container.isImages, temporary: temporary)
        try file.prepare()
        let output = try OutputContext(container, path: file.temporary, named: path)

        let parameters = encoded.parameters
        if var refusal = try container.refusal(of: [UnsafePointer(parameters)], timeBase: encoded.timeBase) {
            refusal.path = path
            refusal.subject = encoded.encoder
            throw refusal
        }
        // The source does not know the layout if parts are joined, because no picture of it was decoded.
        if let stream = source.demuxer.stream(source.video.index) { encoded.stereo?.mark(stream) }
        var plan = try OutputPlan(for: source, beside: encoded, in: container, path: path)
        // A pipe cannot be changed after it was written.
        let movieFlags = wanted.last { $0.key == "movflags" }?.value
        let addsTags =
            container.isQuickTime && container.name != "ismv" && path != Container.standardOutput && movieFlags == nil
        try plan.addTags(of: source, addsTags: addsTags || movieFlags?.contains("use_metadata_tags") == true)
        try plan.addLayouts(of: source, encoded: encoded)
        let keepsTags = source.selection.metadata
        var tracks: [Int: OutputTrack] = [:]
        // The streams keep the source's order.
        for plan in plan.streams where plan.index < source.video.index {
            tracks[plan.index] = try OutputTrack(plan, in: output, container, keepsTags: keepsTags)
        }
        let stream = try Self.addVideo(encoded, to: output, container, from: source)
        for plan in plan.streams where plan.index > source.video.index {
            tracks[plan.index] = try OutputTrack(plan, in: output, container, keepsTags: keepsTags)
        }
        try OutputMetadata.copyFile(
            source, to: output, video: stream, streams: tracks.mapValues(\.stream.pointee.index),
            hasChapters: plan.hasChapters)
        TimecodeShift(of: source)?.apply(to: output.pointer)
        let movieTags = addsTags ? MovieTags(output, container) : nil
        if container.isMatroska { Self.keepNegativeTimes(of: source, firstTimes, tracks: tracks, output: output) }

        var options = OptionDictionary()
        if container.isQuickTime, let scale = Self.movieTimescale(of: source, tracks.values.map(\.timeBase)) {
            av_dict_set(&options.pointer, "movie_timescale", String(scale), 0)
        }
        if let loop = source.loop?.option(for: container) { av_dict_set(&options.pointer, loop.key, loop.value, 0) }
        for (key, value) in wanted { av_dict_set(&options.pointer, key, value, 0) }
        // Google's boxes of views and spheres are not part of the standard, but without them that metadata is lost.
        if container.name == "mp4",
            [AV_PKT_DATA_STEREO3D, AV_PKT_DATA_SPHERICAL].contains(where: { kind in
                OutputMetadata.hasLayout(stream, kind)
            })
        {
            output.pointer.pointee.strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL
        }
        let code = avformat_write_header(output.pointer, &options.pointer)
        if let unknown = wanted.first(where: { av_dict_get(options.pointer, $0.key, nil, 0) != nil }), code >= 0 {
            throw MediaError(
                .muxerOption, "set muxer option", path: path, subject: unknown.key,
                detail: "\(container.name) has no such option")
        }
        let failed = min(code, output.writeError)
        guard failed >= 0 else {
            var error = MediaError(writing: "write header", code: failed, path: path)
            // A trial header without the options was written before, so they are the cause.
            if error.kind == .writeFailed, !wanted.isEmpty {
                error.kind = .muxerOption
                error.subject = wanted.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            }
            if error.kind == .writeFailed { error.kind = .containerRefused }
            if error.log?.contains("non seekable") == true {
                (error.log, error.detail) = (
                    nil, "a pipe cannot take it, since its index is written last; Matroska can be written in one go"
                )
            }
            throw error
        }
        try Self.writeCovers(plan.streams, on: tracks, to: output, path: path)
        photo =
            container.imageCodec == AV_CODEC_ID_MJPEG
            ? source.photo?.resized(width: Int(parameters.pointee.width), height: Int(parameters.pointee.height)) : nil
        let delay = Double(parameters.pointee.video_delay) * (encoded.timeBase.value ?? 0)
        let isLate = container.lacksPresentationTimes && delay > 0
        self.notices = plan.notices + (isLate ? [.picturesLate(seconds: delay, container: container.name)] : [])
        self.movieTags = movieTags
        self.choosesLastDelay = !wanted.contains { $0.key == "final_delay" }
        self.video = OutputTrack(stream, timeBase: encoded.timeBase)
        self.tracks = tracks
        self.source = source.video.index
        self.container = container
        self.overwrite = overwrite
        self.output = output
        self.file = file
    }

    private static func addVideo(
        _ encoded: EncodedVideo, to output: borrowing OutputContext, _ container: Container,
        from source: borrowing VideoSource
    ) throws(MediaError) -> UnsafeMutablePointer<AVStream> {
        let stream = try output.addStream(encoded.parameters)
        stream.pointee.time_base = encoded.timeBase.av
        stream.pointee.avg_frame_rate = encoded.frameRate.av
        stream.pointee.sample_aspect_ratio = encoded.parameters.pointee.sample_aspect_ratio
        guard let from = source.demuxer.stream(source.video.index) else { return stream }
        stream.pointee.disposition = from.pointee.disposition
        let (tags, keepsTags) = (from.pointee.metadata, source.selection.metadata)
        OutputMetadata.copyTags(tags, to: &stream.pointee.metadata, all: keepsTags)
        // The muxer itself marks opacity, according to the encoder's pictures.
        av_dict_set(&stream.pointee.metadata, "alpha_mode", nil, 0)
        let holdsStereo = container.holdsLayout(from, AV_PKT_DATA_STEREO3D)
        if !holdsStereo { av_dict_set(&stream.pointee.metadata, "stereo_mode", nil, 0) }
        if container.isQuickTime { OutputMetadata.nameHandler(stream) }
        // Still pictures have been turned, or hold their orientation in their own form.
        guard !container.isOfStillPictures else { return stream }
        try OutputMetadata.copySideData(from, to: stream, except: holdsStereo ? [] : [AV_PKT_DATA_STEREO3D])
        try encoded.light.apply(to: stream)
        return stream
    }

    private static func writeCovers(
        _ plans: [StreamPlan], on tracks: [Int: OutputTrack], to output: borrowing OutputContext, path: String
    ) throws(MediaError) {
        for plan in plans {
            guard case .cover = plan.way, let track = tracks[plan.index] else { continue }
            let packet = try Packet()
            guard av_packet_ref(packet.av, &plan.source.pointee.attached_pic) >= 0 else {
                throw .outOfMemory("copy cover art")
            }
            packet.setTimes(0, 0)
            packet.av.pointee.stream_index = track.stream.pointee.index
            let code = av_interleaved_write_frame(output.pointer, packet.av)
            guard code >= 0 else { throw MediaError(writing: "write packet", code: code, path: path) }
        }
    }

    /// Returns the ticks per second in which MP4 is to state the starts of tracks, so that every track's own ticks fit:
    /// one that starts late then keeps its times exactly. Nil where the default of milliseconds does.
    private static func movieTimescale(of source: borrowing VideoSource, _ bases: [Rational]) -> Int64? {
        let isLate = source.information.streams.contains { ($0.start ?? 0) > 0 }
        guard isLate || source.window.start != nil else { return nil }
        var scale: Int64 = 1
        for base in bases + [source.video.timeBase] where base.isPositive {
            scale = scale / av_gcd(scale, Int64(base.den)) * Int64(base.den)
            if scale > 10_000_000 { return 1_000_000 }
        }
        return scale
    }

    /// Declares the priming samples of sound as a codec delay. Matroska has no times below 0, so libavformat would
    /// otherwise move every stream by them; declared, they need no move, and the video keeps its times.
    private static func keepNegativeTimes(
        of source: borrowing VideoSource, _ firstTimes: [Int: Int64], tracks: [Int: OutputTrack],
        output: borrowing OutputContext
    ) {
        if source.isWhole, let start = source.video.start, start < 0 { return }
        // In a part only the priming samples of sound are before 0.
        guard source.isWhole || tracks.values.contains(where: \.isConvertedSound) else { return }
        for (index, time) in firstTimes where time < 0 {
            guard let track = tracks[index], !track.isConvertedSound, let parameters = track.stream.pointee.codecpar
            else { continue }
            let rate = parameters.pointee.sample_rate
            let samples = track.timeBase.rescale(-time, to: Rational(1, rate))
            guard rate > 0, samples <= Int64(rate) * 10 else { return }
            let slack = Int64(rate / 500)  // Matroska counts in milliseconds
            if Int64(parameters.pointee.initial_padding) + slack < samples {
                parameters.pointee.initial_padding = Int32(clamping: samples)
            }
        }
        output.pointer.pointee.avoid_negative_ts = AVFMT_AVOID_NEG_TS_DISABLED
    }

    /// The notices about lost sound and text so far; complete after `flush()`.
    public var damage: [MediaNotice] {
        tracks.sorted { $0.key < $1.key }.flatMap { index, track in
            let isCut = container.endsTogether && track.end > end + 0.1
            return track.losses(index: index) + (isCut ? [.soundCut(index: index, seconds: track.end - end)] : [])
        }
    }

    /// Throws the errors that `init` would throw for a path, without creating anything: `.outputUnwritable` or
    /// `.outputExists`.
    public static func check(_ path: String, in container: Container, overwrite: Bool) throws(MediaError) {
        _ = try OutputFile(path, overwrite: overwrite, numbered: container.isImages)
    }

    /// Writes a packet of the encoder. Throws `.diskFull` or `.writeFailed`.
    public mutating func writeVideo(_ packet: Packet) throws(MediaError) {
        if container.isImages, hasPictures { try beginNextFile() }
        if let photo, !hasPictures { try packet.add(photo) }
        hasPictures = true
        let tick = video.timeBase.value ?? 0
        lastDuration = Double(packet.duration) * tick
        end = max(end, Double((packet.pts ?? 0) + packet.duration) * tick)
        var track = video
        try write(packet, &track)
        video = track
    }

    /// Begins the next file where each picture is one of its own.
    private mutating func beginNextFile() throws(MediaError) {
        guard let next = file.next() else {
            throw MediaError(.onePicture, "write packet", path: path, detail: "a picture file holds one frame")
        }
        let failed = output.writeError
        let code = failed < 0 ? failed : output.reopen(next)
        guard code >= 0 else { throw MediaError(writing: "write packet", code: code, path: path) }
    }

    /// Writes a packet of the source, or drops it where its stream is not in the output. Throws `.diskFull` or
    /// `.writeFailed`.
    public mutating func write(_ packet: Packet) throws(MediaError) {
        let index = packet.streamIndex
        guard var track = tracks[index] else { return }
        for packet in try track.rewrite(packet) { try write(packet, &track) }
        tracks[index] = track
    }

    private mutating func write(_ packet: Packet, _ track: inout OutputTrack) throws(MediaError) {
        guard track.prepare(packet, isStrict: container.flags & AVFMT_TS_NONSTRICT == 0) else { return }
        let code = av_interleaved_write_frame(output.pointer, packet.av)
        let failed = min(code, min(0, output.pointer.pointee.pb?.pointee.error ?? 0))
        guard failed >= 0 else { throw MediaError(writing: "write packet", code: failed, path: path) }
    }

    /// Writes the packets that are held back of the streams beside the video, after the last of their packets.
    public mutating func flush() throws(MediaError) {
        guard !isFlushed else { return }
        isFlushed = true
        for (index, track) in tracks {
            var track = track
            for packet in try track.rest(until: container.endsTogether ? end : nil) { try write(packet, &track) }
            tracks[index] = track
        }
    }

    /// Completes the file and gives it its name. Throws `.diskFull`, `.outputExists`, `.outputUnwritable` or
    /// `.writeFailed`; then nothing is left of the file.
    public consuming func finish() throws(MediaError) {
        try flush()
        if choosesLastDelay { LastDelay.tell(lastDuration, to: output.pointer) }
        var failed = min(0, av_write_trailer(output.pointer))
        failed = min(failed, output.writeError)
        let closed = output.close()
        if failed >= 0 { failed = min(0, closed) }
        guard failed >= 0 else { throw MediaError(writing: "finish output", code: failed, path: path) }
        try movieTags?.add(toFile: file.temporary, named: path)
        try file.keep(overwrite: overwrite)
    }
}
