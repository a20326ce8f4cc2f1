/// The reason why a library, a schedule or a budget is impossible.
public struct SparsityError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A clause for people that says what is wrong and which values are possible.
    public let description: String

    /// Creates an error with its description.
    public init(_ description: String) {
        self.description = description
    }
}
