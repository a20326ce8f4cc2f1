/// The reason why a valid network cannot be compiled: it is outside the family of networks that the engine runs.
public struct CompilerError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A clause for people that says what is not supported, and in which node or at which size.
    public let description: String

    /// Creates an error with its description.
    /// - Parameter description: a clause without a full stop.
    public init(_ description: String) {
        self.description = description
    }
}
