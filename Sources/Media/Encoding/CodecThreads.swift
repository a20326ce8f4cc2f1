internal import Foundation
internal import Processors

/// The rules for the threads of codecs and filters of FFmpeg.
enum CodecThreads {
    /// Returns the number of threads that a codec is told to use; 0 leaves the number to it. By themselves most codecs
    /// count all of the machine's processors, so that a process that may use fewer has to give its own number.
    /// - Parameters:
    ///   - asked: the wanted number; 0 for one per core.
    ///   - usable: the number of processors that this process may use.
    ///   - online: the number of processors of the machine.
    static func count(
        _ asked: Int, usable: Int = Processor.usableCount, online: Int = Processor.onlineCount
    ) -> Int {
        if asked > 0 { return asked }
        return usable < online ? usable : 0
    }
}

extension CodecThreads {
    /// Runs a body that opens an encoder, and restores the scheduling of the calling thread afterwards.
    ///
    /// Some encoders change it: SVT-AV1 1.4, run by root, gives the thread the policy SCHED_FIFO and priority 99 while it
    /// starts its own threads. All that this thread did or started from then on would run before everything else on the
    /// machine, and a spinning wait would never end.
    static func keepingSchedule(_ body: () -> Int32) -> Int32 {
        var (policy, parameters) = (Int32(0), sched_param())
        let isKnown = pthread_getschedparam(pthread_self(), &policy, &parameters) == 0
        defer { if isKnown { pthread_setschedparam(pthread_self(), policy, &parameters) } }
        return body()
    }
}
