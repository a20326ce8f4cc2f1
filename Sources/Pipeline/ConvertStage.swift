internal import Media

/// The second stage: brings frames to 4:2:0, 8-bit unless they may stay deeper, makes the output frame, and scales chroma into it.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class ConvertStage: @unchecked Sendable {
    private(set) var notices: [MediaNotice] = []

    private let scale: Int
    private var converter = PixelConverter(to: .yuv420p)
    private var chroma = ChromaScaler()
    private var pool: FramePool?

    /// Whether network and encoder take a format of deeper planes as it is.
    private let keeps: (PixelFormat) -> Bool
    private var known: [PixelFormat: Bool] = [.yuv420p: true]

    /// - Parameter keeps: asked for formats with `deepPlanarBits`, once each.
    init(scale: Int, keeps: @escaping (PixelFormat) -> Bool = { _ in false }) {
        self.scale = max(1, scale)
        self.keeps = keeps
    }

    private func stays(_ format: PixelFormat) -> Bool {
        if let known = known[format] { return known }
        let stays = format.deepPlanarBits != nil && keeps(format)
        known[format] = stays
        return stays
    }

    /// Adds the output frame to a ticket: everything is in it but luma.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let frame = ticket.frame else { return ticket }
        var ticket = ticket
        var spent = Duration.zero
        try timed(&spent) {
            var picture = frame
            if !stays(frame.pixelFormat) {
                let notice = MediaNotice.pixelFormatConverted(
                    from: frame.pixelFormat.name, to: PixelFormat.yuv420p.name)
                if !notices.contains(notice) { notices.append(notice) }
                picture = try converter.convert(frame)
            }
            let output = try outputFrame(for: picture)
            output.copyProperties(from: picture)
            try chroma.scale(picture, into: output)
            ticket.frame = picture
            ticket.output = output
        }
        ticket.convert = spent
        return ticket
    }

    private func outputFrame(for picture: VideoFrame) throws(MediaError) -> VideoFrame {
        let (width, wide) = picture.width.multipliedReportingOverflow(by: scale)
        let (height, high) = picture.height.multipliedReportingOverflow(by: scale)
        if let pool, !wide, !high, pool.width == width, pool.height == height, pool.pixelFormat == picture.pixelFormat {
            return try pool.frame()
        }
        guard !wide, !high else {
            throw MediaError(.convertFailed, "allocate frames", detail: "the output would be too large")
        }
        let pool = try FramePool(width: width, height: height, pixelFormat: picture.pixelFormat)
        self.pool = pool
        return try pool.frame()
    }

    /// Works from one queue into another until the first is closed and empty, or the second is closed.
    func run(from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket)) else { return }
        }
    }
}
