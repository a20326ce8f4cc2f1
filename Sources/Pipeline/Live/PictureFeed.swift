public import Foundation
internal import Media
internal import Synchronization

/// The latest pictures as JPEG for those who look at a page. None are made if nobody looks.
public final class PictureFeed: Sendable {
    private struct State {
        var number = 0
        var jpeg: Data?
        var watchers = 0
        var last = ContinuousClock.now - .seconds(1)
    }

    private let state = Mutex(State())
    private let mailbox = Mailbox<VideoFrame>()

    /// The number of columns of the largest picture, and the highest number of pictures per second.
    private static let width = 960
    private static let rate = 12.5

    /// Creates a feed at which nobody looks yet.
    public init() {}

    /// Sets the number of those who look. The last picture is forgotten with the last of them, since it would be old for the
    /// next one.
    public func setWatchers(_ count: Int) {
        state.withLock { state in
            state.watchers = count
            if count == 0 { state.jpeg = nil }
        }
    }

    /// Returns the latest picture if its number is above `number`.
    public func picture(after number: Int) -> (number: Int, jpeg: Data)? {
        state.withLock { state in
            guard let jpeg = state.jpeg, state.number > number else { return nil }
            return (state.number, jpeg)
        }
    }

    /// Offers a picture, which is taken only if somebody wants one.
    func offer(_ picture: VideoFrame) {
        let isWanted = state.withLock { state in
            guard state.watchers > 0, state.last.duration(to: .now).inSeconds > 1 / Self.rate else { return false }
            state.last = .now
            return true
        }
        if isWanted { _ = mailbox.put(picture) }
    }

    /// Ends `run`.
    func close() { mailbox.close() }

    /// Makes JPEGs until the feed is closed. A picture that cannot be made is left out, since the run has other purposes.
    func run() {
        // Of this thread alone: whoever looks on is not to slow down what is looked at.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 15)
        var maker: JPEGMaker?
        while let picture = mailbox.take() {
            if maker == nil { maker = try? JPEGMaker(like: picture, width: Self.width) }
            guard let bytes = try? maker?.make(picture) else { continue }
            state.withLock {
                $0.jpeg = Data(bytes)
                $0.number += 1
            }
        }
    }
}
