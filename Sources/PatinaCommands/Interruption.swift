import Foundation
import Synchronization

/// Ctrl-C, a termination or a terminal that goes away: the first one asks the work to finish properly, the second one ends the program at once.
final class Interruption: @unchecked Sendable {  // Everything but the flag is set once, in init.
    private let requested = Atomic<Bool>(false)
    /// What a second Ctrl-C has to clear away before the program ends.
    private let cleanUp: (@Sendable () -> Void)?
    private var sources: [any DispatchSourceSignal] = []

    var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Takes over SIGINT, SIGTERM and SIGHUP for the rest of the process.
    /// - Parameters:
    ///   - onRequest: called once, on another thread, at the first signal.
    ///   - cleanUp: called at the second.
    init(onRequest: (@Sendable () -> Void)? = nil, cleanUp: (@Sendable () -> Void)? = nil) {
        self.cleanUp = cleanUp
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let previous = signal(number, SIG_IGN)
            // nohup(1) asked for the work to outlive its terminal.
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
