import Media

/// The times at which a file shows and plays everything, found by decoding all of it. Times are in seconds.
struct DecodedContent {
    /// The time of each frame.
    private(set) var frames: [Double] = []
    /// The time at which the last frame has been shown; nil if it has no duration.
    private(set) var end: Double?
    /// The first frame of another size than expected; nil if there is none.
    private(set) var oddFrame: (number: Int, width: Int, height: Int)?
    /// Whether a pixel of a frame is not wholly opaque.
    private(set) var isTransparent = false
    /// The times of sound in each sound stream that FFmpeg decodes, by the stream's index.
    private(set) var sounds: [Int: SoundTimes] = [:]
    /// The times at which the texts and pictures of a subtitle stream appear, without empty ones, by the stream's index.
    private(set) var subtitles: [Int: [Double]] = [:]
    /// The amount of data in every other stream, by its index.
    private(set) var tallies: [Int: StreamTally] = [:]

    /// Reads a source to its end.
    /// - Parameter size: the expected size of frames; nil if any is right.
    /// - Throws: `MediaError` if the source cannot be read.
    init(_ source: inout VideoSource, size: (width: Int, height: Int)? = nil) throws(MediaError) {
        let streams = source.information.streams
        for stream in streams where stream.kind == .audio {
            sounds[stream.index] = try SoundTimes(source, stream: stream.index)
        }
        let tick = source.video.timeBase.value ?? 0
        while let event = try source.next() {
            switch event {
            case .frame(let frame):
                if let size, (frame.width, frame.height) != size, oddFrame == nil {
                    oddFrame = (frames.count, frame.width, frame.height)
                }
                if !isTransparent { isTransparent = try frame.isTransparent() }
                let time = Double(frame.pts ?? 0) * tick
                frames.append(time)
                end = frame.duration > 0 ? time + Double(frame.duration) * tick : nil
            case .packet(let packet) where streams.indices.contains(packet.streamIndex):
                try add(packet, of: streams[packet.streamIndex])
            case .packet: break
            }
        }
        for sound in sounds.values { try sound.add(nil) }
    }

    private mutating func add(_ packet: Packet, of stream: StreamInformation) throws(MediaError) {
        if let sound = sounds[stream.index] { return try sound.add(packet) }
        guard stream.kind == .subtitle else {
            tallies[stream.index, default: StreamTally()].add(packet)
            return
        }
        // MP4 fills the time between texts with ones of length 0, which take two bytes.
        guard packet.size > (stream.codec == "mov_text" ? 2 : 0), let time = packet.pts else { return }
        subtitles[stream.index, default: []].append(Double(time) * (stream.timeBase.value ?? 0))
    }
}
