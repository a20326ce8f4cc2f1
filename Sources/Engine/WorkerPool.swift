internal import Foundation

/// A pool of threads that exist as long as an executor and run numbered shares of one job at a time.
final class WorkerPool: Sendable {
    private let core: Core

    /// Starts the threads.
    /// - Parameters:
    ///   - threads: the number of threads, at least 1, including the calling one.
    ///   - work: called with each share's number, from different threads at the same time.
    init(threads: Int, work: @escaping @Sendable (Int) -> Void) {
        core = Core(threads: threads, work: work)
        for index in 1..<max(1, threads) {
            // The threads refer to the core and not to the pool, so that the deinitialisation of the pool can stop
            // them.
            let thread = Thread { [core] in core.serve(index) }
            thread.name = "patina engine \(index)"
            thread.start()
        }
    }

    deinit { core.stop() }

    /// Runs the work once per thread and returns when all of it is done. It must not be called again before that.
    func run() { core.run() }

    private final class Core: @unchecked Sendable {
        private let condition = NSCondition()
        private let threads: Int
        private let work: @Sendable (Int) -> Void
        // The following properties are guarded by the condition.
        private var round = 0
        private var unfinished = 0
        private var isStopped = false

        init(threads: Int, work: @escaping @Sendable (Int) -> Void) {
            self.threads = threads
            self.work = work
        }

        func serve(_ index: Int) {
            var done = 0
            while true {
                condition.lock()
                while round == done, !isStopped { condition.wait() }
                let stopped = isStopped
                done = round
                condition.unlock()
                if stopped { return }
                work(index)
                condition.lock()
                unfinished -= 1
                if unfinished == 0 { condition.broadcast() }
                condition.unlock()
            }
        }

        func run() {
            guard threads > 1 else { return work(0) }
            condition.lock()
            round += 1
            unfinished = threads - 1
            condition.broadcast()
            condition.unlock()
            work(0)
            condition.lock()
            while unfinished > 0 { condition.wait() }
            condition.unlock()
        }

        func stop() {
            condition.lock()
            isStopped = true
            condition.broadcast()
            condition.unlock()
        }
    }
}
