internal import Engine
internal import Media

/// A picture filter with all that stands between it and the frames of a video: planes of luma and chroma are converted to
/// what the filter reads, and its result back to planes.
///
/// The three steps of a picture may be taken by three threads, each of which takes its step of every picture in order.
///
/// `@unchecked Sendable`: the state that a step keeps from picture to picture is used by that step alone.
final class FrameFilter: @unchecked Sendable {
    /// A picture between two steps.
    struct Work: Sendable {
        /// The picture that came in; nil if nothing needs it any more.
        fileprivate var source: VideoFrame?
        /// The frame that the filter reads, with luma or with red, green and blue; nil once it has.
        fileprivate var input: VideoFrame?
        /// The frame that the filter writes, in the same format and `scale` times the size.
        fileprivate let made: VideoFrame
        /// The frame that luma goes into in the end, which has its chroma already; nil for filters of colour.
        fileprivate let output: VideoFrame?
        /// The meaning of the values in the planes.
        fileprivate let color: ColorProperties
    }

    private let filter: any PictureFilter
    private let plan: PicturePlan
    private let isLast: Bool
    private let adjustments: [any PlaneAdjustment]
    /// The times that each adjustment took.
    private var costs: [LatencyRecorder]

    // The first step uses these.
    private var toColor = PixelConverter(to: .gbrp)
    private var chroma = ChromaScaler()
    private var pool: FramePool?
    private var madePool: FramePool?
    // The last step uses these.
    private var toPlanes: PixelConverter
    private var lumaScaler = LumaScaler()
    private var opacity = ChromaScaler()
    private var sourceChroma = ChromaScaler()
    private var sourcePool: FramePool?
    private var lastChroma = ChromaScaler()
    private var lastPool: FramePool?

    /// Creates the surroundings of a filter.
    /// - Parameter isLast: true if the pictures shall have the plan's size rather than the filter's own.
    init(_ filter: any PictureFilter, plan: PicturePlan, adjustments: AdjustmentSettings, isLast: Bool) {
        self.filter = filter
        self.plan = plan
        self.isLast = isLast
        self.adjustments = adjustments.adjustments(behind: filter)
        costs = self.adjustments.map { _ in LatencyRecorder() }
        toPlanes = PixelConverter(to: plan.working)
    }

    /// The filter's name in records.
    var name: String { filter.name }

    /// Forgets all earlier pictures. No picture may be between two steps.
    func reset() {
        filter.reset()
        for adjustment in adjustments { adjustment.reset() }
    }

    /// Takes the first step: makes the frames that the filter reads and writes.
    /// - Parameter picture: planes as deep as the plan's.
    func convert(_ picture: VideoFrame) throws(MediaError) -> Work {
        let (width, wide) = picture.width.multipliedReportingOverflow(by: filter.scale)
        let (height, high) = picture.height.multipliedReportingOverflow(by: filter.scale)
        guard !wide, !high else {
            throw MediaError(.convertFailed, "allocate frames", detail: "the output would be too large")
        }
        return filter.isColor
            ? try colors(of: picture, width: width, height: height)
            : try luma(of: picture, width: width, height: height)
    }

    private func colors(of picture: VideoFrame, width: Int, height: Int) throws(MediaError) -> Work {
        let input = try toColor.convert(picture)
        let made = try Self.frame(from: &madePool, width: width, height: height, format: .gbrp)
        made.copyProperties(from: input)
        let isNeeded = !adjustments.isEmpty || plan.working.hasAlpha
        return Work(
            source: isNeeded ? picture : nil, input: input, made: made, output: nil, color: picture.color)
    }

    private func luma(of picture: VideoFrame, width: Int, height: Int) throws(MediaError) -> Work {
        // Chroma goes to its last size at once, but where planes of the network's own size are worked on.
        let isResized = isLast && adjustments.isEmpty
        let output = try Self.frame(
            from: &pool, width: isResized ? plan.width : width, height: isResized ? plan.height : height,
            format: plan.working)
        output.copyProperties(from: picture)
        output.sampleAspectRatio = picture.sampleAspectRatio(atWidth: output.width, height: output.height)
        try chroma.scale(picture, into: output)
        var made = output
        if (width, height) != (output.width, output.height) {
            guard let format = plan.working.luma else {
                throw MediaError(.convertFailed, "allocate frames", subject: plan.working.name)
            }
            made = try Self.frame(from: &madePool, width: width, height: height, format: format)
        }
        return Work(
            source: adjustments.isEmpty ? nil : picture, input: picture, made: made, output: output,
            color: picture.color)
    }

    /// Takes the second step: runs the filter, and releases the frame that it has read.
    func infer(_ work: inout Work) throws {
        guard let frame = work.input else { return }
        defer { work.input = nil }
        try filter.run(frame, into: work.made)
    }

    /// Takes the last step: returns the picture in planes of the plan's format.
    func finish(_ work: Work) throws -> VideoFrame {
        let planes = try work.output ?? toPlanes.convert(work.made, as: work.color)
        if work.output != nil, work.made !== planes { try lumaScaler.scale(work.made, into: planes) }
        if let source = work.source {
            if filter.isColor { try opacity.scale(source, into: planes, planes: 3...3) }
            if !adjustments.isEmpty {
                let source = try alike(source, planes)
                for (index, adjustment) in adjustments.enumerated() {
                    var spent = Duration.zero
                    try timed(&spent) { try adjustment.adjust(planes, source: source) }
                    costs[index].record(spent.inSeconds * 1000)
                }
            }
        }
        return isLast ? try resized(planes) : planes
    }

    /// Returns the source with the format of the result, which may have another subsampling.
    private func alike(_ source: VideoFrame, _ planes: VideoFrame) throws(MediaError) -> VideoFrame {
        guard source.pixelFormat != planes.pixelFormat else { return source }
        let result = try Self.frame(
            from: &sourcePool, width: planes.width, height: planes.height, format: planes.pixelFormat)
        result.copyProperties(from: source)
        try sourceChroma.scale(source, into: result)
        if let luma = source.plane(0) {
            result.plane(0)?.copy(luma, sampleBytes: (result.pixelFormat.planarBits ?? 8) > 8 ? 2 : 1)
        }
        return result
    }

    private func resized(_ planes: VideoFrame) throws(MediaError) -> VideoFrame {
        guard (planes.width, planes.height) != (plan.width, plan.height) else { return planes }
        let result = try Self.frame(from: &lastPool, width: plan.width, height: plan.height, format: plan.working)
        result.copyProperties(from: planes)
        result.sampleAspectRatio = planes.sampleAspectRatio(atWidth: plan.width, height: plan.height)
        try lastChroma.scale(planes, into: result)
        try lumaScaler.scale(planes, into: result)
        return result
    }

    /// The times that each adjustment took. They must not be asked for while pictures are between two steps.
    var adjustmentCosts: [(name: String, latency: StageLatency)] {
        zip(adjustments, costs).map { ($0.name, $1.summary) }
    }

    /// Returns a new frame from a pool, which is made anew if it is of another size or format.
    private static func frame(
        from kept: inout FramePool?, width: Int, height: Int, format: PixelFormat
    ) throws(MediaError) -> VideoFrame {
        if let kept, kept.width == width, kept.height == height, kept.pixelFormat == format { return try kept.frame() }
        let pool = try FramePool(width: width, height: height, pixelFormat: format)
        kept = pool
        return try pool.frame()
    }
}
