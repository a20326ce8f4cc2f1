/// Reads one section of a recipe: fields that are missing keep their defaults, unknown ones are an error, so that a
/// misspelt one is not passed over.
struct RecipeFields<Key: CodingKey & CaseIterable> {
    private let container: KeyedDecodingContainer<Key>
    private let section: String

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// - Parameter section: what messages call it; empty for the whole recipe.
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

    /// - Parameters:
    ///   - form: what the value must be, for people.
    ///   - value: stays as it is where the field is missing.
    /// - Throws: `TrainingError.recipe` where the field is of another kind.
    func read<Value: Decodable>(_ key: Key, _ form: String, into value: inout Value) throws {
        var found: Value?
        try read(key, form, into: &found)
        if let found { value = found }
    }

    /// The same for a field that need not have a value.
    func read<Value: Decodable>(_ key: Key, _ form: String, into value: inout Value?) throws {
        do {
            if let read = try container.decodeIfPresent(Value.self, forKey: key) { value = read }
        } catch let error as TrainingError {
            // Of a field of this field.
            throw error
        } catch {
            // Not only a `DecodingError`: a fraction for a whole number is another one until it leaves the decoder.
            throw TrainingError.recipe("\(section.isEmpty ? "" : "\(section).")\(key.stringValue) is not \(form)")
        }
    }
}

/// Checks that recipes share.
enum Recipe {
    static func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(TrainingError) {
        guard range.contains(value) else {
            throw .recipe("\(name) is \(value), not \(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// - Parameter range: of real numbers; neither infinity nor what is no number lies in it.
    static func check(_ name: String, _ value: Double, _ range: ClosedRange<Double>) throws(TrainingError) {
        guard range.contains(value) else {
            throw .recipe("\(name) is \(value), not \(range.lowerBound) to \(range.upperBound)")
        }
    }
}
