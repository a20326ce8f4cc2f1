import Foundation
import Synchronization

/// A handler of Ctrl-C, of termination requests and of the end of the terminal: the first signal asks the work to
/// finish properly, the second one ends the program at once.
final class Interruption: @unchecked Sendable {  // Everything but the flag is set once, in init.
    private let requested = Atomic<Bool>(false)
    /// Removes unfinished files before a second signal ends the program.
    private let cleanUp: (@Sendable () -> Void)?
    private var sources: [any DispatchSourceSignal] = []

    /// Whether a signal has asked the work to finish.
    var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Takes over SIGINT, SIGTERM and SIGHUP for the rest of the process.
    /// - Parameters:
    ///   - onRequest: called once, on another thread, at the first signal.
    ///   - cleanUp: called at the second signal, before the program ends.
    init(onRequest: (@Sendable () -> Void)? = nil, cleanUp: (@Sendable () -> Void)? = nil) {
        self.cleanUp = cleanUp
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let previous = signal(number, SIG_IGN)
            // A SIGHUP that is already ignored was ignored by nohup(1), so the work should outlive its terminal.
            if number == SIGHUP, unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                continue
            }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler { [self] in
                if requested.exchange(true, ordering: .relaxed) {
                    self.cleanUp?()
                    _exit(ExitStatus.interrupted.rawValue)
                }
                onRequest?()
            }
            source.resume()
            sources.append(source)
        }
    }
}
