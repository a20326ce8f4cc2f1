internal import Foundation

/// A loop that runs on several threads at the same time and is timed on each of them.
final class ConcurrentLoop: Sendable {
    private let pool: WorkerPool
    private let state: State

    /// Prepares the threads.
    /// - Parameter body: called with the thread's number and the number of repetitions.
    init(threads: Int, body: @escaping @Sendable (_ thread: Int, _ repetitions: Int) -> Void) {
        let state = State(threads: threads)
        self.state = state
        pool = WorkerPool(threads: threads) { thread in
            let start = MonotonicClock.nanoseconds
            body(thread, state.repetitions)
            state.nanoseconds[thread] = max(1, MonotonicClock.nanoseconds - start)
        }
    }

    /// Runs the loop and returns the sum of all threads' repetitions per second.
    func rate(_ repetitions: Int) -> Double {
        state.repetitions = repetitions
        pool.run()
        return (0..<state.threads).reduce(0) { $0 + Double(repetitions) / Double(state.nanoseconds[$1]) * 1e9 }
    }

    /// Returns the number of repetitions that takes about the given time, found by trial.
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

    /// The state shared with the threads. Each side writes it only while the other one waits: the repetitions before a
    /// round, the times within it.
    private final class State: @unchecked Sendable {
        let threads: Int
        var repetitions = 1
        /// The duration of the last round on each thread.
        let nanoseconds: UnsafeMutablePointer<Int>

        init(threads: Int) {
            self.threads = threads
            nanoseconds = .allocate(capacity: threads)
            nanoseconds.initialize(repeating: 1, count: threads)
        }

        deinit { nanoseconds.deallocate() }
    }
}

/// Clocks that never run backwards, in nanoseconds.
enum MonotonicClock {
    /// The processor time that the calling thread has used.
    static var threadNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }

    /// The time since an arbitrary start.
    static var nanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }
}
