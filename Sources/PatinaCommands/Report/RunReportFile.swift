import Foundation
import Pipeline

/// The page that `--report` writes.
struct RunReportFile {
    private let file: ReportFile

    /// - Parameter path: replaced when the page is whole.
    /// - Throws: `Failure` where it cannot be written; the work has not begun then.
    init(_ path: String) throws(Failure) {
        guard path != "-" else { throw Failure(.usage, "--report writes a file, not to standard output; name one.") }
        file = try ReportFile(path)
    }

    func write(_ record: RunRecord) throws(Failure) {
        try file.write(Data(RunReportPage(record).html.utf8))
        try file.finish()
    }
}
