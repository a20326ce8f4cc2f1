/// Why a library, a schedule or a budget cannot be had.
public struct SparsityError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong and what would do: a clause for people.
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
