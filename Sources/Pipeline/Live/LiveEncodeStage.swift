internal import Media

/// The third stage of a live run: it encodes each picture once for all outputs that take the same encoding.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class LiveEncodeStage: @unchecked Sendable {
    /// An encoder with the outputs that get its packets.
    final class Group {
        var encoder: VideoEncoder
        let outputs: [LiveOutput]
        /// True if one of the outputs is the one whose frames are counted.
        let isMeasured: Bool
        /// The stamps of the frames in the encoder, by their times; none if their frames are not counted.
        fileprivate var stamps: [Int64: FrameStamps] = [:]

        init(_ encoder: consuming VideoEncoder, _ outputs: [LiveOutput]) {
            self.encoder = encoder
            self.outputs = outputs
            isMeasured = outputs.contains(where: \.isMeasured)
        }
    }

    private let groups: [Group]
    private let screens: [LiveScreen]
    private let feed: PictureFeed?
    private let meter: LiveMeter
    private let isMeasuredHere: Bool
    private var last: VideoFrame?

    /// Creates the stage.
    /// - Parameters:
    ///   - screens: the outputs that get pictures without an encoder.
    ///   - feed: the feed of pictures for a page; nil for none.
    init(_ groups: [Group], screens: [LiveScreen], feed: PictureFeed?, meter: LiveMeter) {
        self.groups = groups
        self.screens = screens
        self.feed = feed
        self.meter = meter
        isMeasuredHere = groups.isEmpty && screens.isEmpty
    }

    /// Encodes the pictures of a queue until it is closed and empty.
    func run(from queue: BoundedQueue<LiveFilterStage.Output>) throws {
        defer {
            for group in groups { for output in group.outputs { output.close() } }
            for screen in screens { screen.close() }
            feed?.close()
        }
        while let output = queue.pop() {
            switch output {
            case .picture(let picture, let stamps):
                last = picture
                try encode(picture, stamps)
                for screen in screens { screen.offer(picture, stamps) }
                feed?.offer(picture)
                if isMeasuredHere { try meter.written(stamps, waiting: queue.count) }
            case .again(let pts):
                guard let last else { continue }
                try encode(try last.shown(at: pts), nil)
                meter.repeated()
            }
        }
        for group in groups {
            try group.encoder.finish()
            try drain(group)
            // A frame that the encoder left out was not written either.
            for _ in group.stamps { meter.dropped(.unwritten) }
        }
    }

    private func encode(_ picture: VideoFrame, _ stamps: FrameStamps?) throws(MediaError) {
        for group in groups {
            let before = group.encoder.lastPacketTime
            try group.encoder.send(picture)
            if group.isMeasured, let stamps {
                // At one rate a frame may be left out.
                if let time = group.encoder.lastPacketTime, time != before {
                    group.stamps[time] = stamps
                } else {
                    meter.dropped(.unwritten)
                }
            }
            try drain(group)
        }
    }

    private func drain(_ group: Group) throws(MediaError) {
        while let packet = try group.encoder.receive() {
            var stamps = packet.pts.flatMap { group.stamps.removeValue(forKey: $0) }
            stamps?.encoded = .now
            for output in group.outputs { output.offer(.video(packet, stamps)) }
        }
    }
}
