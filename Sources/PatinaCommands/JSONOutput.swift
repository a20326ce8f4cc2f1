import Foundation

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

    /// The encoder of all JSON: names are in snake case, infinite numbers and NaN are strings, moments are in ISO 8601.
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        encoder.keyEncodingStrategy = .custom { path in
            guard let key = path.last, key.intValue == nil, !(key is any DataKey) else { return path.last ?? Name("") }
            return Name(key.stringValue.snakeCased)
        }
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return encoder
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// Writes the value and, where the destination is a file, puts it in its place.
    func write(_ value: some Encodable) throws(Failure) {
        guard let data = try? Self.encoder.encode(value) else {
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

/// A key that is data, such as the name of a network, and is written as it is.
protocol DataKey: CodingKey {}

extension String {
    /// The name in snake case: frames_in for framesIn.
    var snakeCased: String {
        reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }
}
