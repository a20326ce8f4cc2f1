internal import Synchronization

/// A wish to stop, which any thread may utter at any time.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Not cancelled yet.
    public init() {}

    /// Asks to stop: nothing more is read, frames on their way are finished, and the file is completed.
    public func cancel() { flag.store(true, ordering: .relaxed) }

    /// Whether it was asked to stop.
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
