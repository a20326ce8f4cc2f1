internal import Media

/// The second stage: brings frames to planes of luma and chroma, of the depth that is worked in.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class ConvertStage: @unchecked Sendable {
    /// What becomes of the pictures; there from the first frame on.
    private(set) var plan: PicturePlan?
    private(set) var notices: [MediaNotice] = []

    private struct Route {
        let format: PixelFormat
        /// The format that holds its values.
        let readable: PixelFormat
        /// The planes it is brought to.
        let wanted: PixelFormat
        let hasPlanes: Bool
        /// The same planes with opacity, where the picture is to be laid on black.
        let transparent: PixelFormat?
    }

    private var route: Route?
    private let decide: (VideoFrame) throws(MediaError) -> PicturePlan
    private var reader: PixelConverter?
    private var converter: PixelConverter?
    private var background = BlackBackground()
    private var seen: Set<FrameData> = []
    /// The size, format and range of the first frame.
    private var first: (width: Int, height: Int, format: PixelFormat, color: ColorProperties)?

    /// - Parameter decide: asked once, with the first frame.
    init(decide: @escaping (VideoFrame) throws(MediaError) -> PicturePlan) { self.decide = decide }

    /// Puts planes in the place of a ticket's frame.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let frame = ticket.frame else { return ticket }
        var ticket = ticket
        ticket.frame = try timed(&ticket.convert) {
            let plan = try plan(for: frame)
            for data in frame.data.subtracting(seen) {
                seen.insert(data)
                if let lost = plan.lost(of: data) { notice(lost) }
            }
            return try planes(of: frame, plan)
        }
        return ticket
    }

    private func plan(for frame: VideoFrame) throws(MediaError) -> PicturePlan {
        if let plan, let first {
            if (frame.width, frame.height) != (first.width, first.height) {
                notice(.sizeChanged(width: frame.width, height: frame.height))
            }
            if frame.pixelFormat != first.format {
                notice(.pixelFormatConverted(from: frame.pixelFormat.name, to: plan.encoded.name))
            }
            return plan
        }
        let plan = try decide(frame)
        first = (frame.width, frame.height, frame.pixelFormat, frame.color)
        notices = plan.notices
        self.plan = plan
        return plan
    }

    private func notice(_ notice: MediaNotice) {
        if !notices.contains(notice), notices.count < 32 { notices.append(notice) }
    }

    /// The picture in planes of the depth that the network works in.
    private func planes(of frame: VideoFrame, _ plan: PicturePlan) throws(MediaError) -> VideoFrame {
        var picture = frame
        let route = route(of: frame, plan)
        let (readable, wanted) = (route.readable, route.wanted)
        if readable != route.format { picture = try Self.convert(picture, to: readable, with: &reader) }
        // Luma and chroma are of one range from the first frame to the last.
        let range = first.map { picture.color.withRange(of: $0.color) } ?? picture.color
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

    /// What becomes of a format: looked up once, not for every frame.
    private func route(of frame: VideoFrame, _ plan: PicturePlan) -> Route {
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

    /// Works from one queue into another, for the first network of a chain, until the first is closed and empty, or the
    /// second is closed.
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
