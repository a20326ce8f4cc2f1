internal import CFFmpeg
internal import Synchronization

/// A wish to end whatever waits for an input or output, which any thread may utter at any time.
public final class ReadInterrupt: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Nothing is to be ended yet.
    public init() {}

    /// Ends what waits, and keeps anything from waiting again.
    public func raise() { flag.store(true, ordering: .relaxed) }

    /// Whether it was asked for.
    public var isRaised: Bool { flag.load(ordering: .relaxed) }

    /// Has libavformat ask this object whenever it waits. The context must not outlive it.
    func watch(_ context: UnsafeMutablePointer<AVFormatContext>) {
        context.pointee.interrupt_callback = callback
    }

    /// The question, for what has no context yet.
    var callback: AVIOInterruptCB {
        AVIOInterruptCB(
            callback: { opaque in
                guard let opaque else { return 0 }
                return Unmanaged<ReadInterrupt>.fromOpaque(opaque).takeUnretainedValue().isRaised ? 1 : 0
            }, opaque: Unmanaged.passUnretained(self).toOpaque())
    }
}
