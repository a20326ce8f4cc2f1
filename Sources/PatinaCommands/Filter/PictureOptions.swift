public import ArgumentParser
public import Media
import Pipeline

/// The options for the size, the pixel format and the deinterlacing of pictures.
struct PictureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The output's size: WxH, a height such as 1080p, or a factor such as 2x or 1.5x; what the network makes of "
                + "it by default.", valueName: "size"))
    var size: String?
    @Option(
        help: ArgumentHelp(
            "The layout and depth of the output's samples, by FFmpeg's names; the input's by default.",
            valueName: "name"))
    var pixelFormat: String?
    @Option(
        help: ArgumentHelp(
            "Make interlaced pictures progressive: those marked as interlaced (auto), all (on) or none (off).",
            valueName: "auto|on|off"))
    var deinterlace: Deinterlacing = .auto

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range.
    func apply(to options: inout FilterOptions) throws(Failure) {
        options.pictures.size = try size.map { text throws(Failure) in try Self.size(text) }
        options.source.deinterlacing = deinterlace
        options.pictures.pixelFormat = try pixelFormat.map { name throws(Failure) in try Self.format(name) }
    }

    /// Returns the pixel format with one of FFmpeg's names.
    static func format(_ name: String) throws(Failure) -> PixelFormat {
        guard let format = PixelFormat(named: name) else {
            throw Failure(.usage, "FFmpeg has no pixel format named \(name); `ffmpeg -pix_fmts` lists what there is.")
        }
        return format
    }

    /// Returns the size that a text such as 1920x1080, 1080p, 2x or 1.5x gives.
    static func size(_ text: String) throws(Failure) -> OutputSize {
        let limit = 1 << 15
        if let match = text.wholeMatch(of: /([0-9]{1,5})x([0-9]{1,5})/), let width = Int(match.1),
            let height = Int(match.2), (1...limit).contains(width), (1...limit).contains(height)
        {
            return .exact(width: width, height: height)
        }
        if let match = text.wholeMatch(of: /([0-9]{1,5})p/), let rows = Int(match.1), (1...limit).contains(rows) {
            return .rows(rows)
        }
        if let match = text.wholeMatch(of: /([0-9]{1,3}(\.[0-9]{1,6})?)x/), let factor = Double(match.1), factor > 0 {
            return .factor(factor)
        }
        throw Failure(.usage, "--size is \(text); write a size such as 1920x1080, 1080p, 2x or 1.5x.")
    }
}

extension Deinterlacing: ExpressibleByArgument {}
