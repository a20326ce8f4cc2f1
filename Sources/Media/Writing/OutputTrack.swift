internal import CFFmpeg

/// One stream of an output, with the rules by which packets are rewritten for it.
struct OutputTrack {
    let stream: UnsafeMutablePointer<AVStream>
    /// The seconds per tick of the times of the packets that are written to it.
    let timeBase: Rational
    /// The way in which its packets are made from the source's.
    let way: StreamPlan.Way
    /// The number of ticks that is added to every time.
    var delay: Int64 = 0
    /// The counter of samples of copied sound; nil unless the container counts samples.
    private(set) var counted: CountedSound?
    /// The sequence of cues; nil unless the track shows one at a time.
    private(set) var cues: CueSequence?
    /// Whether an encoder's priming samples are left out, as they must be where times are counted.
    var omitsPriming = false
    private var lastDecodingTime: Int64?
    /// The time in seconds until which there is something.
    private(set) var end = 0.0

    init(_ stream: UnsafeMutablePointer<AVStream>, timeBase: Rational, way: StreamPlan.Way = .copy) {
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
            // In such a container a tick is the duration of a frame.
            let nominal = Rational(av_guess_frame_rate(nil, from, nil))
            copy.pointee.time_base = container.constantRate(for: nominal, encoder: nil).inverse.av
        }
        copy.pointee.disposition = from.pointee.disposition
        copy.pointee.avg_frame_rate = from.pointee.avg_frame_rate
        copy.pointee.sample_aspect_ratio = from.pointee.sample_aspect_ratio
        OutputMetadata.copyTags(from.pointee.metadata, to: &copy.pointee.metadata, all: keepsTags)
        if container.isQuickTime { OutputMetadata.nameHandler(copy) }
        try OutputMetadata.copySideData(from, to: copy)
        self.init(copy, timeBase: timeBase, way: plan.way)
        switch plan.way {
        // Muxers recognise cover art by this alone.
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

    /// Prepares the track for a container that counts samples, or shows one cue at a time.
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

    /// Returns the packets to write for a packet of the source.
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

    /// Returns what is held back at the end.
    /// - Parameter end: a time in seconds until which silence is to follow sound that ends before; nil for none.
    mutating func rest(until end: Double? = nil) throws(MediaError) -> [Packet] {
        if case .sound(let converter) = way { return try converter.convert(nil, until: end) }
        if let end, counted != nil { return try counted?.fill(until: end) ?? [] }
        return cues?.rest() ?? []
    }

    /// Returns the notices about the source's packets that were lost so far.
    func losses(index: Int) -> [MediaNotice] {
        var notices: [MediaNotice] = []
        if case .sound(let converter) = way, converter.errors > 0 {
            notices.append(.soundDamaged(index: index, packets: converter.errors))
        }
        if let cues, cues.shortened > 0 { notices.append(.cuesShortened(index: index, count: cues.shortened)) }
        return notices
    }

    /// Gives a packet the times of the output, and returns whether it is to be written.
    ///
    /// Decoding times that stand still or go back, as in damaged files, would end a muxer.
    mutating func prepare(_ packet: Packet, isStrict: Bool) -> Bool {
        let av = packet.av
        if omitsPriming, let pts = packet.pts {
            if pts + packet.duration / 2 < 0 { return false }
            if pts < 0 { packet.setTimes(0, packet.duration) }
        }
        packet.shift(by: delay)
        end = max(end, Double((packet.pts ?? 0) + packet.duration) * (timeBase.value ?? 0))
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
