internal import Media

/// The second stage: it converts frames to planes of luma and chroma, as deep as the filters work.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class ConvertStage: @unchecked Sendable {
    /// The differences between the output and the source, in the plan and in the pictures so far.
    private(set) var notices: [MediaNotice]

    /// The way of pictures of one format.
    private struct Route {
        let format: PixelFormat
        /// The format in which the values of the picture can be read.
        let readable: PixelFormat
        /// The planes that the picture is converted to.
        let wanted: PixelFormat
        let hasPlanes: Bool
        /// The same planes with opacity, if the picture is to be laid on black.
        let transparent: PixelFormat?
    }

    private let plan: PicturePlan
    /// The size, format and colours of the first frame.
    private let first: (width: Int, height: Int, format: PixelFormat, color: ColorProperties)
    private var route: Route?
    private var reader: PixelConverter?
    private var converter: PixelConverter?
    private var background = BlackBackground()
    private var seen: Set<FrameData> = []

    /// Creates the stage.
    /// - Parameter first: the frame that the plan was made for.
    init(_ plan: PicturePlan, first: VideoFrame) {
        self.plan = plan
        self.first = (first.width, first.height, first.pixelFormat, first.color)
        notices = plan.notices
    }

    /// Converts a frame before the pipeline runs, so that what it would say or refuse is known by then.
    func rehearse(_ frame: VideoFrame) throws { _ = try planes(of: frame) }

    /// Converts a ticket's frame.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let frame = ticket.frame else { return ticket }
        var ticket = ticket
        ticket.frame = try timed(&ticket.convert) { try planes(of: frame) }
        return ticket
    }

    private func notice(_ notice: MediaNotice) {
        if !notices.contains(notice), notices.count < 32 { notices.append(notice) }
    }

    /// Returns the picture in planes of the depth that the filters work in, and takes note of what is lost.
    private func planes(of frame: VideoFrame) throws(MediaError) -> VideoFrame {
        if (frame.width, frame.height) != (first.width, first.height) {
            notice(.sizeChanged(width: frame.width, height: frame.height))
        }
        if frame.pixelFormat != first.format {
            notice(.pixelFormatConverted(from: frame.pixelFormat.name, to: plan.encoded.name))
        }
        for data in frame.data.subtracting(seen) {
            seen.insert(data)
            if let lost = plan.lost(of: data) { notice(lost) }
        }
        var picture = frame
        let route = route(of: frame)
        let (readable, wanted) = (route.readable, route.wanted)
        if readable != route.format { picture = try Self.convert(picture, to: readable, with: &reader) }
        // Luma and chroma are of one range from the first frame to the last.
        let range = picture.color.withRange(of: first.color)
        let changesRange = route.hasPlanes && range.isFullRange != picture.color.isFullRange
        if let transparent = route.transparent {
            if picture.pixelFormat != transparent || changesRange {
                picture = try Self.convert(picture, to: transparent, as: changesRange ? range : nil, with: &converter)
            }
            let laid = try background.laid(picture, as: wanted)
            if laid.isTransparent { notice(.transparencyDropped(format: plan.encoded.name)) }
            return laid.frame
        }
        guard picture.pixelFormat != wanted || changesRange else { return picture }
        return try Self.convert(picture, to: wanted, as: changesRange ? range : nil, with: &converter)
    }

    /// Returns the way of a frame's format, which is found once and not for every frame.
    private func route(of frame: VideoFrame) -> Route {
        let format = frame.pixelFormat
        if let route, route.format == format { return route }
        let readable = frame.readableFormat
        let wanted = readable.planes(beside: plan.working)
        let found = Route(
            format: format, readable: readable, wanted: wanted,
            hasPlanes: readable.planarTwin != nil,
            transparent: readable.hasAlpha && !wanted.hasAlpha ? BlackBackground.format(for: wanted) : nil)
        route = found
        return found
    }

    private static func convert(
        _ frame: VideoFrame, to format: PixelFormat, as color: ColorProperties? = nil, with kept: inout PixelConverter?
    ) throws(MediaError) -> VideoFrame {
        if kept?.pixelFormat != format { kept = PixelConverter(to: format) }
        guard let converted = try kept?.convert(frame, as: color) else { throw MediaError(.convertFailed, "convert") }
        return converted
    }

    /// Processes tickets of one queue into another, for the first filter of a chain, until the first queue is closed and
    /// empty or the second one is closed.
    func run(
        from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>, for chain: FilterChain
    ) throws {
        while let next = input.pop() {
            var ticket = try process(next)
            try chain.convert(&ticket)
            guard output.push(ticket) else { return }
        }
    }
}
