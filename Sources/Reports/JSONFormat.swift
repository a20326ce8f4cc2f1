public import Foundation

/// The form of all JSON that the program writes and of the records that it reads back: names are in snake case,
/// infinite numbers and NaN are the texts `inf`, `-inf` and `nan`, and moments are in ISO 8601.
public enum JSONFormat {
    /// A new encoder.
    public static var encoder: JSONEncoder {
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

    /// A new decoder. Records of earlier versions, whose names are such as framesIn, are read as well.
    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return decoder
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}

/// A key that is data, such as the name of a network, and is written as it is.
public protocol DataKey: CodingKey {}

extension String {
    /// The name in snake case: frames_in for framesIn.
    fileprivate var snakeCased: String {
        reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }
}
