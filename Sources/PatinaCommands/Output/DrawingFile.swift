import Foundation

/// A writer of drawings to files or to standard output.
enum DrawingFile {
    /// Writes a drawing.
    /// - Parameter destination: a file, replaced once the drawing is complete, or `-` for standard output.
    static func write(_ svg: String, to destination: String) throws(Failure) {
        guard destination == "-" else {
            let file = try ReportFile(destination)
            try file.write(Data((svg + "\n").utf8))
            return try file.finish()
        }
        guard Console.output(svg) else {
            throw Failure(
                .outputUnwritable,
                "The picture cannot be written to standard output (\(String(cString: strerror(errno)))).")
        }
    }
}
