import Foundation

/// A run of the program that a test can watch and signal while it lasts.
final class Session {
    struct TimedOut: Error, CustomStringConvertible {
        let description: String
    }

    /// Seconds after which something has gone wrong, however slow the machine.
    static let patience = 120.0

    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)
    private let outputs: URL
    private let what: String

    /// - Parameter shell: what a shell does with the program, `"$0" "$@"`; nil runs it directly.
    init(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], shell: String? = nil,
        output: Any? = nil
    ) throws {
        what = arguments.joined(separator: " ")
        outputs = FileManager.default.temporaryDirectory.appending(path: "patina-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
        process.executableURL = URL(fileURLWithPath: shell == nil ? Program.path : "/bin/sh")
        process.arguments = (shell.map { ["-c", $0, Program.path] } ?? []) + arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        variables["PATINA_MODELS"] = nil
        process.environment = variables.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try output ?? file("output")
        process.standardError = try file("errors")
        process.terminationHandler = { [ended] _ in ended.signal() }
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: outputs)
    }

    private func file(_ name: String) throws -> FileHandle {
        let url = outputs.appending(path: name)
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    private func text(_ name: String) -> String {
        String(decoding: (try? Data(contentsOf: outputs.appending(path: name))) ?? Data(), as: UTF8.self)
    }

    /// What it has written to standard error so far.
    var errors: String { text("errors") }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    func wait() throws -> Program.Outcome {
        guard ended.wait(timeout: .now() + Self.patience) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw TimedOut(description: "patina \(what) did not end: \(errors)")
        }
        let code = process.terminationStatus
        return Program.Outcome(
            status: process.terminationReason == .exit ? code : -code, output: text("output"), errors: errors)
    }

    /// Waits until something is so while it runs.
    func until(_ condition: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: Self.patience)
        while try !condition() {
            guard process.isRunning, Date.now < end else {
                throw TimedOut(description: "patina \(what) did not get there: \(errors)")
            }
            usleep(2000)
        }
    }
}
