import Media

/// The counts of a transcoding.
struct Transcoded {
    var frames = 0
    var times: [Int64] = []
    var notices: [MediaNotice] = []
}

/// Decodes a file and encodes it again, frame by frame, with its other streams.
@discardableResult
func transcode(
    _ input: String, to output: String, _ settings: EncoderSettings = EncoderSettings(),
    source options: VideoSource.Options = .init(), overwrite: Bool = false
) throws(MediaError) -> Transcoded {
    let container = try Container(forPath: output)
    var options = options
    options.startsAtZero = container.countsTimes
    var source = try VideoSource(input, options)
    var early: [Packet] = []
    var first: VideoFrame?
    while first == nil, let event = try source.next() {
        switch event {
        case .frame(let frame): first = frame
        case .packet(let packet): early.append(packet)
        }
    }
    guard let first else { throw MediaError(.decodeFailed, "decode", path: input) }
    let format = VideoFormat(like: first, of: source.video, width: first.width, height: first.height)
    var encoder = try VideoEncoder(settings, for: format, in: container)
    let times = try source.firstTimes(for: container)
    var muxer = try Muxer(
        output, in: container, overwrite: overwrite, video: encoder.encoded, from: source, firstTimes: times)
    var result = Transcoded()
    result.notices = muxer.notices
    for packet in early { try muxer.write(packet) }
    var event: SourceEvent? = .frame(first)
    while let current = event {
        switch current {
        case .frame(let frame):
            result.frames += 1
            result.times.append(frame.pts ?? -1)
            try encoder.send(frame)
            while let packet = try encoder.receive() { try muxer.writeVideo(packet) }
        case .packet(let packet): try muxer.write(packet)
        }
        event = try source.next()
    }
    try encoder.finish()
    while let packet = try encoder.receive() { try muxer.writeVideo(packet) }
    try muxer.flush()
    result.notices += source.notices + encoder.notices + [encoder.retiming.notice].compactMap(\.self) + muxer.damage
    try muxer.finish()
    return result
}

extension MediaError {
    /// Returns the kind of error that a body throws; nil where it throws none.
    static func kind(of body: () throws(MediaError) -> Void) -> Kind? {
        do throws(MediaError) { try body() } catch { return error.kind }
        return nil
    }
}
