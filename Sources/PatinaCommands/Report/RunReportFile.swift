import Foundation
import Pipeline
import Reports

/// The HTML file that `--report` writes.
struct RunReportFile {
    private let file: ReportFile

    /// Prepares the file, before the run begins.
    /// - Parameter path: a file that is replaced once the page is complete.
    /// - Throws: `Failure` where the file cannot be written.
    init(_ path: String) throws(Failure) {
        guard path != "-" else { throw Failure(.usage, "--report writes a file, not to standard output; name one.") }
        file = try ReportFile(path)
    }

    /// Writes the report of a run and puts the file in its place.
    func write(_ record: RunRecord) throws(Failure) {
        try file.write(Data(RunReportPage(record).html.utf8))
        try file.finish()
    }
}
