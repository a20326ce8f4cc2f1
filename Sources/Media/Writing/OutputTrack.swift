internal import CFFmpeg

/// One stream of an output: what becomes of the packets that are written to it.
struct OutputTrack {
    let stream: UnsafeMutablePointer<AVStream>
    /// Seconds per tick of the packets' times.
    let timeBase: Rational
    /// What rewrites them.
    let way: StreamPlan.Way
    /// Ticks to add to every time.
    var delay: Int64 = 0
    /// The place of copied sound where the container counts its samples.
    private(set) var counted: CountedSound?
    /// The order of cues where a track shows one at a time.
    private(set) var cues: CueSequence?
    /// Whether what an encoder puts before the first sample is left out, as it must be where times are counted.
    var omitsPriming = false
    private var lastDecodingTime: Int64?

    init(_ stream: UnsafeMutablePointer<AVStream>, _ timeBase: Rational, _ way: StreamPlan.Way = .copy) {
        self.stream = stream
        self.timeBase = timeBase
        self.way = way
    }

    /// Adds the stream that a plan asks for to an output without a header.
    init(
        _ plan: StreamPlan, in output: borrowing OutputContext, _ container: Container, keepsTags: Bool
    ) throws(MediaError) {
        let from = plan.source
        var timeBase = Rational(from.pointee.time_base)
        let copy: UnsafeMutablePointer<AVStream>
        if case .sound(let converter) = plan.way {
            copy = try output.addStream(converter.parameters)
            timeBase = converter.timeBase
        } else {
            copy = try output.addStream(from.pointee.codecpar)
        }
        if case .text(let converter) = plan.way, !converter.fill(copy.pointee.codecpar) {
            throw .outOfMemory("write header")
        }
        copy.pointee.time_base = timeBase.av
        if from.pointee.codecpar.pointee.codec_type == AVMEDIA_TYPE_VIDEO, container.hasConstantFrameRate {
            // There the tick is a frame's.
            let nominal = Rational(av_guess_frame_rate(nil, from, nil))
            copy.pointee.time_base = container.constantRate(for: nominal, encoder: nil).inverse.av
        }
        copy.pointee.disposition = from.pointee.disposition
        copy.pointee.avg_frame_rate = from.pointee.avg_frame_rate
        copy.pointee.sample_aspect_ratio = from.pointee.sample_aspect_ratio
        OutputMetadata.copyTags(from.pointee.metadata, to: &copy.pointee.metadata, all: keepsTags)
        if container.isQuickTime { OutputMetadata.nameHandler(copy) }
        try OutputMetadata.copySideData(from, to: copy)
        self.init(copy, timeBase, plan.way)
        switch plan.way {
        // Muxers know cover art by this alone.
        case .cover: copy.pointee.disposition = AV_DISPOSITION_ATTACHED_PIC
        case .coverFile:
            try CoverFile(copy.pointee.codecpar.pointee.codec_id)?.fill(copy, with: from.pointee.attached_pic)
            copy.pointee.disposition = 0
        default: OutputMetadata.nameAttachment(copy)
        }
        omitsPriming = isConvertedSound && container.countsTimes
        keepOrder(in: container)
        let parameters = copy.pointee.codecpar.pointee
        if parameters.codec_id == AV_CODEC_ID_OPUS, container.leavesOutCodecDelay {
            delay = Rational(1, 48000).rescale(Int64(parameters.initial_padding), to: timeBase)
        }
    }

    /// Prepares for a container that counts samples, or shows one cue at a time.
    mutating func keepOrder(in container: Container) {
        guard let parameters = stream.pointee.codecpar else { return }
        let (kind, codec) = (parameters.pointee.codec_type, parameters.pointee.codec_id)
        if case .copy = way, kind == AVMEDIA_TYPE_AUDIO, container.countsSamples(of: codec) {
            counted = CountedSound(parameters, timeBase, fromZero: container.countsTimes)
        }
        if kind == AVMEDIA_TYPE_SUBTITLE, container.isQuickTime {
            cues = CueSequence(timeBase, isText: codec == AV_CODEC_ID_MOV_TEXT)
        }
    }

    var isConvertedSound: Bool { if case .sound = way { true } else { false } }

    /// What is to be written for a packet of the source's.
    mutating func rewrite(_ packet: Packet) throws(MediaError) -> [Packet] {
        switch way {
        case .copy:
            if counted != nil { return try counted?.place(packet) ?? [] }
            return cues?.add(packet) ?? [packet]
        case .text(let converter):
            guard let text = try converter.convert(packet) else { return [] }
            return cues?.add(text) ?? [text]
        case .sound(let converter): return try converter.convert(packet)
        case .cover, .coverFile: return []
        }
    }

    /// What is held back.
    mutating func rest() throws(MediaError) -> [Packet] {
        if case .sound(let converter) = way { return try converter.convert(nil) }
        return cues?.rest() ?? []
    }

    /// Returns what was lost of the source's packets on their way, so far.
    func losses(index: Int) -> [MediaNotice] {
        var notices: [MediaNotice] = []
        if case .sound(let converter) = way, converter.errors > 0 {
            notices.append(.soundDamaged(index: index, packets: converter.errors))
        }
        if let missing = counted?.missing, missing > 0 {
            notices.append(.silenceMissing(index: index, seconds: missing))
        }
        if let cues, cues.shortened > 0 { notices.append(.cuesShortened(index: index, count: cues.shortened)) }
        return notices
    }

    /// Gives a packet the times of the output; false where it is not to be written.
    ///
    /// Decoding times that stand still or go back, as in damaged files, would end a muxer.
    mutating func prepare(_ packet: Packet, isStrict: Bool) -> Bool {
        let av = packet.av
        if omitsPriming, let pts = packet.pts {
            if pts + packet.duration / 2 < 0 { return false }
            if pts < 0 { packet.setTimes(0, packet.duration) }
        }
        packet.shift(by: delay)
        av_packet_rescale_ts(av, timeBase.av, stream.pointee.time_base)
        av.pointee.stream_index = stream.pointee.index
        av.pointee.pos = -1
        if packet.dts == nil, let pts = packet.pts { av.pointee.dts = pts }
        guard let dts = packet.dts else { return true }
        if let last = lastDecodingTime, dts < last + (isStrict ? 1 : 0) {
            av.pointee.dts = last + (isStrict ? 1 : 0)
            if let pts = packet.pts { av.pointee.pts = max(pts, av.pointee.dts) }
        }
        lastDecodingTime = av.pointee.dts
        return true
    }
}
