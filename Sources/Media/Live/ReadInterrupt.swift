internal import CFFmpeg
internal import Synchronization

/// A request to end all waiting for an input or output, which any thread may make at any time.
public final class ReadInterrupt: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Creates an interrupt that is not raised.
    public init() {}

    /// Ends all waiting, and prevents any further waiting.
    public func raise() { flag.store(true, ordering: .relaxed) }

    /// Whether the interrupt was raised.
    public var isRaised: Bool { flag.load(ordering: .relaxed) }

    /// Makes libavformat check this object whenever it waits. The context must not outlive it.
    func watch(_ context: UnsafeMutablePointer<AVFormatContext>) {
        context.pointee.interrupt_callback = callback
    }

    /// The function by which libavformat checks this object, for calls without a context.
    var callback: AVIOInterruptCB {
        AVIOInterruptCB(
            callback: { opaque in
                guard let opaque else { return 0 }
                return Unmanaged<ReadInterrupt>.fromOpaque(opaque).takeUnretainedValue().isRaised ? 1 : 0
            }, opaque: Unmanaged.passUnretained(self).toOpaque())
    }
}
