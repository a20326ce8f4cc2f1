/// A difference between output and input that the user should know.
public enum MediaNotice: Hashable, Sendable, CustomStringConvertible {
    /// A stream of the input is not in the output.
    case streamDropped(index: Int, kind: StreamKind, codec: String, reason: String)
    /// A text subtitle stream was rewritten in a codec the container holds.
    case subtitlesConverted(index: Int, from: String, to: String)
    /// Pictures were converted, because the encoder does not take theirs, or the network takes 8 bits only.
    case pixelFormatConverted(from: String, to: String)
    /// Frames were converted after the network, because the encoder does not take theirs.
    case encoderFormat(encoder: String, format: String)
    /// The encoder does not take pictures of the size, and the last columns and rows are repeated up to one that it takes;
    /// `other` is a format in which it would take the size.
    case padded(encoder: String, width: Int, height: Int, format: String, other: String?)
    /// The container cannot say that the picture is to be shown turned.
    case rotationDropped(degrees: Double, container: String)
    /// The picture changed its size half way; later frames were scaled to the first size.
    case sizeChanged(width: Int, height: Int)
    /// Packets of a sound stream that was to be converted could not be decoded.
    case soundDamaged(index: Int, packets: Int)
    /// Packets or frames could not be read or decoded.
    case damaged(errors: Int)
    /// The times of frames were missing or went backwards and were derived from their neighbours.
    case timestampsRepaired(count: Int)
    /// A part of an earlier run was damaged and was made again.
    case partMadeAgain(path: String)
    /// Frames were repeated or left out so that all frames of the output last equally long.
    case framesRetimed(repeated: Int, leftOut: Int)
    /// Interlaced pictures were made progressive.
    case deinterlaced
    /// Interlaced pictures were enlarged as they are.
    case interlaced
    /// The input is film brought to another rate by showing fields twice.
    case telecined
    /// The encoder cannot write a kind of side data of the pictures into its stream.
    case frameDataDropped(data: FrameData, encoder: String)
    /// The metadata and configuration of Dolby Vision are left out.
    case dolbyVisionDropped(profile: Int)
    /// A stretch of the source's video is missing or damaged, in seconds from its beginning.
    case stretchDamaged(from: Double, to: Double)
    /// Further stretches are missing or damaged.
    case moreDamage(stretches: Int)
    /// The sound of a stream was encoded anew in a codec the container holds.
    case soundConverted(index: Int, from: String, to: String)
    /// Cues of subtitles end when the next begins, because the container shows one at a time.
    case cuesShortened(index: Int, count: Int)
    /// Pictures are shown late, because the container has no presentation times and they are coded in another order.
    case picturesLate(seconds: Double, container: String)
    /// Sound beyond the last picture that is not in the output, in seconds, since the container ends both together.
    case soundCut(index: Int, seconds: Double)
    /// The container cannot say what streams are meant for: for the deaf, with comments, to be shown by force.
    case purposesDropped(names: [String], container: String)
    /// The container has no chapters.
    case chaptersDropped(count: Int, container: String)
    /// The output has no transparency, and the pictures are composed over black.
    case transparencyDropped(format: String)
    /// The container cannot state how the views of both eyes, or of a whole sphere, lie in the picture.
    case layoutDropped(layout: String, container: String)
    /// The container cannot hold some of the input's tags.
    case tagsDropped(names: [String], container: String)
    /// The input's clock jumped, and what followed was joined to what came before.
    case clockJumped(count: Int)

    /// The notice in one line, for logs.
    public var description: String {
        switch self {
        case .streamDropped(let index, let kind, let codec, let reason):
            "stream \(index) (\(kind.rawValue), \(codec)) is left out: \(reason)"
        case .subtitlesConverted(let index, let from, let to): "stream \(index): \(from) subtitles become \(to)"
        case .pixelFormatConverted(let from, let to): "\(from) is converted to \(to)"
        case .encoderFormat(let encoder, let format): "\(encoder) takes \(format), to which the frames are converted"
        case .padded(let encoder, let width, let height, let format, let other):
            "\(encoder) takes no \(format) pictures of this size, and the last columns and rows are repeated up to "
                + "\(width)x\(height); --size, \(other.map { "--pixel-format \($0) " } ?? "")or another --encoder "
                + "avoids that"
        case .rotationDropped(let degrees, let container):
            "\(container) cannot hold the rotation of \(degrees) degrees; players show the picture as it lies"
        case .sizeChanged(let width, let height):
            "the picture changes to \(width)x\(height) half way and is scaled to its first size"
        case .soundDamaged(let index, let packets):
            "\(packets.counted("packet")) of the sound in stream \(index) could not be decoded and became silence"
        case .damaged(let errors): "\(errors.counted("packet or frame", "packets or frames")) could not be decoded"
        case .timestampsRepaired(let count):
            "\(count.counted("frame")) had no usable time and got one from those around"
        case .partMadeAgain(let path): "\(path) was damaged; it and what follows it were made again"
        case .framesRetimed(let repeated, let leftOut): Self.retimed(repeated, leftOut)
        case .deinterlaced: "interlaced pictures are deinterlaced; --deinterlace off keeps them as they are"
        case .interlaced: "the pictures are interlaced and are enlarged as they are, which shows as combing"
        case .telecined:
            "the pictures are telecined film with repeated fields; the fields are left out, and every picture keeps its time"
        case .frameDataDropped(let data, let encoder):
            "\(encoder) cannot store \(data.rawValue) in its stream, and the output lacks it"
        case .dolbyVisionDropped(let profile):
            "Dolby Vision is left out, since its metadata holds for the source's pictures only"
                + (profile == 5 ? "; without it pictures of profile 5 have wrong colours" : "")
        case .stretchDamaged(let from, let to):
            "the video is damaged or missing from \(Self.time(from)) to \(Self.time(to))"
        case .moreDamage(let count): "the video is damaged or missing in \(count.counted("more place"))"
        case .soundConverted(let index, let from, let to): "stream \(index): \(from) sound becomes \(to)"
        case .cuesShortened(let index, let count):
            "stream \(index): \(count == 1 ? "one subtitle ends" : "\(count) subtitles end") when the next begins, since "
                + "this container shows one at a time; an .mkv file can show both"
        case .picturesLate(let seconds, let container):
            "\(container) has no times of presentation, so that with B-frames pictures come \(Int(seconds * 1000)) ms late; "
                + "--encoder-option bf=0 avoids that"
        case .soundCut(let index, let seconds):
            "the sound in stream \(index) goes on for \(Self.time(seconds)) after the last picture, which this container cannot "
                + "hold; an .mkv file can"
        case .purposesDropped(let names, let container):
            "\(container) cannot say that streams are marked \(Self.list(names)); an .mkv file can"
        case .chaptersDropped(let count, let container):
            "\(container) cannot hold chapters: \(count.counted("is", "are")) left out; an .mkv or .mp4 file can"
        case .transparencyDropped(let format):
            "\(format) has no transparency: the pictures are laid on black"
        case .layoutDropped(let layout, let container):
            "\(container) cannot hold the marking of \(layout); it is left out, and players show the picture as it lies"
        case .tagsDropped(let names, let container):
            "\(container) cannot hold the \(names.count == 1 ? "tag" : "tags") \(Self.list(names)): "
                + (names.count == 1 ? "it is left out" : "they are left out")
                + (container == "matroska" ? "" : "; an .mkv file can")
        case .clockJumped(let count):
            "the input's clock jumps \(count.counted("time")); what follows a jump was joined to what came before"
        }
    }

    private static func retimed(_ repeated: Int, _ leftOut: Int) -> String {
        let again = repeated == 1 ? "one frame is repeated" : "frames are repeated \(repeated) times"
        let gone = leftOut == 1 ? "one frame is left out" : "\(leftOut) frames are left out"
        let both = [repeated > 0 ? again : nil, leftOut > 0 ? gone : nil].compactMap(\.self)
        return both.joined(separator: " and ") + ", so that all last equally long"
    }

    /// Returns names joined by commas; of many only the first ones and the number of the rest.
    static func list(_ names: [String]) -> String {
        let shown = names.count > 12 ? names.prefix(10) + ["\(names.count - 10) more"] : names[...]
        return shown.count < 2 ? shown.joined() : shown.dropLast().joined(separator: ", ") + " and " + shown.last!
    }

    /// Returns a time as hours, minutes, seconds and milliseconds.
    private static func time(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e9 else { return "?" }
        let milliseconds = Int((max(0, seconds) * 1000).rounded())
        let (whole, rest) = (milliseconds / 1000, milliseconds % 1000)
        func padded(_ number: Int, _ digits: Int) -> String {
            String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
        }
        return "\(whole / 3600):\(padded(whole / 60 % 60, 2)):\(padded(whole % 60, 2)).\(padded(rest, 3))"
    }
}

extension Int {
    /// Returns the number with its noun, for messages: "1 frame", "2 frames".
    /// - Parameters:
    ///   - one: the noun in the singular.
    ///   - many: the noun in the plural; nil for the singular with an s.
    public func counted(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}
