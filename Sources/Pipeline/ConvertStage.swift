internal import Media

/// The second stage: brings frames to planes of luma and chroma for the network, makes the output frame, and scales
/// chroma and opacity into it.
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
    }

    private let scale: Int
    private var route: Route?
    private let decide: (VideoFrame) throws(MediaError) -> PicturePlan
    private var reader: PixelConverter?
    private var converter: PixelConverter?
    private var chroma = ChromaScaler()
    private var pool: FramePool?
    private var lumaPool: FramePool?
    private var seen: Set<FrameData> = []
    /// The size, format and range of the first frame.
    private var first: (width: Int, height: Int, format: PixelFormat, color: ColorProperties)?

    /// - Parameter decide: asked once, with the first frame.
    init(scale: Int, decide: @escaping (VideoFrame) throws(MediaError) -> PicturePlan) {
        self.scale = max(1, scale)
        self.decide = decide
    }

    /// Adds the output frame to a ticket: everything is in it but luma.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let frame = ticket.frame else { return ticket }
        var ticket = ticket
        var spent = Duration.zero
        try timed(&spent) {
            let plan = try plan(for: frame)
            for data in frame.data.subtracting(seen) {
                seen.insert(data)
                if let lost = plan.lost(of: data) { notice(lost) }
            }
            let picture = try planes(of: frame, plan)
            let output = try Self.frame(plan.width, plan.height, plan.working, &pool)
            output.copyProperties(from: picture)
            output.sampleAspectRatio = frame.sampleAspectRatio(atWidth: plan.width, height: plan.height)
            try chroma.scale(picture, into: output)
            ticket.frame = picture
            ticket.output = output
            ticket.luma = try lumaFrame(for: picture, plan)
        }
        ticket.convert = spent
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
        guard picture.pixelFormat != wanted || changesRange else { return picture }
        return try Self.convert(picture, to: wanted, as: changesRange ? range : nil, with: &converter)
    }

    /// What becomes of a format: looked up once, not for every frame.
    private func route(of frame: VideoFrame, _ plan: PicturePlan) -> Route {
        let format = frame.pixelFormat
        if let route, route.format == format { return route }
        let readable = frame.readableFormat
        let found = Route(
            format: format, readable: readable, wanted: readable.planes(beside: plan.working),
            hasPlanes: readable.planarTwin != nil)
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

    /// Where the network's luma goes first if it is not of the output's size.
    private func lumaFrame(for picture: VideoFrame, _ plan: PicturePlan) throws(MediaError) -> VideoFrame? {
        let (width, wide) = picture.width.multipliedReportingOverflow(by: scale)
        let (height, high) = picture.height.multipliedReportingOverflow(by: scale)
        guard !wide, !high, let format = plan.luma else {
            throw MediaError(.convertFailed, "allocate frames", detail: "the output would be too large")
        }
        if (width, height) == (plan.width, plan.height) { return nil }
        return try Self.frame(width, height, format, &lumaPool)
    }

    private static func frame(
        _ width: Int, _ height: Int, _ format: PixelFormat, _ kept: inout FramePool?
    ) throws(MediaError) -> VideoFrame {
        if let kept, kept.width == width, kept.height == height, kept.pixelFormat == format { return try kept.frame() }
        let pool = try FramePool(width: width, height: height, pixelFormat: format)
        kept = pool
        return try pool.frame()
    }

    /// Works from one queue into another until the first is closed and empty, or the second is closed.
    func run(from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket)) else { return }
        }
    }
}
