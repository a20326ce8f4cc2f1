internal import Foundation

/// Holds packets back until they are due, so that a file or a virtual source delivers them in real time, as a camera
/// does.
struct PacketPacer {
    private let base: Rational
    private var anchor: (time: Int64, instant: ContinuousClock.Instant)?

    /// Creates a pacer whose clock starts with the first packet.
    /// - Parameter base: the seconds per tick of the packets' times.
    init(_ base: Rational) { self.base = base }

    /// Waits until a packet is due. A reader that is more than a second late does not catch up: time is counted from
    /// there on.
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
    /// The duration in whole microseconds.
    var inMicroseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
