import Media

/// When a file shows and plays what, found by decoding all of it; times are in seconds.
struct DecodedContent {
    /// When each frame is shown.
    private(set) var frames: [Double] = []
    /// When the last frame has been shown; nil where it does not say how long that is.
    private(set) var end: Double?
    /// The first frame of another size than expected.
    private(set) var oddFrame: (number: Int, width: Int, height: Int)?
    /// When there is sound in each sound stream that FFmpeg decodes, by the stream's index.
    private(set) var sounds: [Int: SoundTimes] = [:]
    /// When each text or picture of a subtitle stream that is not empty appears, by the stream's index.
    private(set) var subtitles: [Int: [Double]] = [:]
    /// How much there is of every other stream, by its index.
    private(set) var tallies: [Int: StreamTally] = [:]

    /// Reads a source to its end. Throws `MediaError` where it cannot be read.
    /// - Parameter size: what frames are expected to have; nil for whatever they have.
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
        guard packet.size > 2, let time = packet.pts else { return }
        subtitles[stream.index, default: []].append(Double(time) * (stream.timeBase.value ?? 0))
    }
}
