internal import CFFmpeg
internal import Foundation

/// What the first of two passes over a video leaves for the second, in a folder of its own that goes with it.
public final class TwoPassLog: Sendable {
    /// Which pass an encoder is opened for.
    public enum Pass: Sendable {
        /// The first, which measures.
        case first(TwoPassLog)
        /// The second, which encodes.
        case second(TwoPassLog)
    }

    private let folder: String

    /// Makes the folder; throws `.outputUnwritable` or `.diskFull` where the system's one for temporary files takes none.
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

    /// For encoders that write files themselves.
    var path: String { folder + "/stats" }

    /// Adds what an encoder says of its first pass.
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

    /// All that was added.
    var content: Data? { try? Data(contentsOf: URL(fileURLWithPath: path)) }
}

extension TwoPassLog.Pass {
    var log: TwoPassLog {
        switch self {
        case .first(let log), .second(let log): log
        }
    }
    /// Whether it measures only.
    public var isFirst: Bool { if case .first = self { true } else { false } }
}
