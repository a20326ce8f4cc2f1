internal import Media

/// One network's way with pictures: from planes of luma and chroma to what it reads, through it, and back to planes.
///
/// The three steps of a picture may be taken by three threads, each of which takes that step of every picture in order.
///
/// `@unchecked Sendable`: what a step keeps from picture to picture is used by that step alone.
final class NetworkStage: @unchecked Sendable {
    /// A picture on its way through the network.
    struct Work: Sendable {
        /// What came in; nil where nothing needs it any more.
        fileprivate var source: VideoFrame?
        /// What the network reads, planes with luma, or red, green and blue; nil when it has.
        fileprivate var input: VideoFrame?
        /// Where it writes to, in the same format and of its own size.
        fileprivate let made: VideoFrame
        /// Where luma belongs in the end, with chroma in it already; nil for networks for colour.
        fileprivate let output: VideoFrame?
        /// What the planes' values mean.
        fileprivate let color: ColorProperties
    }

    let network: PlaneNetwork
    private let plan: PicturePlan
    private let isLast: Bool
    private let adjustments: [any PlaneAdjustment]
    /// How long each of them took.
    private var costs: [LatencyRecorder]

    // Of the first step.
    private var toColor = PixelConverter(to: .gbrp)
    private var chroma = ChromaScaler()
    private var pool: FramePool?
    private var madePool: FramePool?
    // Of the last step.
    private var toPlanes: PixelConverter
    private var lumaScaler = LumaScaler()
    private var opacity = ChromaScaler()
    private var sourceChroma = ChromaScaler()
    private var sourcePool: FramePool?
    private var lastChroma = ChromaScaler()
    private var lastPool: FramePool?

    /// - Parameter isLast: whether its pictures are to be of the plan's size rather than of the network's own.
    init(_ network: PlaneNetwork, _ plan: PicturePlan, _ settings: AdjustmentSettings, isLast: Bool) {
        self.network = network
        self.plan = plan
        self.isLast = isLast
        adjustments = settings.adjustments(behind: network)
        costs = adjustments.map { _ in LatencyRecorder() }
        toPlanes = PixelConverter(to: plan.working)
    }

    /// The first step.
    /// - Parameter picture: planes as deep as the plan's.
    func convert(_ picture: VideoFrame) throws(MediaError) -> Work {
        let (width, wide) = picture.width.multipliedReportingOverflow(by: network.scale)
        let (height, high) = picture.height.multipliedReportingOverflow(by: network.scale)
        guard !wide, !high else {
            throw MediaError(.convertFailed, "allocate frames", detail: "the output would be too large")
        }
        return network.isColor ? try colors(of: picture, width, height) : try luma(of: picture, width, height)
    }

    private func colors(of picture: VideoFrame, _ width: Int, _ height: Int) throws(MediaError) -> Work {
        let input = try toColor.convert(picture)
        let made = try Self.frame(width, height, .gbrp, &madePool)
        made.copyProperties(from: input)
        let isNeeded = !adjustments.isEmpty || plan.working.hasAlpha
        return Work(
            source: isNeeded ? picture : nil, input: input, made: made, output: nil, color: picture.color)
    }

    private func luma(of picture: VideoFrame, _ width: Int, _ height: Int) throws(MediaError) -> Work {
        // Chroma goes to its last size at once, but where planes of the network's own size are worked on.
        let isResized = isLast && adjustments.isEmpty
        let output = try Self.frame(
            isResized ? plan.width : width, isResized ? plan.height : height, plan.working, &pool)
        output.copyProperties(from: picture)
        output.sampleAspectRatio = picture.sampleAspectRatio(atWidth: output.width, height: output.height)
        try chroma.scale(picture, into: output)
        var made = output
        if (width, height) != (output.width, output.height) {
            guard let format = plan.working.luma else {
                throw MediaError(.convertFailed, "allocate frames", subject: plan.working.name)
            }
            made = try Self.frame(width, height, format, &madePool)
        }
        return Work(
            source: adjustments.isEmpty ? nil : picture, input: picture, made: made, output: output,
            color: picture.color)
    }

    /// The second step; lets go what it has read.
    func infer(_ work: inout Work) throws {
        guard let frame = work.input else { return }
        defer { work.input = nil }
        switch network.kind {
        case .luma(let upscaler):
            guard let input = frame.plane(0), let output = work.made.plane(0) else { return }
            if let bits = frame.pixelFormat.planarBits, bits > 8 {
                try upscaler.run(
                    input: UnsafeRawPointer(input.base).assumingMemoryBound(to: UInt16.self),
                    inputStride: input.stride, width: input.width, height: input.height,
                    output: UnsafeMutableRawPointer(output.base).assumingMemoryBound(to: UInt16.self),
                    outputStride: output.stride, bits: bits)
            } else {
                try upscaler.run(
                    input: input.base, inputStride: input.stride, width: input.width, height: input.height,
                    output: output.base, outputStride: output.stride)
            }
        case .color(let upscaler):
            try upscaler.run(frame.colorPlanes, into: work.made.colorPlanes)
        }
    }

    /// The last step: the picture in planes of the plan's format.
    func finish(_ work: Work) throws -> VideoFrame {
        let planes = try work.output ?? toPlanes.convert(work.made, as: work.color)
        if work.output != nil, work.made !== planes { try lumaScaler.scale(work.made, into: planes) }
        if let source = work.source {
            if network.isColor { try opacity.scale(source, into: planes, planes: 3...3) }
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

    /// What came in with the subsampling of what goes out, where that is another.
    private func alike(_ source: VideoFrame, _ planes: VideoFrame) throws(MediaError) -> VideoFrame {
        guard source.pixelFormat != planes.pixelFormat else { return source }
        let result = try Self.frame(planes.width, planes.height, planes.pixelFormat, &sourcePool)
        result.copyProperties(from: source)
        try sourceChroma.scale(source, into: result)
        if let luma = source.plane(0) {
            result.plane(0)?.copy(luma, sampleBytes: (result.pixelFormat.planarBits ?? 8) > 8 ? 2 : 1)
        }
        return result
    }

    private func resized(_ planes: VideoFrame) throws(MediaError) -> VideoFrame {
        guard (planes.width, planes.height) != (plan.width, plan.height) else { return planes }
        let result = try Self.frame(plan.width, plan.height, plan.working, &lastPool)
        result.copyProperties(from: planes)
        result.sampleAspectRatio = planes.sampleAspectRatio(atWidth: plan.width, height: plan.height)
        try lastChroma.scale(planes, into: result)
        try lumaScaler.scale(planes, into: result)
        return result
    }

    /// What each adjustment of the pictures so far took; not to be asked for while pictures are on their way.
    var adjustmentCosts: [(name: String, latency: StageLatency)] {
        zip(adjustments, costs).map { ($0.name, $1.summary) }
    }

    private static func frame(
        _ width: Int, _ height: Int, _ format: PixelFormat, _ kept: inout FramePool?
    ) throws(MediaError) -> VideoFrame {
        if let kept, kept.width == width, kept.height == height, kept.pixelFormat == format { return try kept.frame() }
        let pool = try FramePool(width: width, height: height, pixelFormat: format)
        kept = pool
        return try pool.frame()
    }
}
