internal import CFFmpeg

/// Writes a file: the encoded video, and the sound, subtitles and attachments of the source, packet for packet.
///
/// It is written under a temporary name beside its own. `finish()` completes it and gives it its name; a muxer that is
/// let go before leaves nothing behind.
public struct Muxer: ~Copyable {
    /// The output's path.
    public var path: String { file.path }
    /// What the container could not hold as it is.
    public let notices: [MediaNotice]

    /// What was written of each stream of the output's that is not the video, by its index there.
    public private(set) var sent: [Int: StreamTally] = [:]

    private struct Track {
        var stream: UnsafeMutablePointer<AVStream>
        var sourceTimeBase: Rational
        var converter: SubtitleConverter?
        /// Ticks of the source's time base to add to every time.
        var delay: Int64 = 0
        var lastDecodingTime: Int64?
    }

    private let container: Container
    private let overwrite: Bool
    // The context goes first: a file is closed before it is removed.
    private let output: OutputContext
    private var file: OutputFile
    private var hasPictures = false
    private let photo: JPEGSegments?
    private var video: Track
    private var tracks: [Int: Track]

    /// Creates the output and writes its header.
    ///
    /// Throws `.outputUnwritable`, `.outputExists`, `.diskFull`, `.writeFailed`, or `.containerRefused` where the
    /// container cannot hold the encoded video.
    /// - Parameter temporary: the name it is written under, on the same file system; nil for one beside its own.
    public init(
        _ path: String, in container: Container, overwrite: Bool, video encoded: EncodedVideo,
        from source: inout VideoSource, temporary: String? = nil
    ) throws(MediaError) {
        let file = try OutputFile(path, overwrite: overwrite, numbered: container.isImages, temporary: temporary)
        try file.prepare()
        let output = try OutputContext(container, path: file.temporary, named: path)

        let parameters = encoded.parameters
        if var refusal = try container.refusal(of: [UnsafePointer(parameters)]) {
            refusal.path = path
            refusal.subject = encoded.encoder
            throw refusal
        }
        let (plans, dropped) = try StreamPlan.plan(for: source, beside: parameters, in: container)
        var notices = dropped

        let stream = try output.addStream(parameters)
        let from = source.demuxer.stream(source.video.index)
        stream.pointee.time_base = encoded.timeBase.av
        stream.pointee.avg_frame_rate = encoded.frameRate.av
        stream.pointee.sample_aspect_ratio = parameters.pointee.sample_aspect_ratio
        if let from {
            stream.pointee.disposition = from.pointee.disposition
            OutputMetadata.copyTags(from.pointee.metadata, to: &stream.pointee.metadata)
            // What viewers show as it is has been turned, or says in its own way how it lies.
            if !container.isOfStillPictures { try OutputMetadata.copySideData(from, to: stream) }
        }
        if !container.isOfStillPictures { try encoded.light.apply(to: stream) }
        if let degrees = source.video.video?.rotation, degrees != 0, !container.holdsRotation,
            !container.isOfStillPictures
        {
            notices.append(.rotationDropped(degrees: degrees, container: container.name))
        }
        var tracks: [Int: Track] = [:]
        for plan in plans {
            let copy = try output.addStream(plan.source.pointee.codecpar)
            if let converter = plan.converter {
                guard converter.fill(copy.pointee.codecpar) else { throw .outOfMemory("write header") }
            }
            copy.pointee.time_base = plan.source.pointee.time_base
            copy.pointee.disposition = plan.source.pointee.disposition
            copy.pointee.avg_frame_rate = plan.source.pointee.avg_frame_rate
            OutputMetadata.copyTags(plan.source.pointee.metadata, to: &copy.pointee.metadata)
            var track = Track(
                stream: copy, sourceTimeBase: Rational(plan.source.pointee.time_base), converter: plan.converter)
            if let sound = copy.pointee.codecpar, sound.pointee.codec_id == AV_CODEC_ID_OPUS,
                container.leavesOutCodecDelay
            {
                let padding = Int64(sound.pointee.initial_padding)
                track.delay = Rational(1, 48000).rescale(padding, to: track.sourceTimeBase)
            }
            tracks[plan.index] = track
        }
        OutputMetadata.copyTags(source.demuxer.input.pointer.pointee.metadata, to: &output.pointer.pointee.metadata)
        try OutputMetadata.copyChapters(source.demuxer.input.pointer, to: output.pointer, source.window)
        if container.isMatroska { try Self.keepNegativeTimes(of: &source, tracks, output) }

        var options = OptionDictionary()
        if container.isQuickTime, let scale = Self.movieTimescale(of: source, tracks.values.map(\.sourceTimeBase)) {
            av_dict_set(&options.pointer, "movie_timescale", String(scale), 0)
        }
        let code = avformat_write_header(output.pointer, &options.pointer)
        let failed = min(code, output.writeError)
        guard failed >= 0 else {
            var error = MediaError(writing: "write header", code: failed, path: path)
            if error.kind == .writeFailed { error.kind = .containerRefused }
            throw error
        }
        photo =
            container.imageCodec == AV_CODEC_ID_MJPEG
            ? source.photo?.resized(width: Int(parameters.pointee.width), height: Int(parameters.pointee.height)) : nil
        self.notices = notices
        self.video = Track(stream: stream, sourceTimeBase: encoded.timeBase)
        self.tracks = tracks
        self.container = container
        self.overwrite = overwrite
        self.output = output
        self.file = file
    }

    /// MP4 says when a track starts in ticks of the whole film, milliseconds unless told otherwise: where one starts
    /// late, ticks that every track's own fit into keep its times exact. Nil where milliseconds do.
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

    /// Matroska has no times below 0, so libavformat would move every stream by the sound's priming samples. Declared
    /// as a codec delay they need no move, and the video's times stay what they were.
    private static func keepNegativeTimes(
        of source: inout VideoSource, _ tracks: [Int: Track], _ output: borrowing OutputContext
    ) throws(MediaError) {
        guard source.window.start == nil, source.window.shift == 0 else { return }
        for (index, time) in try source.firstTimes() where time < 0 {
            guard let track = tracks[index], let parameters = track.stream.pointee.codecpar else { continue }
            let rate = parameters.pointee.sample_rate
            let samples = track.sourceTimeBase.rescale(-time, to: Rational(1, rate))
            guard rate > 0, samples <= Int64(rate) * 10 else { return }
            let slack = Int64(rate / 500)  // Matroska counts in milliseconds
            if Int64(parameters.pointee.initial_padding) + slack < samples {
                parameters.pointee.initial_padding = Int32(clamping: samples)
            }
        }
        if let start = source.video.start, start < 0 { return }
        output.pointer.pointee.avoid_negative_ts = AVFMT_AVOID_NEG_TS_DISABLED
    }

    /// Throws what `init` would of a path, without creating anything: `.outputUnwritable` or `.outputExists`.
    public static func check(_ path: String, in container: Container, overwrite: Bool) throws(MediaError) {
        _ = try OutputFile(path, overwrite: overwrite, numbered: container.isImages)
    }

    /// Writes a packet of the encoder's.
    public mutating func writeVideo(_ packet: Packet) throws(MediaError) {
        if container.isImages, hasPictures { try beginNextFile() }
        if let photo, !hasPictures { try packet.add(photo) }
        hasPictures = true
        var track = video
        try write(packet, &track)
        video = track
    }

    /// Pictures of their own files follow each other into the next one.
    private mutating func beginNextFile() throws(MediaError) {
        guard let next = file.next() else {
            throw MediaError(.onePicture, "write packet", path: path, detail: "a picture file holds one frame")
        }
        let failed = output.writeError
        let code = failed < 0 ? failed : output.reopen(next)
        guard code >= 0 else { throw MediaError(writing: "write packet", code: code, path: path) }
    }

    /// Writes a packet of the source's, or drops it where its stream is not in the output.
    public mutating func write(_ packet: Packet) throws(MediaError) {
        guard var track = tracks[packet.streamIndex] else { return }
        let kept = if let converter = track.converter { try converter.convert(packet) } else { packet }
        guard let kept else { return }
        try write(kept, &track)
        tracks[packet.streamIndex] = track
    }

    private mutating func write(_ packet: Packet, _ track: inout Track) throws(MediaError) {
        let av = packet.av
        packet.shift(by: track.delay)
        av_packet_rescale_ts(av, track.sourceTimeBase.av, track.stream.pointee.time_base)
        av.pointee.stream_index = track.stream.pointee.index
        av.pointee.pos = -1
        if packet.dts == nil, let pts = packet.pts { av.pointee.dts = pts }
        if let dts = packet.dts {
            // Decoding times that stand still or go back, as in damaged files, end a muxer.
            let isStrict = container.flags & AVFMT_TS_NONSTRICT == 0
            if let last = track.lastDecodingTime, dts < last + (isStrict ? 1 : 0) {
                av.pointee.dts = last + (isStrict ? 1 : 0)
                if let pts = packet.pts { av.pointee.pts = max(pts, av.pointee.dts) }
            }
            track.lastDecodingTime = av.pointee.dts
        }
        sent[packet.streamIndex, default: StreamTally()].add(packet)
        let code = av_interleaved_write_frame(output.pointer, av)
        let failed = min(code, min(0, output.pointer.pointee.pb?.pointee.error ?? 0))
        guard failed >= 0 else { throw MediaError(writing: "write packet", code: failed, path: path) }
    }

    /// Completes the file and gives it its name. Throws `.diskFull`, `.outputExists`, `.outputUnwritable` or
    /// `.writeFailed`; then nothing is left of it.
    public consuming func finish() throws(MediaError) {
        var failed = min(0, av_write_trailer(output.pointer))
        failed = min(failed, output.writeError)
        let closed = output.close()
        if failed >= 0 { failed = min(0, closed) }
        guard failed >= 0 else { throw MediaError(writing: "finish output", code: failed, path: path) }
        try file.keep(overwrite: overwrite)
    }
}
