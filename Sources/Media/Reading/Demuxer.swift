internal import CFFmpeg
internal import Files
internal import Foundation

/// Reads packets from a media file or URL.
public struct Demuxer: ~Copyable {
    /// The path or URL as it was given.
    public let path: String
    /// The description of the file and its streams.
    public let information: MediaInformation
    /// The number of packets that could not be read and were passed over.
    public private(set) var errors = 0
    /// The number of errors that libavformat logged. Some demuxers recover from damage and report it in the log only.
    private(set) var loggedErrors = 0
    /// The error that stopped reading before the end; nil where there was none.
    public private(set) var failure: MediaError?

    let input: InputContext
    let limits: InputLimits
    private var isAtEnd = false
    private var hasRead = false
    /// The interrupt, kept alive for as long as libavformat asks it.
    private let interrupt: ReadInterrupt?

    /// The number of errors in a row after which reading is given up, so that no input can keep it from ending.
    private static let patience = 1000

    /// Opens a file or URL and finds its streams.
    ///
    /// The input can open no other file (see `InputAccess`). Throws `.notFound`, `.isDirectory`, `.permissionDenied`,
    /// `.unreadable`, `.readFailed`, `.refersElsewhere` or `.limitExceeded`; `.numberMissing` where numbered pictures
    /// have a gap, `.formatUnknown` and `.inputOption` for options that do not apply.
    public init(
        _ path: String, _ wanted: InputOptions = InputOptions(), limits: InputLimits = InputLimits(),
        interrupt: ReadInterrupt? = nil
    ) throws(MediaError) {
        LogTail.install()
        let location = try InputFile.location(of: path)
        var options = OptionDictionary()
        wanted.fill(&options)
        var demuxer = try wanted.demuxer(for: path)
        let (url, isFile): (String, Bool)
        switch location {
        case .file(let name):
            (url, isFile) = (name, true)
            // A file name with %d in it is one file, not a pattern of many.
            av_dict_set(&options.pointer, "pattern_type", "none", 0)
        case .pictures(let pattern, let first):
            (url, isFile) = (pattern, true)
            demuxer = demuxer ?? UnsafePointer(av_find_input_format("image2"))
            av_dict_set(&options.pointer, "pattern_type", "sequence", 0)
            av_dict_set(&options.pointer, "start_number", String(first), 0)
        case .url(let name): (url, isFile) = (name, name == "pipe:0")
        }
        var isPattern = false
        if case .pictures = location { isPattern = true }
        guard let allocated = avformat_alloc_context() else { throw .outOfMemory("open input") }
        InputAccess.restrict(allocated, &options, url: url, isPattern: isPattern)
        try self.init(
            allocated, opening: url, with: demuxer, options: &options, path: path, wanted: wanted, limits: limits,
            isFile: isFile, interrupt: interrupt)
    }

    /// Opens a device or a live stream. The interrupt ends all waiting for it, during opening too.
    ///
    /// Throws the same errors as opening a file, and `.busy` where a device is in use.
    init(
        _ address: LiveAddress, _ wanted: InputOptions, limits: InputLimits, interrupt: ReadInterrupt
    ) throws(MediaError) {
        LogTail.install()
        guard case .device(let format, let name) = address.kind else {
            try self.init(address.text, wanted, limits: limits, interrupt: interrupt)
            return
        }
        guard let demuxer = Devices.input(format), let allocated = avformat_alloc_context() else {
            throw MediaError(.formatUnknown, "open input", path: address.text, subject: format)
        }
        var options = OptionDictionary()
        wanted.fill(&options)
        try self.init(
            allocated, opening: name, with: demuxer, options: &options, path: address.text, wanted: wanted,
            limits: limits, isFile: false, interrupt: interrupt)
    }

    /// Opens the input for which a context has been set up.
    private init(
        _ allocated: UnsafeMutablePointer<AVFormatContext>, opening url: String,
        with demuxer: UnsafePointer<AVInputFormat>?, options: inout OptionDictionary, path: String,
        wanted: InputOptions, limits: InputLimits, isFile: Bool, interrupt: ReadInterrupt?
    ) throws(MediaError) {
        var context: UnsafeMutablePointer<AVFormatContext>? = allocated
        interrupt?.watch(allocated)
        allocated.pointee.max_streams = Int32(clamping: max(0, limits.streams)) &+ 1
        let mark = LogTail.shared.mark
        var loggedErrors = 0
        var code = LogTail.shared.countingDemuxerErrors(&loggedErrors) {
            avformat_open_input(&context, url.fileName, demuxer, &options.pointer)
        }
        guard code >= 0, let context else {
            if let refusal = InputAccess.refusal(of: url, path: path, since: mark) { throw refusal }
            if LogTail.shared.lines(since: mark).contains(where: { $0.contains("max_streams") }) {
                try limits.check(streams: .max, path: path)
            }
            let kind: MediaError.Kind =
                switch code {
                case patina_averror(ENOENT), patina_averror(ENODEV), PATINA_PROTOCOL_NOT_FOUND: .notFound
                case patina_averror(EACCES), patina_averror(EPERM): .permissionDenied
                case patina_averror(EBUSY): .busy
                case _ where isFile: .unreadable
                default: .readFailed
                }
            throw MediaError(kind, "open input", code: code, path: path)
        }
        let input = InputContext(pointer: context)
        if let option = wanted.unused(options) {
            throw MediaError(
                .inputOption, "open input", path: path, subject: option,
                detail: String(cString: context.pointee.iformat.pointee.name))
        }
        // FFmpeg renders plain text as ANSI art; here a text file is not media.
        if String(cString: context.pointee.iformat.pointee.name) == "tty" {
            throw MediaError(.unreadable, "open input", path: path, detail: "the file is text")
        }
        code = LogTail.shared.countingDemuxerErrors(&loggedErrors) { Self.findStreams(context, limits) }
        guard code >= 0 else { throw MediaError(.unreadable, "find streams", code: code, path: path) }
        guard context.pointee.nb_streams > 0 else {
            throw MediaError(.unreadable, "find streams", path: path, detail: "the file has no streams")
        }
        try limits.check(streams: Int(context.pointee.nb_streams), path: path)
        self.limits = limits
        self.loggedErrors = loggedErrors
        self.path = path
        self.information = MediaInformation(input)
        self.input = input
        self.interrupt = interrupt
    }

    /// Finds the streams and their properties. The decoders that libavformat opens for this know the largest picture
    /// allowed.
    private static func findStreams(
        _ context: UnsafeMutablePointer<AVFormatContext>, _ limits: InputLimits
    ) -> Int32 {
        let count = Int(context.pointee.nb_streams)
        var options = [OpaquePointer?](repeating: nil, count: count)
        defer { for index in options.indices { av_dict_free(&options[index]) } }
        for index in options.indices {
            av_dict_set_int(&options[index], "max_pixels", Int64(max(1, limits.pixels)), 0)
        }
        return avformat_find_stream_info(context, &options)
    }

    /// Returns the first stream of moving pictures. Throws `.noVideo` where there is none.
    public func videoStream() throws(MediaError) -> StreamInformation {
        guard let video = information.video else {
            throw MediaError(.noVideo, "find video", path: path, detail: "the file has no video stream")
        }
        return video
    }

    /// Returns the next packet of any stream, in the file's order; nil at the end.
    ///
    /// Damaged packets are passed over and counted. An error that persists ends the file and is kept in `failure`.
    public mutating func next() throws(MediaError) -> Packet? {
        guard !isAtEnd else { return nil }
        let packet = try Packet()
        let context = input.pointer
        for _ in 0..<Self.patience {
            let code = LogTail.shared.countingDemuxerErrors(&loggedErrors) { av_read_frame(context, packet.av) }
            if code >= 0 {
                hasRead = true
                return packet
            }
            av_packet_unref(packet.av)
            switch code {
            case PATINA_EOF:
                // Some containers report a failed read only here.
                if let io = input.pointer.pointee.pb, io.pointee.error < 0, io.pointee.error != PATINA_EOF {
                    failure = MediaError(.readFailed, "read packet", code: io.pointee.error, path: path)
                }
                isAtEnd = true
                return nil
            case patina_averror(ENOMEM): throw .outOfMemory("read packet")
            case PATINA_EAGAIN: usleep(1000)
            case PATINA_INVALIDDATA: errors += 1
            default:
                failure = MediaError(.readFailed, "read packet", code: code, path: path)
                isAtEnd = true
                return nil
            }
        }
        failure = MediaError(
            isBehind ? .indexBehind : .readFailed, "read packet", code: PATINA_INVALIDDATA, path: path)
        isAtEnd = true
        return nil
    }

    /// Whether the index of the file comes after the content, in an input that cannot go back.
    private var isBehind: Bool {
        let isSeekable = (input.pointer.pointee.pb?.pointee.seekable ?? 0) & AVIO_SEEKABLE_NORMAL != 0
        return !hasRead && !isSeekable && information.container.hasPrefix("mov,")
    }

    /// Moves to the last key frame at or before a time, and returns whether the input could.
    mutating func seek(toMicroseconds time: Int64) -> Bool {
        isAtEnd = false
        let context = input.pointer
        let code = LogTail.shared.countingDemuxerErrors(&loggedErrors) {
            avformat_seek_file(context, -1, Int64.min, time, time, 0)
        }
        return code >= 0
    }

    /// Whether the container's times may jump at any point, as a transport stream's.
    var mayJump: Bool { input.pointer.pointee.iformat.pointee.flags & AVFMT_TS_DISCONT != 0 }

    func stream(_ index: Int) -> UnsafeMutablePointer<AVStream>? {
        input.streams.indices.contains(index) ? input.streams[index] : nil
    }
}
