import Foundation
import Pipeline

/// The page that `--report` writes.
struct RunReportFile {
    private let file: ReportFile

    /// - Parameter path: replaced when the page is whole.
    /// - Throws: `Failure` where it cannot be written; the work has not begun then.
    init(_ path: String) throws(Failure) { file = try ReportFile(path) }

    func write(_ record: RunRecord) throws(Failure) { try write(html: RunReportPage(record).html) }

    func write(html: String) throws(Failure) {
        try file.write(Data(html.utf8))
        try file.finish()
    }
}
