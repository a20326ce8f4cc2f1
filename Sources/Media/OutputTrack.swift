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
        copy.pointee.disposition = from.pointee.disposition
        copy.pointee.avg_frame_rate = from.pointee.avg_frame_rate
        copy.pointee.sample_aspect_ratio = from.pointee.sample_aspect_ratio
        OutputMetadata.copyTags(from.pointee.metadata, to: &copy.pointee.metadata, all: keepsTags)
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
        let parameters = copy.pointee.codecpar.pointee
        if parameters.codec_id == AV_CODEC_ID_OPUS, container.leavesOutCodecDelay {
            delay = Rational(1, 48000).rescale(Int64(parameters.initial_padding), to: timeBase)
        }
    }

    var isConvertedSound: Bool { if case .sound = way { true } else { false } }

    /// What is to be written for a packet of the source's.
    func rewrite(_ packet: Packet) throws(MediaError) -> [Packet] {
        switch way {
        case .copy: [packet]
        case .text(let converter): try converter.convert(packet).map { [$0] } ?? []
        case .sound(let converter): try converter.convert(packet)
        case .cover, .coverFile: []
        }
    }

    /// What is held back.
    func rest() throws(MediaError) -> [Packet] {
        if case .sound(let converter) = way { try converter.convert(nil) } else { [] }
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
