/// The reason why a training run cannot start or continue.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A value of the recipe is out of range.
    case recipe(String)
    /// The teacher does not suit the network.
    case teacher(String)
    /// The pictures do not suffice.
    case data(String)
    /// The checkpoint does not fit this run.
    case checkpoint(String)
    /// The loss or a parameter is no longer a finite number.
    case diverged(step: Int)

    /// A clause for people about the error.
    public var description: String {
        switch self {
        case .recipe(let text), .teacher(let text), .data(let text), .checkpoint(let text): text
        case .diverged(let step): "the loss is not a number any more at step \(step); try a lower learning rate"
        }
    }
}
