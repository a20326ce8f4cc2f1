import Foundation
import Reports

/// A destination for results as JSON: one value and a newline, in a file or on standard output.
struct JSONOutput {
    /// The file; nil for standard output.
    private let file: ReportFile?

    /// Opens the destination.
    /// - Parameter destination: a file, replaced once the JSON is complete, or `-` for standard output.
    /// - Throws: `Failure` where the file cannot be written.
    init(_ destination: String) throws(Failure) {
        file = destination == "-" ? nil : try ReportFile(destination)
    }

    /// Writes the value and, where the destination is a file, puts it in its place.
    func write(_ value: some Encodable) throws(Failure) {
        guard let data = try? JSONFormat.encoder.encode(value) else {
            throw Failure(.failed, "The results could not be written as JSON.")
        }
        if let file {
            try file.write(data + Data("\n".utf8))
            try file.finish()
        } else if !Console.output(json: data) {
            throw Failure(
                .outputUnwritable,
                "The JSON cannot be written to standard output (\(String(cString: strerror(errno)))).")
        }
    }
}
