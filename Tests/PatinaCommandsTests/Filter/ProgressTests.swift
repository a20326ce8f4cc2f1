import Foundation
import TestSupport
import Testing

/// What people see of `patina filter` while it runs and at its end.
@Suite struct ProgressTests {
    private static func arguments(_ workspace: Workspace) throws -> [String] {
        ["filter", try workspace.clip(), workspace.output("out.mkv"), "--model", try workspace.model()]
    }

    @Test func quietPrintsNothingOnSuccess() throws {
        let workspace = try Workspace()
        let run = try Program.run(try Self.arguments(workspace) + ["--quiet"])
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    }

    @Test func theSummaryHasEveryStage() throws {
        let workspace = try Workspace()
        let run = try Program.run(try Self.arguments(workspace))
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(!run.errors.contains("\r") && !run.errors.contains("\u{1B}"))
        let lines = run.errors.split(separator: "\n")
        let head = try #require(lines.firstIndex { $0.contains("10 frames, 64x48 → 128x96") }, "\(run.errors)")
        let table = lines[(head + 2)...].map { $0.split(whereSeparator: \.isWhitespace) }
        #expect(table[0] == ["p50", "p95", "p99", "max", "of", "work"])
        #expect(table.dropFirst().map { $0[0] } == ["decode", "convert", "infer", "encode", "latency"])
        #expect(table.dropFirst().allSatisfy { $0[1...4].allSatisfy { Double($0) != nil } })
        // Numbers stand under their headings: all lines end in the same column.
        #expect(Set(lines[(head + 2)...(head + 6)].map(\.count)).count == 1, "\(run.errors)")
    }

    @Test func onATerminalOneLineIsUpdatedInPlace() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            return print("skipped: script(1) is not here")
        }
        let workspace = try Workspace()
        let words = [Program.path] + (try Self.arguments(workspace))
        let command = "stty cols 60; " + words.map { "'\($0)'" }.joined(separator: " ")
        let output = workspace.input("typescript")
        let script = Process()
        script.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        script.arguments = ["-qec", command, output]
        script.standardInput = FileHandle.nullDevice
        script.standardOutput = FileHandle.nullDevice
        try script.run()
        script.waitUntilExit()
        #expect(script.terminationStatus == 0)
        let text = try String(contentsOfFile: output, encoding: .utf8)
        let updates = text.components(separatedBy: "\r\u{1B}[K").dropFirst()
        let progress = updates.prefix { $0.hasPrefix("frame ") }
        #expect(!progress.isEmpty, "\(text)")
        // A line that wrapped could not be updated.
        #expect(progress.allSatisfy { $0.count < 60 && !$0.contains("\n") }, "\(text)")
        #expect(updates.last?.contains("10 frames, 64x48 → 128x96") == true, "\(text)")
    }
}
