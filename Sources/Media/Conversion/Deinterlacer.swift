internal import CFFmpeg

/// When interlaced pictures are made progressive.
public enum Deinterlacing: String, Hashable, Sendable, CaseIterable {
    /// Pictures that are marked as interlaced.
    case auto
    /// All.
    case on
    /// None.
    case off
}

/// Makes interlaced pictures progressive with FFmpeg's bwdif: one for each, at its time, of the size it had.
///
/// Pictures come out one later than they go in, since each is made with the help of the next; `finish()` gives the last.
/// Until the first interlaced one they pass as they are and at once.
struct Deinterlacer: ~Copyable {
    /// What was found out about the source.
    private(set) var notices: [MediaNotice] = []

    private let mode: Deinterlacing
    private var graph: DeinterlacingGraph?
    /// What went into the graph and has not come out, in order; nil for what is not wanted again.
    private var waiting: [VideoFrame?] = []
    private var last: VideoFrame?
    private var ready: [VideoFrame] = []
    private var repeated = 0

    init(_ mode: Deinterlacing) { self.mode = mode }

    /// Takes the next picture in the order of presentation.
    mutating func push(_ frame: VideoFrame) throws(MediaError) {
        observe(frame)
        defer { last = mode == .auto ? frame : nil }
        // bwdif looks at three columns and four rows.
        let isLarge = frame.width >= 3 && frame.height >= 4
        if let graph, !isLarge || !graph.takes(frame) {
            // What is in the graph for another size or format comes out first.
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
            // The first interlaced one has a picture before it, too, wherever reading began.
            if let last, graph.takes(last) { try send(last, wanted: false) }
        }
        try send(frame, wanted: true)
    }

    private mutating func send(_ frame: VideoFrame, wanted: Bool) throws(MediaError) {
        waiting.append(wanted ? frame : nil)
        try graph?.send(frame)
        try receive()
    }

    /// Says that no more pictures come.
    mutating func finish() throws(MediaError) {
        if graph != nil { try drain() }
    }

    /// The next picture that is done.
    mutating func pop() -> VideoFrame? { ready.isEmpty ? nil : ready.removeFirst() }

    private mutating func drain() throws(MediaError) {
        try graph?.send(nil)
        try receive()
        graph = nil
        // bwdif gives one for each; should one be missing all the same, it goes on as it came.
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

    /// Watches for interlaced pictures that stay so, and for film that was brought to 30 pictures a second by showing
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
