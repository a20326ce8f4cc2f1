internal import CFFmpeg
internal import Foundation
internal import Synchronization

/// Keeps the latest warnings and errors that FFmpeg logged in this process; none of them reaches standard error.
final class LogTail: Sendable {
    static let shared = LogTail()

    private struct State {
        var lines: [(count: Int, when: ContinuousClock.Instant, text: String)] = []
        var count = 0
        var partial = ""
        var printPrefix: Int32 = 1
        /// The identifiers of decoders that refused a picture.
        var refused: Set<Int> = []
        var decoders = 0
        /// All lines logged during a call of `informing`; nil outside of one.
        var informed: [String]?
    }

    private static let capacity = 16
    private let state = Mutex(State())
    /// The key of the thread's pointer to a count of demuxers' errors.
    private let counter: pthread_key_t

    private init() {
        var key = pthread_key_t()
        precondition(pthread_key_create(&key, nil) == 0, "there are too many thread-specific values")
        counter = key
        av_log_set_callback { context, level, format, arguments in
            guard level <= AV_LOG_INFO, let format else { return }
            LogTail.shared.record(level: level, format: format, arguments: arguments, of: context)
        }
        // SVT-AV1 has a logger of its own that writes to standard error unless told otherwise.
        setenv("SVT_LOG", "1", 0)
    }

    /// Makes sure that the log is being kept; cheap after the first call.
    static func install() { _ = shared }

    private func record(
        level: Int32, format: UnsafePointer<CChar>, arguments: CVaListPointer?, of context: UnsafeMutableRawPointer?
    ) {
        guard let arguments else { return }
        state.withLock { state in
            guard level <= AV_LOG_WARNING || state.informed != nil else { return }
            let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer in
                buffer.initialize(repeating: 0)
                av_log_format_line2(
                    context, level, format, arguments, buffer.baseAddress, Int32(buffer.count), &state.printPrefix)
                return String(cString: buffer.baseAddress!)
            }
            state.partial += text
            // A line that is longer than the buffer has lost its end.
            guard state.partial.hasSuffix("\n") || text.utf8.count >= 1023 || state.partial.count > 4096 else { return }
            let line = state.partial.trimmingCharacters(in: .whitespacesAndNewlines)
            state.partial = ""
            guard !line.isEmpty else { return }
            if line.contains("max pixel count") || line.contains("exceeds limit") {
                state.refused.insert(Int(patina_codec_user(context)))
            }
            state.informed?.append(line)
            guard level <= AV_LOG_WARNING else { return }
            state.count += 1
            if level <= AV_LOG_ERROR, patina_is_demuxer(context) != 0 {
                pthread_getspecific(counter)?.assumingMemoryBound(to: Int.self).pointee += 1
            }
            state.lines.append((state.count, .now, line))
            if state.lines.count > Self.capacity { state.lines.removeFirst() }
        }
    }

    /// Adds the errors that demuxers log during a call to a count. Demuxers read on the thread that calls them, as do
    /// those inside them, which log under names of their own; errors on other threads belong to other sources.
    func countingDemuxerErrors(_ errors: inout Int, _ call: () -> Int32) -> Int32 {
        withUnsafeMutablePointer(to: &errors) { errors in
            pthread_setspecific(counter, errors)
            defer { pthread_setspecific(counter, nil) }
            return call()
        }
    }

    /// A mark in the log, for `lines(since:)`.
    var mark: Int { state.withLock { $0.count } }

    /// Returns an identifier for a decoder, never 0, which becomes its `opaque`; unlike an address, none is given out
    /// twice.
    func decoderIdentifier() -> Int {
        state.withLock { state in
            state.decoders += 1
            return state.decoders
        }
    }

    /// Returns whether a decoder refused a picture because it is larger than allowed, which FFmpeg reports nowhere
    /// else.
    func hasRefusedSize(_ decoder: Int) -> Bool { state.withLock { $0.refused.contains(decoder) } }

    /// Returns the lines that were logged after a mark, oldest first; at most the latest 16.
    func lines(since mark: Int) -> [String] {
        state.withLock { state in state.lines.filter { $0.count > mark }.map(\.text) }
    }

    /// Returns the lines that were logged during a call, including information below the level of warnings.
    func informing(_ body: () -> Void) -> [String] {
        state.withLock { $0.informed = [] }
        body()
        return state.withLock { state in
            defer { state.informed = nil }
            return state.informed ?? []
        }
    }

    /// The last line if it is less than two seconds old; an older one belongs to something else.
    var last: String? {
        state.withLock { state in
            guard let line = state.lines.last, line.when.duration(to: .now) < .seconds(2) else { return nil }
            return line.text
        }
    }
}
