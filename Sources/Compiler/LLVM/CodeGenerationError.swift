/// The reason why no machine code could be made.
package struct CodeGenerationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A clause for people that says what is missing or wrong.
    package let description: String

    /// Creates an error with its description.
    /// - Parameter description: a clause without a full stop.
    package init(_ description: String) {
        self.description = description
    }
}
