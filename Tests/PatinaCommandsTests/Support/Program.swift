import Foundation

/// The built program.
enum Program {
    /// `patina` beside the tests' own executable, wherever the build folder is.
    static let path: String = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let arguments = CommandLine.arguments.map { URL(fileURLWithPath: $0) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let builds = ["debug", "release"].map { root.appending(path: ".build/\($0)/patina") }
        let places = ([own] + arguments).map { $0.deletingLastPathComponent().appending(path: "patina") } + builds
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            fatalError("patina is not beside \(own.path); the tests run the built program")
        }
        return found.path
    }()

    /// What a run left.
    struct Outcome {
        /// The exit code, or minus the signal that ended it.
        let status: Int32
        let output: String
        let errors: String

        /// Standard error without the note that this machine runs portable kernels only.
        var complaints: String {
            errors.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !($0.hasPrefix("patina: note: ") && $0.lowercased().contains("portable kernels run")) }
                .joined(separator: "\n")
        }

        /// The only line of standard error but for that note, or nil where there are none or several.
        var sentence: String? {
            let lines = complaints.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.count == 2 && lines[1].isEmpty ? String(lines[0]) : nil
        }
    }

    /// Runs it to its end.
    static func run(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], shell: String? = nil
    ) throws -> Outcome {
        try Session(arguments, in: folder, environment: environment, shell: shell).wait()
    }
}
