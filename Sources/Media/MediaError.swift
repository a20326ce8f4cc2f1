internal import CFFmpeg
internal import Foundation

/// The reason that a media file could not be opened, read, converted or written.
///
/// It holds facts; the sentence for people is made where the error is shown.
public struct MediaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure, in terms on which a caller can act.
    public enum Kind: String, Sendable, CaseIterable {
        /// The input does not exist.
        case notFound
        /// The input is a folder.
        case isDirectory
        /// The input may not be read.
        case permissionDenied
        /// The input is a device that another program uses.
        case busy
        /// The input is no media file: empty, text, or nothing FFmpeg recognises.
        case unreadable
        /// The input has no video stream (cover art is not one).
        case noVideo
        /// FFmpeg has no decoder for the stream.
        case noDecoder
        /// FFmpeg has no video encoder of this name.
        case unknownEncoder
        /// The encoder has no such option, or refuses its value; `subject` names the option.
        case encoderOption
        /// The container or its protocol has no such option, or refuses its value; `subject` names the option.
        case muxerOption
        /// The encoder cannot encode such frames.
        case encoderRefused
        /// The output's extension names no container FFmpeg can write.
        case containerUnknown
        /// The container cannot hold what the encoder makes.
        case containerRefused
        /// The output's folder is missing, read-only or not accessible, or the output is a folder.
        case outputUnwritable
        /// The output exists and may not be replaced.
        case outputExists
        /// No space is left for the output.
        case diskFull
        /// Reading failed half way.
        case readFailed
        /// The index of an MP4 or MOV file comes after its content, and the input cannot be read backwards.
        case indexBehind
        /// Not one frame could be decoded, or the decoder gave up.
        case decodeFailed
        /// The requested part of the input has no frame in it.
        case noFrames
        /// A frame could not be converted or scaled.
        case convertFailed
        /// The encoder failed on a frame.
        case encodeFailed
        /// Writing failed half way.
        case writeFailed
        /// Memory ran out.
        case outOfMemory
        /// A file with a part of the video is damaged, missing or belongs to other work.
        case partDamaged
        /// The existing parts were made from another input or with other options; `subject` is their folder, `detail`
        /// the difference.
        case partsDiffer
        /// Another process is making the output in parts now.
        case partsBusy
        /// The input cannot be read again from its beginning, which resuming needs.
        case notResumable
        /// No space is left, but the parts made so far were kept; `subject` is their folder.
        case diskFullKeepingParts
        /// FFmpeg has no format of the name; `subject` is the name.
        case formatUnknown
        /// A picture file cannot hold a second frame.
        case onePicture
        /// The reader of standard output has gone away.
        case readerGone
        /// A sequence of numbered pictures has a gap; `subject` is the missing name.
        case numberMissing
        /// An option of the input does not apply to it; `subject` names the option.
        case inputOption
        /// The device that an encoder needs cannot be opened; `path` is its kind, `subject` the encoder.
        case noDevice
        /// The encoder has no two passes.
        case onePassOnly
        /// The encoder does not take the requested pixel format; `detail` lists those that it takes.
        case pixelFormatRefused
        /// The duration of the input cannot be determined.
        case durationUnknown
        /// The input has no stream of the requested kind; `subject` names it, `detail` lists the existing ones.
        case noSuchStream
        /// A text that should choose streams is no stream specifier; `subject` is the text.
        case badSpecifier
        /// The container cannot hold a part of the input that must not be left out; `subject` names it.
        case streamRefused
        /// The input has more than `InputLimits` allow; `subject` is the name of the limit.
        case limitExceeded
        /// The input is a list of other files, or a script; `subject` is the format.
        case refersElsewhere
    }

    /// The kind of failure.
    public var kind: Kind
    /// The operation that failed, as a verb and its object: "open input", "write packet".
    public var operation: String
    /// The path of the file concerned.
    public var path: String?
    /// The encoder, option, container or codec concerned.
    public var subject: String?
    /// FFmpeg's error code (negative); 0 where the error is not FFmpeg's.
    public var code: Int32
    /// FFmpeg's words for the code, or a description of the cause.
    public var detail: String
    /// The last warning or error that FFmpeg logged, if it is recent.
    public var log: String?

    /// Creates an error that FFmpeg did not report itself.
    public init(
        _ kind: Kind, _ operation: String, path: String? = nil, subject: String? = nil, detail: String = "",
        log: String? = nil
    ) {
        self.kind = kind
        self.operation = operation
        self.path = path
        self.subject = subject
        self.code = 0
        self.detail = detail
        self.log = log
    }

    /// The error in one line, for logs.
    public var description: String {
        let about = [path, subject].compactMap { $0 }.joined(separator: ", ")
        let words = [detail, log ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
        return "\(operation)\(about.isEmpty ? "" : " (\(about))"): \(words.isEmpty ? kind.rawValue : words)"
    }
}

extension MediaError {
    /// Creates an error from a negative FFmpeg code, with the log line that belongs to it.
    init(_ kind: Kind, _ operation: String, code: Int32, path: String? = nil, subject: String? = nil) {
        self.init(kind, operation, path: path, subject: subject, detail: Self.text(code), log: LogTail.shared.last)
        self.code = code
        if code == patina_averror(ENOMEM) { self.kind = .outOfMemory }
    }

    /// Creates an error of the system in writing a file, from its `errno`.
    public init(writing operation: String, errno code: Int32, path: String) {
        self.init(writing: operation, code: patina_averror(code), path: path)
    }

    /// Creates an error in writing a file, and distinguishes a full disk and an inaccessible folder from the rest.
    init(writing operation: String, code: Int32, path: String) {
        let kind: Kind =
            switch code {
            case patina_averror(ENOSPC), patina_averror(EDQUOT), patina_averror(EFBIG): .diskFull
            case patina_averror(EACCES), patina_averror(EROFS), patina_averror(ENOENT), patina_averror(ENOTDIR),
                patina_averror(EPERM), patina_averror(EISDIR), patina_averror(ENAMETOOLONG), patina_averror(ELOOP):
                .outputUnwritable
            case patina_averror(EPIPE) where path == Container.standardOutput: .readerGone
            default: .writeFailed
            }
        self.init(kind, operation, code: code, path: path)
    }

    static func outOfMemory(_ operation: String) -> MediaError {
        MediaError(.outOfMemory, operation, code: patina_averror(ENOMEM))
    }

    static func text(_ code: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
            buffer.initialize(repeating: 0)
            av_strerror(code, buffer.baseAddress, buffer.count)
            return String(cString: buffer.baseAddress!)
        }
    }
}
