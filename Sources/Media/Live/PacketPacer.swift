internal import Foundation

/// Holds packets back until they are due, so that a file or a virtual source comes as a camera would.
struct PacketPacer {
    private let base: Rational
    private var anchor: (time: Int64, instant: ContinuousClock.Instant)?

    /// - Parameter base: seconds per tick of the packets' times.
    init(_ base: Rational) { self.base = base }

    /// Returns when the packet is due. A reader that is more than a second late is not to hurry for it: time is counted
    /// from there on.
    mutating func wait(for packet: Packet) {
        guard let ticks = packet.dts ?? packet.pts else { return }
        let time = base.rescale(ticks, to: .microseconds)
        guard let anchor else {
            self.anchor = (time, .now)
            return
        }
        let due = anchor.instant.advanced(by: .microseconds(time &- anchor.time))
        let ahead = ContinuousClock.now.duration(to: due)
        if ahead < .seconds(-1) || ahead > .seconds(60) {
            self.anchor = (time, .now)
        } else if ahead > .zero {
            Thread.sleep(forTimeInterval: Double(ahead.inMicroseconds) * 1e-6)
        }
    }
}

extension Duration {
    /// Whole microseconds.
    var inMicroseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
