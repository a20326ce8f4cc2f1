internal import Foundation

/// Some encoders change how the thread that opens them is scheduled: SVT-AV1 1.4, run by root, makes it SCHED_FIFO with
/// priority 99 while it starts its own. Whatever that thread did or started from then on would go before all else on the
/// machine, and what waits by spinning would wait for good.
enum KeptScheduling {
    /// Runs a body, and schedules the calling thread as it was before.
    static func run(_ body: () -> Int32) -> Int32 {
        var (policy, parameters) = (Int32(0), sched_param())
        let isKnown = pthread_getschedparam(pthread_self(), &policy, &parameters) == 0
        defer { if isKnown { pthread_setschedparam(pthread_self(), policy, &parameters) } }
        return body()
    }
}
