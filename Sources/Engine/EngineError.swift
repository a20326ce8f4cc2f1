/// Why a program or a frame cannot be run.
public struct EngineError: Error, Equatable, Sendable, CustomStringConvertible {
    /// One clause for people.
    public let description: String

    /// - Parameter description: a clause without a full stop.
    public init(_ description: String) {
        self.description = description
    }
}
