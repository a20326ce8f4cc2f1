import Foundation

/// A drawing in a file or on standard output.
enum DrawingFile {
    /// - Parameter destination: a file, replaced when the drawing is whole, or `-` for standard output.
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
