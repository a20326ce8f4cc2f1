internal import Synchronization

/// A request to stop, which any thread may make at any time.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Creates a request that has not been made yet.
    public init() {}

    /// Requests the stop: nothing more is read, frames on their way are finished, and the file is completed.
    public func cancel() { flag.store(true, ordering: .relaxed) }

    /// True if the stop was requested.
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
