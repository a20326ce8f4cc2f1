import Foundation

/// Results for machines: one JSON object and a newline, in a file or on standard output.
struct JSONOutput {
    /// Nil for standard output.
    private let file: ReportFile?

    /// - Parameter destination: a file, replaced when the object is whole, or `-` for standard output.
    init(_ destination: String) throws(Failure) {
        file = destination == "-" ? nil : try ReportFile(destination)
    }

    /// The form of all JSON: what is no number is a string, moments are ISO 8601.
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return encoder
    }

    func write(_ value: some Encodable) throws(Failure) {
        guard let data = try? Self.encoder.encode(value) else {
            throw Failure(.failed, "The results could not be written as JSON.")
        }
        if let file {
            try file.write(data + Data("\n".utf8))
            try file.finish()
        } else if !Console.output(String(decoding: data, as: UTF8.self)) {
            throw Failure(
                .outputUnwritable,
                "The JSON cannot be written to standard output (\(String(cString: strerror(errno)))).")
        }
    }
}
