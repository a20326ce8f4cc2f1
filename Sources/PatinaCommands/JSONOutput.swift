import Foundation

/// Results for machines.
enum JSONOutput {
    /// Writes one JSON object and a newline.
    /// - Parameter destination: a file, replaced when the object is whole, or `-` for standard output.
    static func write(_ value: some Encodable, to destination: String) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        guard let data = try? encoder.encode(value) else {
            throw Failure(.failed, "The results could not be written as JSON.")
        }
        if destination == "-" {
            Console.output(String(decoding: data, as: UTF8.self))
            return
        }
        do {
            try (data + Data("\n".utf8)).write(to: URL(fileURLWithPath: destination), options: .atomic)
        } catch {
            throw Failure(
                .outputUnwritable, "\(destination) cannot be written; check that its folder exists and is writable.")
        }
    }
}
