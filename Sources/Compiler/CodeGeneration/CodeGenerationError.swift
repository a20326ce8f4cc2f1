/// Why there is no machine code.
package struct CodeGenerationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// One clause for people.
    package let description: String

    /// - Parameter description: a clause without a full stop.
    package init(_ description: String) {
        self.description = description
    }
}
