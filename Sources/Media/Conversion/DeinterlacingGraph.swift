internal import CFFmpeg

/// libavfilter's bwdif between a source and a sink of pictures of one size and format.
final class DeinterlacingGraph {
    private var graph: UnsafeMutablePointer<AVFilterGraph>?
    private var source: UnsafeMutablePointer<AVFilterContext>?
    private var sink: UnsafeMutablePointer<AVFilterContext>?
    private let width: Int32
    private let height: Int32
    private let format: Int32
    private var count: Int64 = 0

    /// Builds the graph for frames like one. Throws `.convertFailed`.
    /// - Parameter all: whether pictures that are not marked as interlaced are filtered, too.
    init(_ frame: VideoFrame, all: Bool) throws(MediaError) {
        width = frame.av.pointee.width
        height = frame.av.pointee.height
        format = frame.av.pointee.format
        graph = avfilter_graph_alloc()
        graph?.pointee.nb_threads = Int32(clamping: CodecThreads.count(0))
        // The time base is arbitrary: the caller keeps times itself, because the filter may drop them.
        let picture = "video_size=\(width)x\(height):pix_fmt=\(format):time_base=1/25:pixel_aspect=1/1"
        source = try add("buffer", as: "in", picture)
        let filter = try add("bwdif", as: "bwdif", "mode=send_frame:parity=auto:deint=\(all ? "all" : "interlaced")")
        sink = try add("buffersink", as: "out")
        guard let source, let sink else { throw .outOfMemory("set up deinterlacing") }
        var code = avfilter_link(source, 0, filter, 0)
        if code >= 0 { code = avfilter_link(filter, 0, sink, 0) }
        if code >= 0 { code = avfilter_graph_config(graph, nil) }
        guard code >= 0 else { throw MediaError(.convertFailed, "set up deinterlacing", code: code) }
    }

    deinit { avfilter_graph_free(&graph) }

    private func add(
        _ filter: String, as name: String, _ arguments: String? = nil
    ) throws(MediaError) -> UnsafeMutablePointer<AVFilterContext> {
        var context: UnsafeMutablePointer<AVFilterContext>?
        let code = avfilter_graph_create_filter(&context, avfilter_get_by_name(filter), name, arguments, nil, graph)
        guard code >= 0, let context else {
            throw MediaError(.convertFailed, "set up deinterlacing", code: code, subject: filter)
        }
        return context
    }

    /// Returns whether a picture is of the size and format for which the graph was made.
    func takes(_ frame: VideoFrame) -> Bool {
        (frame.av.pointee.width, frame.av.pointee.height, frame.av.pointee.format) == (width, height, format)
    }

    /// Takes a picture, or nil for the end.
    func send(_ frame: VideoFrame?) throws(MediaError) {
        var copy: UnsafeMutablePointer<AVFrame>?
        defer { av_frame_free(&copy) }
        if let frame {
            guard let clone = av_frame_clone(frame.av) else { throw .outOfMemory("deinterlace frame") }
            clone.pointee.pts = count
            // Newer buffers refuse a change of tags half way; the caller puts them back.
            ColorProperties().apply(to: clone)
            count += 1
            copy = clone
        }
        let code = av_buffersrc_add_frame_flags(source, copy, 0)
        guard code >= 0 else { throw MediaError(.convertFailed, "deinterlace frame", code: code) }
    }

    /// Returns the next picture, in order; nil where another is needed or there are no more.
    func receive() throws(MediaError) -> VideoFrame? {
        let frame = try VideoFrame()
        let code = av_buffersink_get_frame(sink, frame.av)
        if code == PATINA_EAGAIN || code == PATINA_EOF { return nil }
        guard code >= 0 else { throw MediaError(.convertFailed, "deinterlace frame", code: code) }
        return frame
    }
}
