internal import Foundation
internal import Media

/// The place of the source, enlarged by interpolation, in a picture that it shares with the result.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// The left half.
    case left
    /// The right half.
    case right
    /// The left of a line that moves to and fro in eight seconds.
    case slider
}

/// The stage between network and encoder that shows source and result in one picture.
///
/// `@unchecked Sendable`: it is used by one thread at a time.
final class CompareStage: @unchecked Sendable {
    private let comparison: Comparison
    private let timeBase: Rational
    private var converter: PixelConverter?
    private var format: (width: Int, height: Int, pixels: PixelFormat)?

    /// The seconds in which the slider's line goes and comes back.
    static let period = 8.0

    /// Creates the stage.
    /// - Parameter timeBase: the unit of the frames' times.
    init(_ comparison: Comparison, timeBase: Rational) {
        self.comparison = comparison
        self.timeBase = timeBase
    }

    /// Copies the source into its place in a ticket's output, and releases the source.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let original = ticket.original, let output = ticket.output else { return ticket }
        var ticket = ticket
        let wanted = (output.width, output.height, output.pixelFormat)
        if format.map({ $0 == wanted }) != true {
            converter = PixelConverter(to: output.pixelFormat, width: output.width, height: output.height)
            format = wanted
        }
        guard let source = try converter?.convert(original) else { return ticket }
        try SplitScreen.put(source, into: output, at: column(output), onLeft: comparison != .right)
        ticket.original = nil
        return ticket
    }

    private func column(_ frame: VideoFrame) -> Int {
        guard comparison == .slider else { return frame.width / 2 - 1 }
        let seconds = Double(frame.pts ?? 0) * (timeBase.value ?? 0)
        let turn = (seconds / Self.period).truncatingRemainder(dividingBy: 1)
        return Int(Double(frame.width) * (1 - cos(2 * .pi * turn)) / 2)
    }

    /// Processes tickets of one queue into another, until the first one is closed and empty or the second one is closed.
    func run(from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket)) else { return }
        }
    }
}
