import Compiler
import Foundation

extension StandaloneModule.Emission {
    /// The extension of files of this kind, without the dot.
    var fileExtension: String {
        switch self {
        case .ir: "ll"
        case .asm: "s"
        case .object: "o"
        }
    }
}

/// The files that `compile` writes: the code with a C header beside it, or the code alone on standard output.
struct CompileOutputs {
    /// The path of the code; nil for standard output.
    private let code: String?
    /// The path of the header.
    private let header: String

    /// Checks that both files can be written.
    /// - Parameter model: the path of the model file, which must not be replaced.
    init(_ path: String, _ emission: StandaloneModule.Emission, model: String) throws(Failure) {
        guard path != "-" else {
            guard emission != .object else {
                throw Failure(.usage, "An object file is not written to standard output; name a file with -o.")
            }
            (code, header) = (nil, "")
            return
        }
        guard !path.isEmpty else { throw Failure(.usage, "-o names no file; name the file to write.") }
        let url = URL(fileURLWithPath: path)
        let isPlain = url.pathExtension.isEmpty || path.hasSuffix("/")
        header = isPlain ? path + ".h" : String(path.dropLast(url.pathExtension.count)) + "h"
        code = path
        for file in [path, header] {
            if let identity = FileIdentity(file), identity == FileIdentity(model) {
                throw Failure(.usage, "\(file) is the model itself; name another file with -o.")
            }
        }
        guard url.pathExtension != "h" else {
            throw Failure(.usage, "\(path) is the name of the C header; name another file with -o.")
        }
        for file in [path, header] { try ReportFile.probe(file) }
    }

    /// Writes the code and the header; both files get their names only when both are complete.
    func write(_ data: Data, header text: String) throws(Failure) {
        guard let code else {
            let text = String(decoding: data, as: UTF8.self)
            guard Console.output(text.hasSuffix("\n") ? String(text.dropLast()) : text) else {
                throw Failure(
                    .outputUnwritable, "Standard output cannot be written (\(String(cString: strerror(errno)))).")
            }
            return
        }
        let files = [try ReportFile(code), try ReportFile(header)]
        do {
            try files[0].write(data)
            try files[1].write(Data(text.utf8))
            for file in files { try file.finish() }
        } catch {
            for file in files { file.abandon() }
            throw error
        }
    }
}
