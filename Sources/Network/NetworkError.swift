/// Why a network or a model file cannot be used.
public struct NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong and where: a clause for people, without the file's name.
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
