internal import Foundation
internal import Synchronization

/// The threads of a pipeline, one per stage. The first error ends all of them.
final class StageThreads: Sendable {
    private let failure = Mutex<(any Error)?>(nil)
    private let running = DispatchGroup()
    private let abort: @Sendable () -> Void

    /// Creates threads whose stages are connected by these queues.
    convenience init(_ queues: [BoundedQueue<Ticket>]) { self.init { for queue in queues { queue.abort() } } }

    /// Creates threads.
    /// - Parameter abort: called at the first error, so that all stages end.
    init(abort: @escaping @Sendable () -> Void) { self.abort = abort }

    /// Runs a stage on a thread of its own and, when it ends well, closes the queue it feeds.
    func start(_ name: String, feeding queue: BoundedQueue<Ticket>?, _ stage: @escaping @Sendable () throws -> Void) {
        start(name) {
            try stage()
            queue?.close()
        }
    }

    /// Runs a stage on a thread of its own.
    func start(_ name: String, _ stage: @escaping @Sendable () throws -> Void) {
        running.enter()
        let thread = Thread { [self] in
            do {
                try stage()
            } catch { fail(error) }
            running.leave()
        }
        thread.name = name
        thread.stackSize = 4 << 20
        thread.start()
    }

    private func fail(_ error: any Error) {
        failure.withLock { $0 = $0 ?? error }
        abort()
    }

    /// Waits for all threads, at most so many seconds, and returns whether they have ended.
    func wait(seconds: Double) -> Bool { running.wait(timeout: .now() + seconds) == .success }

    /// Waits for all threads, and throws the first error.
    func wait() throws {
        running.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
