/// Something that the output has otherwise than the input, which whoever asked for it should know.
public enum MediaNotice: Hashable, Sendable, CustomStringConvertible {
    /// A stream of the input is not in the output.
    case streamDropped(index: Int, kind: StreamKind, codec: String, reason: String)
    /// A text subtitle stream was rewritten in a codec the container holds.
    case subtitlesConverted(index: Int, from: String, to: String)
    /// Frames were converted before the network, because it takes 8-bit 4:2:0, or deeper
    /// planes where the encoder does, too.
    case pixelFormatConverted(from: String, to: String)
    /// Frames were converted after the network, because the encoder does not take theirs.
    case encoderFormat(encoder: String, format: String)
    /// The container cannot say that the picture is to be shown turned.
    case rotationDropped(degrees: Double, container: String)
    /// The picture changed its size half way; later frames were scaled to the first size.
    case sizeChanged(width: Int, height: Int)
    /// Packets or frames that could not be read or decoded.
    case damaged(errors: Int)
    /// Frames whose times were missing or went backwards and were set from their neighbours.
    case timestampsRepaired(count: Int)
    /// The sound of a stream was encoded anew in a codec the container holds.
    case soundConverted(index: Int, from: String, to: String)
    /// The container has no chapters.
    case chaptersDropped(count: Int, container: String)
    /// The input's clock jumped, and what followed was joined to what came before.
    case clockJumped(count: Int)

    /// One line for logs.
    public var description: String {
        switch self {
        case .streamDropped(let index, let kind, let codec, let reason):
            "stream \(index) (\(kind.rawValue), \(codec)) is left out: \(reason)"
        case .subtitlesConverted(let index, let from, let to): "stream \(index): \(from) subtitles become \(to)"
        case .pixelFormatConverted(let from, let to): "\(from) is converted to \(to)"
        case .encoderFormat(let encoder, let format): "\(encoder) takes \(format)"
        case .rotationDropped(let degrees, let container):
            "\(container) cannot hold the rotation of \(degrees) degrees"
        case .sizeChanged(let width, let height):
            "the picture becomes \(width)x\(height) half way and is scaled to the first size"
        case .damaged(let errors): "\(errors) packets or frames could not be decoded"
        case .timestampsRepaired(let count): "\(count) frames had no usable time"
        case .soundConverted(let index, let from, let to): "stream \(index): \(from) sound becomes \(to)"
        case .chaptersDropped(let count, let container):
            "\(container) cannot hold chapters: \(count) are left out; an .mkv or .mp4 file can"
        case .clockJumped(let count):
            "the input's clock jumps \(count) times; what follows a jump was joined to what came before"
        }
    }
}
