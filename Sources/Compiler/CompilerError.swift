/// Why a valid network cannot be compiled: it is outside the family that the engine runs.
public struct CompilerError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is not supported and where: one clause for people.
    public let description: String

    /// - Parameter description: a clause without a full stop.
    public init(_ description: String) {
        self.description = description
    }
}
