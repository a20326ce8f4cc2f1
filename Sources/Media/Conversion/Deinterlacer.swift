internal import CFFmpeg

/// The choice of pictures that are deinterlaced.
public enum Deinterlacing: String, Hashable, Sendable, CaseIterable {
    /// Only pictures that are marked as interlaced.
    case auto
    /// All pictures.
    case on
    /// No pictures.
    case off
}

/// Makes interlaced pictures progressive with FFmpeg's bwdif: one for each, at its time, of the same size.
///
/// Pictures come out one later than they go in, because each needs the next; `finish()` releases the last. Until the
/// first interlaced one they pass unchanged and at once.
struct Deinterlacer: ~Copyable {
    /// The notices about the source so far.
    private(set) var notices: [MediaNotice] = []

    private let mode: Deinterlacing
    private var graph: DeinterlacingGraph?
    /// The pictures that went into the graph and have not come out, in order; nil for those whose result is dropped.
    private var waiting: [VideoFrame?] = []
    private var last: VideoFrame?
    private var ready: [VideoFrame] = []
    private var repeated = 0

    init(_ mode: Deinterlacing) { self.mode = mode }

    /// Takes the next picture in the order of presentation. Throws `.convertFailed`.
    mutating func push(_ frame: VideoFrame) throws(MediaError) {
        observe(frame)
        defer { last = mode == .auto ? frame : nil }
        // bwdif needs three columns and four rows.
        let isLarge = frame.width >= 3 && frame.height >= 4
        if let graph, !isLarge || !graph.takes(frame) {
            // Pictures of another size or format in the graph come out first.
            try drain()
        }
        guard isLarge, mode == .on || mode == .auto && (frame.isInterlaced || graph != nil) else {
            ready.append(frame)
            return
        }
        if mode == .auto { notice(.deinterlaced) }
        if graph == nil {
            let graph = try DeinterlacingGraph(frame, all: mode == .on)
            self.graph = graph
            // The first interlaced picture gets the picture before it, too, so that the result does not depend on where reading began.
            if let last, graph.takes(last) { try send(last, wanted: false) }
        }
        try send(frame, wanted: true)
    }

    private mutating func send(_ frame: VideoFrame, wanted: Bool) throws(MediaError) {
        waiting.append(wanted ? frame : nil)
        try graph?.send(frame)
        try receive()
    }

    /// Tells the deinterlacer that no more pictures come.
    mutating func finish() throws(MediaError) {
        if graph != nil { try drain() }
    }

    /// Returns the next finished picture; nil where there is none yet.
    mutating func pop() -> VideoFrame? { ready.isEmpty ? nil : ready.removeFirst() }

    private mutating func drain() throws(MediaError) {
        try graph?.send(nil)
        try receive()
        graph = nil
        // bwdif returns a picture for each; if one is missing all the same, the original takes its place.
        ready += waiting.compactMap { $0 }
        waiting = []
    }

    private mutating func receive() throws(MediaError) {
        while !waiting.isEmpty, let frame = try graph?.receive() {
            guard let original = waiting.removeFirst() else { continue }
            frame.copyProperties(from: original)
            ready.append(frame)
        }
    }

    /// Looks for interlaced pictures that are kept, and for film that was brought to 30 pictures a second by showing
    /// fields twice.
    private mutating func observe(_ frame: VideoFrame) {
        if frame.isInterlaced {
            if mode == .off { notice(.interlaced) }
        } else if frame.repeatsField {
            repeated += 1
            if repeated == 4 { notice(.telecined) }
        }
    }

    private mutating func notice(_ notice: MediaNotice) {
        if !notices.contains(notice) { notices.append(notice) }
    }
}
