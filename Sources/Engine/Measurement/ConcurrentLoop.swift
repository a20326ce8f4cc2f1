internal import Foundation

/// Runs the same loop on some threads at the same time, each for itself, and times it there.
final class ConcurrentLoop: Sendable {
    private let pool: WorkerPool
    private let state: State

    /// - Parameter body: called with the thread's number and how often to repeat.
    init(threads: Int, body: @escaping @Sendable (_ thread: Int, _ repetitions: Int) -> Void) {
        let state = State(threads: threads)
        self.state = state
        pool = WorkerPool(threads: threads) { thread in
            let start = MonotonicClock.nanoseconds
            body(thread, state.repetitions)
            state.nanoseconds[thread] = max(1, MonotonicClock.nanoseconds - start)
        }
    }

    /// Repetitions per second, the threads' rates added up.
    func rate(_ repetitions: Int) -> Double {
        state.repetitions = repetitions
        pool.run()
        return (0..<state.threads).reduce(0) { $0 + Double(repetitions) / Double(state.nanoseconds[$1]) * 1e9 }
    }

    /// Repetitions that take about as long as this.
    func repetitions(lasting milliseconds: Double) -> Int {
        var repetitions = 1
        while repetitions < 1 << 40 {
            let rate = rate(repetitions) / Double(state.threads)
            if Double(repetitions) / rate * 1000 > milliseconds / 4 {
                return max(1, Int(rate * milliseconds / 1000))
            }
            repetitions *= 4
        }
        return repetitions
    }

    /// Written by one side while the other one waits: the repetitions before a round, the times within it.
    private final class State: @unchecked Sendable {
        let threads: Int
        var repetitions = 1
        /// By thread.
        let nanoseconds: UnsafeMutablePointer<Int>

        init(threads: Int) {
            self.threads = threads
            nanoseconds = .allocate(capacity: threads)
            nanoseconds.initialize(repeating: 1, count: threads)
        }

        deinit { nanoseconds.deallocate() }
    }
}

/// Time that only runs forwards.
enum MonotonicClock {
    /// What the calling thread has had of a processor.
    static var threadNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }

    static var nanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }
}
