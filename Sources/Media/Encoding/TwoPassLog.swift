internal import CFFmpeg
internal import Files
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
        let parent = FileSystem.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let name = parent + "/patina-passes-XXXXXX"
        var template = name.fileName
        guard mkdtemp(&template) != nil else {
            throw MediaError(writing: "keep the first pass", code: patina_averror(errno), path: name)
        }
        folder = String(fileName: template)
        UnfinishedOutputs.insert(folder)
    }

    deinit {
        UnfinishedOutputs.forget(folder)
        FileSystem.remove(folder)
    }

    /// The path of the file that holds the statistics, for encoders that write it themselves.
    var path: String { folder + "/stats" }

    /// Adds statistics that an encoder returned. Throws `.diskFull` or `.writeFailed`.
    func append(_ text: UnsafePointer<CChar>) throws(MediaError) {
        guard let file = fopen(path.fileName, "ab") else {
            throw MediaError(writing: "keep the first pass", code: patina_averror(errno), path: path)
        }
        let count = strlen(text)
        let written = fwrite(text, 1, count, file)
        guard fclose(file) == 0, written == count else {
            throw MediaError(writing: "keep the first pass", code: patina_averror(errno), path: path)
        }
    }

    /// All the statistics; nil where they cannot be read.
    var content: Data? { try? FileSystem.read(path) }
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
