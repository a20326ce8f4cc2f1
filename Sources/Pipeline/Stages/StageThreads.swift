internal import Foundation
internal import Synchronization

/// The threads of a pipeline: one stage each. The first error ends them all.
final class StageThreads: Sendable {
    private let failure = Mutex<(any Error)?>(nil)
    private let running = DispatchGroup()
    private let abort: @Sendable () -> Void

    /// Threads whose stages are connected by these queues.
    convenience init(_ queues: [BoundedQueue<Ticket>]) { self.init { for queue in queues { queue.abort() } } }

    /// - Parameter abort: called at the first error, to have all stages end.
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

    /// Waits for all of them, some seconds at most; whether they have ended.
    func wait(seconds: Double) -> Bool { running.wait(timeout: .now() + seconds) == .success }

    /// Waits for all of them and throws the first error.
    func wait() throws {
        running.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
