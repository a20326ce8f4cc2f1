import ArgumentParser
import Foundation
import Pipeline
import Reports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Shows what runs measured, and compares them.",
        discussion: """
            Reads what --json and --report of live, filter and bench wrote. Several runs stand side by side, with ratios \
            to the first: frames per second, the latency of every stage, dropped, late and lost frames, the machine. \
            --html writes a page with the same table and with the runs' latency as curves over each other; of one run, \
            its report.
            """)

    @Argument(help: ArgumentHelp("JSON files and reports of runs.", valueName: "file")) var files: [String]
    @Option(help: ArgumentHelp("Write a page to a file, or - for standard output.", valueName: "file"))
    var html: String?
    @Option(
        help: ArgumentHelp("Write the runs' records as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?

    func run() throws {
        if html == "-", json == "-" {
            throw Failure(.usage, "--html and --json would both be on standard output; give one of them a file.")
        }
        for (name, output) in [("--html", html), ("--json", json)] {
            guard let output, output != "-", let target = FileIdentity(output) else { continue }
            if let file = files.first(where: { FileIdentity($0) == target }) {
                throw Failure(.usage, "\(output) is the input \(file) itself; give \(name) another name.")
            }
        }
        if let html, let json, html != "-", FileIdentity(html) == FileIdentity(json), FileIdentity(html) != nil {
            throw Failure(.usage, "--html and --json are both \(html); give one of them another name.")
        }
        let comparison = RunComparison(try runs())
        let object = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        if let html { try DrawingFile.write(comparison.html, to: html) }
        try object?.write(comparison.runs.map(\.record))
        if html != "-", json != "-" { Console.output(comparison.text) }
    }

    /// Returns the runs of all files, named after the file, with a number where it holds several.
    private func runs() throws -> [RunComparison.Run] {
        var runs: [RunComparison.Run] = []
        for file in files {
            let records = try RunRecordFile.read(file)
            let name = URL(fileURLWithPath: file).lastPathComponent
            for (index, record) in records.enumerated() {
                runs.append(.init(name: records.count > 1 ? "\(name) \(index + 1)" : name, record: record))
            }
        }
        return runs
    }
}
