/// Why a training run cannot start or go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A recipe's value is out of range.
    case recipe(String)
    /// A teacher does not suit the network.
    case teacher(String)
    /// The pictures do not suffice.
    case data(String)
    /// A checkpoint does not fit this run.
    case checkpoint(String)
    /// The loss is no longer a number.
    case diverged(step: Int)

    public var description: String {
        switch self {
        case .recipe(let text), .teacher(let text), .data(let text), .checkpoint(let text): text
        case .diverged(let step): "the loss is not a number any more at step \(step); try a lower learning rate"
        }
    }
}
