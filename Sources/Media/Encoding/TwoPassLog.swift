internal import CFFmpeg
internal import Foundation

/// The statistics of the first of two passes over a video, kept for the second in a temporary folder that is removed
/// with this object.
public final class TwoPassLog: Sendable {
    /// The pass for which an encoder is opened.
    public enum Pass: Sendable {
        /// The first pass, which measures.
        case first(TwoPassLog)
        /// The second pass, which encodes.
        case second(TwoPassLog)
    }

    private let folder: String

    /// Creates the folder. Throws `.outputUnwritable` or `.diskFull` where the system's folder for temporary files
    /// takes none.
    public init() throws(MediaError) {
        let name = FileManager.default.temporaryDirectory.appending(path: "patina-passes-XXXXXX").path
        var template = Array(name.utf8CString)
        guard mkdtemp(&template) != nil else {
            throw MediaError(writing: "keep the first pass", code: patina_averror(errno), path: name)
        }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        UnfinishedOutputs.insert(folder)
    }

    deinit {
        UnfinishedOutputs.forget(folder)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The path of the file that holds the statistics, for encoders that write it themselves.
    var path: String { folder + "/stats" }

    /// Adds statistics that an encoder returned. Throws `.diskFull` or `.writeFailed`.
    func append(_ text: UnsafePointer<CChar>) throws(MediaError) {
        guard let file = fopen(path, "ab") else {
            throw MediaError(writing: "keep the first pass", code: patina_averror(errno), path: path)
        }
        let count = strlen(text)
        let written = fwrite(text, 1, count, file)
        guard fclose(file) == 0, written == count else {
            throw MediaError(writing: "keep the first pass", code: patina_averror(errno), path: path)
        }
    }

    /// All the statistics; nil where they cannot be read.
    var content: Data? { try? Data(contentsOf: URL(fileURLWithPath: path)) }
}

extension TwoPassLog.Pass {
    var log: TwoPassLog {
        switch self {
        case .first(let log), .second(let log): log
        }
    }
    /// Whether it is the first pass, which only measures.
    public var isFirst: Bool { if case .first = self { true } else { false } }
}
