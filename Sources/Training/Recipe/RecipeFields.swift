/// A reader of one section of a recipe. Fields that are missing keep their defaults; unknown ones are an error, so that
/// a misspelt field is not ignored.
struct RecipeFields<Key: CodingKey & CaseIterable> {
    private let container: KeyedDecodingContainer<Key>
    private let section: String

    /// A key with any name, used to find unknown fields.
    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Begins to read a section.
    /// - Parameter section: the name of the section in messages; empty for the whole recipe.
    /// - Throws: `TrainingError.recipe` naming the first unknown field.
    init(_ decoder: any Decoder, section: String) throws {
        let name = section.isEmpty ? "the recipe" : section
        do {
            let known = Key.allCases.map(\.stringValue)
            let fields = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
            if let field = fields.sorted().first(where: { !known.contains($0) }) {
                throw TrainingError.recipe("\(name) has no field \(field); it has \(known.joined(separator: ", "))")
            }
            container = try decoder.container(keyedBy: Key.self)
        } catch let error as TrainingError {
            throw error
        } catch {
            throw TrainingError.recipe("\(name) is not an object of fields in braces")
        }
        self.section = section
    }

    /// Reads a field.
    /// - Parameters:
    ///   - form: a description of valid values for messages.
    ///   - value: the variable to set, which is unchanged where the field is missing.
    /// - Throws: `TrainingError.recipe` where the field is of another kind.
    func read<Value: Decodable>(_ key: Key, _ form: String, into value: inout Value) throws {
        var found: Value?
        try read(key, form, into: &found)
        if let found { value = found }
    }

    /// Reads a field into an optional variable, which is unchanged where the field is missing.
    func read<Value: Decodable>(_ key: Key, _ form: String, into value: inout Value?) throws {
        do {
            if let read = try container.decodeIfPresent(Value.self, forKey: key) { value = read }
        } catch let error as TrainingError {
            // The error already names a field within this one.
            throw error
        } catch {
            // This is not always a `DecodingError`: a fraction in the place of a whole number gives another error
            // within the decoder.
            throw TrainingError.recipe("\(section.isEmpty ? "" : "\(section).")\(key.stringValue) is not \(form)")
        }
    }
}

/// Checks that the sections of a recipe share.
enum Recipe {
    /// Checks that an integer is in a range.
    /// - Throws: `TrainingError.recipe` naming the value.
    static func check(_ name: String, _ value: Int, in range: ClosedRange<Int>) throws(TrainingError) {
        guard range.contains(value) else {
            throw .recipe("\(name) is \(value), not \(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// Checks that a real number is in a range; infinity and NaN never are.
    /// - Throws: `TrainingError.recipe` naming the value.
    static func check(_ name: String, _ value: Double, in range: ClosedRange<Double>) throws(TrainingError) {
        guard range.contains(value) else {
            throw .recipe("\(name) is \(value), not \(range.lowerBound) to \(range.upperBound)")
        }
    }
}
