public import Foundation

/// A program of the system, run to its end.
public struct Command {
    public let status: Int32
    public let output: Data
    public let errors: String

    /// - Parameter name: looked for in the PATH.
    public init(_ name: String, _ arguments: [String], in folder: URL? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        self.output = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        self.errors = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    }

    /// Whether a program of this name can be run.
    public static func exists(_ name: String) -> Bool {
        let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"].split(separator: ":")
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// Whether all of these are there; says what to install where not.
    public static func haveAll(_ names: [String], packages: String) -> Bool {
        let missing = names.filter { !exists($0) }
        if !missing.isEmpty {
            print("skipped: \(missing.joined(separator: ", ")) not here (Debian: apt install \(packages))")
        }
        return missing.isEmpty
    }
}
