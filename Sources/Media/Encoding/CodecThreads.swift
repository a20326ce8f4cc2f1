internal import Processors

/// The rule for the number of threads that codecs and filters of FFmpeg use.
enum CodecThreads {
    /// Returns what a codec is told: 0 leaves the number to it. Left to themselves, most count the machine's processors
    /// whatever this process may use of them, and so those of a process that is held to fewer are told.
    /// - Parameters:
    ///   - asked: the number that is wanted; 0 for one per core.
    ///   - usable: the number of processors that this process may use.
    ///   - online: the number of processors that there are.
    static func count(
        _ asked: Int, usable: Int = Processor.usableCount, online: Int = Processor.onlineCount
    ) -> Int {
        if asked > 0 { return asked }
        return usable < online ? usable : 0
    }
}
