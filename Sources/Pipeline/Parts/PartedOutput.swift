internal import Files
internal import Media

/// A file that is made in parts. Each one is encoded by an encoder of its own and set aside, and at the end they are joined
/// with the source's other streams. The frames of a part follow from their number alone, so that the result is the same
/// however often the work was broken off.
final class PartedOutput: VideoOutput {
    let encoderName: String
    let framesBefore: Int
    private var planned: [MediaNotice]
    private var damage: [MediaNotice] = []
    private(set) var streams: [Int: Int] = [:]

    private let options: FilterOptions
    private let framesPerPart: Int
    private let container: Container
    private let encoded: EncodedVideo
    private let makeEncoder: () throws(MediaError) -> VideoEncoder
    private let folder: PartFolder
    private var encoder: VideoEncoder?
    private var writer: PartWriter?
    private var framesInPart = 0

    /// Creates the output, and finds the parts of earlier runs.
    /// - Parameters:
    ///   - first: the encoder of the next part.
    ///   - notices: the differences that the output will have from the input.
    ///   - makeEncoder: makes an encoder like it for every other part.
    /// - Throws: `.notResumable` if the input is no file, or the errors of `PartFolder`.
    init(
        _ options: FilterOptions, parts: PartOptions, in container: Container, first: consuming VideoEncoder,
        notices: [MediaNotice], makeEncoder: @escaping () throws(MediaError) -> VideoEncoder
    ) throws(MediaError) {
        // What cannot be read a second time, as a pipe, cannot be gone on with.
        guard FileSystem.kind(options.input) == .file else {
            throw MediaError(.notResumable, "open input", path: options.input)
        }
        encoded = try first.encoded
        encoderName = encoded.encoder
        let folder = try PartFolder(for: options.output)
        try folder.begin(try JobManifest(options, parts: parts, encoded: encoded))
        planned = notices + first.notices
        if let part = folder.damaged { planned.append(.partMadeAgain(path: part)) }
        self.folder = folder
        framesBefore = folder.frames
        framesPerPart = max(1, parts.frames)
        self.options = options
        self.container = container
        self.makeEncoder = makeEncoder
        encoder = consume first
    }

    var notices: [MediaNotice] { planned + damage }

    var retiming: Retiming { folder.parts.reduce(Retiming()) { $0 + $1.retiming } }

    var size: (width: Int, height: Int) { encoded.size }
    var framesOut: Int { folder.parts.reduce(0) { $0 + $1.packets } }

    /// Does nothing: the packets of other streams are read again when the parts are joined.
    func write(_ packet: Packet) throws {}

    func encode(_ frame: VideoFrame) throws {
        try keepingParts { () throws(MediaError) in
            // At one rate a part lasts until the next one's first frame, so that has to be known.
            if framesInPart == framesPerPart { try endPart(before: frame.pts) }
            if writer == nil { try beginPart() }
            try encoder?.send(frame)
            framesInPart += 1
            try drain()
            if framesInPart == framesPerPart, !container.hasConstantFrameRate { try endPart() }
        }
    }

    private func beginPart() throws(MediaError) {
        writer = try folder.nextPart()
        if encoder == nil { encoder = try makeEncoder() }
        if let last = folder.parts.last { encoder?.goOn(after: last.lastTime) }
    }

    private func drain() throws(MediaError) {
        while let packet = try encoder?.receive() { try writer?.write(packet) }
    }

    /// Completes the part.
    /// - Parameter pts: the time of the next part's first frame; nil if there is none, or if it does not matter.
    private func endPart(before pts: Int64? = nil) throws(MediaError) {
        try encoder?.finish(before: pts)
        try drain()
        if let new = encoder?.notices.filter({ !planned.contains($0) }) { planned += new }
        if let writer { folder.add(try writer.finish(frames: framesInPart, encoder?.retiming ?? Retiming())) }
        writer = nil
        encoder = nil
        framesInPart = 0
    }

    func finish(_ cancellation: Cancellation) throws -> Bool {
        try keepingParts { () throws(MediaError) in
            if framesInPart > 0 { try endPart() }
            encoder = nil
            guard try join(cancellation) else { return false }
            folder.remove()
            return true
        }
    }

    /// Writes the video of all parts and the source's other streams, in the order of their times.
    /// - Returns: false if it was asked to stop.
    private func join(_ cancellation: Cancellation) throws(MediaError) -> Bool {
        var wanted = options.source
        wanted.decodesVideo = false
        wanted.startsAtZero = container.countsTimes
        var source = try VideoSource(options.input, wanted)
        let firstTimes = try source.firstTimes(for: container)
        var muxer = try Muxer(
            options.output, in: container, overwrite: options.overwrite, video: encoded, from: source,
            firstTimes: firstTimes, options: options.muxer, temporary: folder.joined)
        var parts = folder.packets()
        let bases = source.information.streams.map(\.timeBase)
        var video = try parts.packet()
        while let event = try source.next() {
            guard !cancellation.isCancelled else { return false }
            guard case .packet(let packet) = event, bases.indices.contains(packet.streamIndex) else { continue }
            let base = bases[packet.streamIndex]
            while let next = video, next.isBefore(packet, timeBase: encoded.timeBase, otherTimeBase: base) {
                try muxer.writeVideo(next)
                video = try parts.packet()
            }
            try muxer.write(packet)
        }
        while let next = video {
            guard !cancellation.isCancelled else { return false }
            try muxer.writeVideo(next)
            video = try parts.packet()
        }
        try muxer.flush()
        streams = muxer.streams
        damage = muxer.damage
        try muxer.finish()
        return true
    }

    /// Runs a body, and marks the error of a full disk if parts are kept.
    private func keepingParts<Result>(_ body: () throws(MediaError) -> Result) throws(MediaError) -> Result {
        do throws(MediaError) { return try body() } catch {
            var error = error
            if error.kind == .diskFull, !folder.parts.isEmpty {
                error.kind = .diskFullKeepingParts
                error.subject = folder.path
            }
            throw error
        }
    }

    func abandon() {
        writer = nil
        encoder = nil
        if folder.parts.isEmpty { folder.remove() }
    }
}
