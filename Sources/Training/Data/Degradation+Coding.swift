extension Degradation {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, crf, codecs, blur, noise, variants
    }

    /// Any name, so that a misspelt field is not passed over.
    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Fields that are missing keep their defaults; ranges are written as `[lowest, highest]`.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown, of the wrong kind, or a range that runs
    ///   backwards.
    public init(from decoder: any Decoder) throws {
        self.init()
        let known = CodingKeys.allCases.map(\.stringValue)
        let fields = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        if let field = fields.sorted().first(where: { !known.contains($0) }) {
            throw TrainingError.recipe("degradation has no field \(field); it has \(known.joined(separator: ", "))")
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys, _ form: String, _ initial: Value) throws -> Value {
            do {
                return try container.decodeIfPresent(Value.self, forKey: key) ?? initial
            } catch {  // Of 20.5 as a whole number, Foundation throws an error of its own.
                throw TrainingError.recipe("degradation \(key.stringValue) is not \(form)")
            }
        }
        func range<Bound: Decodable & Comparable>(
            _ key: CodingKeys, _ form: String, _ initial: ClosedRange<Bound>
        ) throws -> ClosedRange<Bound> {
            let bounds = try value(key, form, [initial.lowerBound, initial.upperBound])
            guard bounds.count == 2, bounds[0] <= bounds[1] else {
                throw TrainingError.recipe("degradation \(key.stringValue) is not \(form)")
            }
            return bounds[0]...bounds[1]
        }
        kind = try value(.kind, "bicubic or video", kind)
        crf = try range(.crf, "two whole numbers such as [20, 36]", crf)
        codecs = try value(.codecs, "a list of h264 and hevc", codecs)
        blur = try range(.blur, "two numbers such as [0, 0.8]", blur)
        noise = try range(.noise, "two numbers such as [0, 2]", noise)
        variants = try value(.variants, "a whole number", variants)
    }
}
