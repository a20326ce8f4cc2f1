internal import CFFmpeg

/// Decodes a stream's sound and encodes it in a codec that its container holds, every sample at its time.
///
/// Short gaps in the times are filled with silence and overlaps are cut, so that sound stays in step in containers that
/// count samples, too.
final class SoundConverter {
    /// FFmpeg's name of the codec of the result.
    var codec: String { encoder.codec }
    /// The seconds per tick of the packets' times: the length of one sample.
    let timeBase: Rational
    /// The parameters of the converted stream.
    let parameters: UnsafeMutablePointer<AVCodecParameters>
    /// The number of packets that could not be decoded.
    private(set) var errors = 0

    private let decoder: CodecContext
    private let encoder: SoundEncoder
    private let sourceTimeBase: Rational
    private let queue: SampleQueue
    private let frameSize: Int32
    private var resampler: SoundResampler?
    /// The time when the next sample to come is due, in samples of the source.
    private var due: Int64?
    /// The time when the first sample in the queue is due, in samples of the output.
    private var queued: Int64 = 0
    /// Whether the container counts samples. Then there must be samples for every moment from 0 on.
    private let isCounted: Bool

    /// Creates a converter of a stream's sound to the first codec that a container holds, FFmpeg encodes and
    /// `isAccepted` takes; nil where there is none.
    init?(
        _ stream: UnsafePointer<AVStream>, for container: Container,
        accepting isAccepted: (UnsafePointer<AVCodecParameters>) throws(MediaError) -> Bool
    ) throws(MediaError) {
        guard let source = stream.pointee.codecpar, source.pointee.sample_rate > 0,
            source.pointee.ch_layout.nb_channels > 0,
            let reader = avcodec_find_decoder(source.pointee.codec_id)
        else { return nil }
        let decoder = try CodecContext(reader)
        avcodec_parameters_to_context(decoder.pointer, source)
        decoder.pointer.pointee.pkt_timebase = stream.pointee.time_base
        guard avcodec_open2(decoder.pointer, reader, nil) >= 0 else { return nil }
        var allocated = avcodec_parameters_alloc()
        defer { avcodec_parameters_free(&allocated) }
        guard let trial = allocated else { throw .outOfMemory("convert sound") }
        var chosen: SoundEncoder?
        for name in SoundEncoder.candidates(for: source.pointee.codec_id, in: container) where chosen == nil {
            // Some containers take a few rates only, or stereo alone.
            for (rate, channels) in [(nil, nil), (48000, nil), (44100, nil), (48000, 2)] as [(Int32?, Int32?)]
            where chosen == nil {
                guard
                    let encoder = SoundEncoder(
                        name, like: decoder.pointer, rate: rate, channels: channels, in: container),
                    avcodec_parameters_from_context(trial, encoder.context.pointer) >= 0
                else { continue }
                if try isAccepted(trial) { chosen = encoder }
            }
        }
        guard let encoder = chosen, let queue = SampleQueue(for: encoder.context.pointer) else { return nil }
        guard let parameters = avcodec_parameters_alloc() else { throw .outOfMemory("convert sound") }
        avcodec_parameters_from_context(parameters, encoder.context.pointer)
        self.parameters = parameters
        timeBase = Rational(1, encoder.context.pointer.pointee.sample_rate)
        let size = encoder.context.pointer.pointee.frame_size
        frameSize = size > 0 ? size : 1024
        sourceTimeBase = Rational(stream.pointee.time_base)
        self.decoder = decoder
        self.encoder = encoder
        self.queue = queue
        isCounted = container.countsTimes
        due = isCounted ? 0 : nil
    }

    deinit {
        var parameters: UnsafeMutablePointer<AVCodecParameters>? = parameters
        avcodec_parameters_free(&parameters)
    }

    /// Returns the encoded packets for a packet of the source; nil ends the stream and returns the packets that were
    /// held back.
    /// - Parameter end: a time in seconds until which silence is to follow a stream that ends before; nil for none.
    func convert(_ packet: Packet?, until end: Double? = nil) throws(MediaError) -> [Packet] {
        var packets: [Packet] = []
        var isSent = false
        // A decoder that neither takes nor returns anything has a bug, and is not waited for.
        for _ in 0..<64 where !isSent {
            let code = avcodec_send_packet(decoder.pointer, packet.map { UnsafePointer($0.av) })
            isSent = code != PATINA_EAGAIN
            if code < 0, isSent, code != PATINA_EOF { errors += 1 }
            while let frame = try decoded() { packets += try accept(frame) }
        }
        guard packet == nil else { return packets }
        if let end, let resampler, let due {
            let gap = Int64((end * Double(resampler.rate)).rounded()) - due
            if gap > 0 { packets += try addSilence(gap, resampler) }
        }
        return try packets + flush()
    }

    private func decoded() throws(MediaError) -> SoundFrame? {
        let frame = try SoundFrame()
        let code = avcodec_receive_frame(decoder.pointer, frame.av)
        if code < 0, code != PATINA_EAGAIN, code != PATINA_EOF { errors += 1 }
        return code >= 0 ? frame : nil
    }

    /// Queues a frame's samples at their time, and returns the packets that become full.
    private func accept(_ frame: SoundFrame) throws(MediaError) -> [Packet] {
        let count = Int64(frame.av.pointee.nb_samples)
        guard count > 0, frame.av.pointee.sample_rate > 0 else { return [] }
        var packets: [Packet] = []
        let resampler = try resampler(for: frame)
        let rate = Rational(1, resampler.rate)
        let stamp = frame.av.pointee.best_effort_timestamp
        let time = stamp == PATINA_NOPTS ? due ?? 0 : sourceTimeBase.rescale(stamp, to: rate)
        // A difference of less than 20 ms is the rounding of a coarse time base.
        let slack = Int64(resampler.rate / 50)
        let gap = time - (due ?? time)
        if due == nil {
            due = time
            queued = rate.rescale(time, to: timeBase)
        } else if gap > Int64(resampler.rate) * 10, !isCounted {
            packets += try finishStretch(isLast: false)
            due = time
            queued = rate.rescale(time, to: timeBase)
        } else if gap > slack {
            packets += try addSilence(gap, resampler)
            due = time
        } else if gap < -slack {
            guard -gap < count else { return [] }
            resampler.drop(-gap)
            due = time
        }
        due = (due ?? time) + count
        try resampler.convert(frame, into: queue)
        return try packets + encode()
    }

    /// Adds silence in pieces of a second, because a hole may last for hours, and returns the packets that become full.
    private func addSilence(_ count: Int64, _ resampler: SoundResampler) throws(MediaError) -> [Packet] {
        var packets: [Packet] = []
        for begin in stride(from: 0, to: count, by: Int(resampler.rate)) {
            resampler.addSilence(Int32(min(Int64(resampler.rate), count - begin)))
            try resampler.convert(SoundFrame(), into: queue)
            packets += try encode()
        }
        return packets
    }

    private func resampler(for frame: SoundFrame) throws(MediaError) -> SoundResampler {
        if let resampler, resampler.takes(frame.av) { return resampler }
        try resampler?.convert(nil, into: queue)
        let changed = try SoundResampler(from: frame.av, to: encoder.context.pointer)
        if let old = resampler, let time = due {
            due = Rational(1, old.rate).rescale(time, to: Rational(1, changed.rate))
        }
        resampler = changed
        return changed
    }

    /// Empties resampler and queue. Only the very last frame may be short, because an encoder takes none after it.
    private func finishStretch(isLast: Bool) throws(MediaError) -> [Packet] {
        try resampler?.convert(nil, into: queue)
        var packets = try encode()
        if queue.count > 0 { packets += try encode(isLast ? queue.count : frameSize) }
        return packets
    }

    /// Encodes the queued samples that fill frames of a size, by default the encoder's.
    private func encode(_ size: Int32? = nil) throws(MediaError) -> [Packet] {
        var packets: [Packet] = []
        let count = size ?? frameSize
        while queue.count >= (size == nil ? count : 1) {
            let frame = try queue.take(count)
            frame.av.pointee.pts = queued
            queued += Int64(count)
            let code = avcodec_send_frame(encoder.context.pointer, frame.av)
            guard code >= 0 else { throw MediaError(.encodeFailed, "encode sound", code: code, subject: codec) }
            packets += try encoded()
        }
        return packets
    }

    private func flush() throws(MediaError) -> [Packet] {
        let packets = try finishStretch(isLast: true)
        avcodec_send_frame(encoder.context.pointer, nil)
        return try packets + encoded()
    }

    private func encoded() throws(MediaError) -> [Packet] {
        var packets: [Packet] = []
        while true {
            let packet = try Packet()
            let code = avcodec_receive_packet(encoder.context.pointer, packet.av)
            if code == PATINA_EAGAIN || code == PATINA_EOF { return packets }
            guard code >= 0 else { throw MediaError(.encodeFailed, "encode sound", code: code, subject: codec) }
            packets.append(packet)
        }
    }
}
