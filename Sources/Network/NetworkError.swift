/// The reason why a network or a model file cannot be used.
public struct NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A clause for people that says what is wrong and where, without the name of the file.
    public let description: String

    /// Makes an error with this clause.
    public init(_ description: String) {
        self.description = description
    }
}
