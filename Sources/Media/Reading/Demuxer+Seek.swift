internal import CFFmpeg

extension Demuxer {
    /// Moves to the place where decoding must begin for every frame from a time on to come out, and returns the packets
    /// to be handed out first.
    ///
    /// Containers find a key frame by its decoding time, which may be well before it is shown: then the frames between
    /// would be missing, and an earlier key frame is looked for. An input that cannot seek stays at its beginning.
    /// - Parameters:
    ///   - start: the time, in microseconds.
    ///   - texts: the indices of subtitle streams; packets of these that begin before the time and last into it are
    ///     returned, too.
    mutating func seek(to start: Int64, video: StreamInformation, texts: [Int]) throws(MediaError) -> [Packet] {
        let early = texts.isEmpty ? [] : try packets(of: Set(texts), lastingInto: start, video)
        let wanted = Rational.microseconds.rescale(start, to: video.timeBase)
        for seconds in [0, 2, 10, 60] as [Int64] {
            guard seek(toMicroseconds: start - seconds * 1_000_000) else { break }
            let packets = try packetsToKeyFrame(of: video)
            guard let key = packets.last, key.isKey, let time = key.pts ?? key.dts, time <= wanted else { continue }
            // The rest of a group of pictures whose key frame is not read cannot be decoded, and is not needed.
            return early + packets.filter { $0 === key || $0.streamIndex != video.index }
        }
        let first = input.pointer.pointee.start_time
        _ = seek(toMicroseconds: first == PATINA_NOPTS ? 0 : first)
        return early
    }

    /// Reads up to the first key frame of the video, and returns the packets read.
    private mutating func packetsToKeyFrame(of video: StreamInformation) throws(MediaError) -> [Packet] {
        var packets: [Packet] = []
        while packets.count < 4096, let packet = try next() {
            packets.append(packet)
            if packet.streamIndex == video.index, packet.isKey { break }
        }
        return packets
    }

    /// Returns the subtitles that begin at most half a minute before a time, in microseconds, and last into it.
    private mutating func packets(
        of texts: Set<Int>, lastingInto start: Int64, _ video: StreamInformation
    ) throws(MediaError) -> [Packet] {
        guard seek(toMicroseconds: start - 30_000_000) else { return [] }
        var found: [Packet] = []
        while let packet = try next() {
            guard let stream = stream(packet.streamIndex), let time = packet.pts ?? packet.dts else { continue }
            let base = Rational(stream.pointee.time_base)
            let begin = base.rescale(time, to: .microseconds)
            if packet.streamIndex == video.index, begin >= start { break }
            let end = base.rescale(time &+ packet.duration, to: .microseconds)
            if texts.contains(packet.streamIndex), begin < start, end > start { found.append(packet) }
        }
        return found
    }
}
