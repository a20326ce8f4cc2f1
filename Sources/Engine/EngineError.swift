/// The reason why a program cannot run here or a frame cannot be processed.
public struct EngineError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A clause for people that says what is wrong.
    public let description: String

    /// Creates an error with its description.
    /// - Parameter description: a clause without a full stop.
    public init(_ description: String) {
        self.description = description
    }
}
