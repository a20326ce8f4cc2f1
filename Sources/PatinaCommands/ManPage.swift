import ArgumentParser
import Foundation

/// The man page patina(1), generated from the commands' own help, so that the two always agree.
public enum ManPage {
    /// The parts of the argument parser's self-description that the page shows.
    private struct Description: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let abstract: String?
            let discussion: String?
            let subcommands: [Command]?
            let arguments: [Argument]?
        }

        struct Argument: Decodable {
            let kind: String
            let shouldDisplay: Bool
            let isOptional: Bool
            let isRepeating: Bool
            let names: [Name]?
            let valueName: String?
            let defaultValue: String?
            let abstract: String?
        }

        struct Name: Decodable {
            let kind: String
            let name: String

            var text: String { (kind == "long" ? "--" : "-") + name }
        }
    }

    /// Returns the page in roff with the man macros (man(7)).
    public static func text() throws -> String {
        let root = try JSONDecoder().decode(Description.self, from: Data(Patina._dumpHelp().utf8)).command
        let commands = (root.subcommands ?? []).filter { $0.commandName != "help" }
        var lines = [
            ".\\\" Made from the command tree: PATINA_RECORD=1 swift test --filter ManPageTests",
            ".TH PATINA 1 \"\" \"patina \(Patina.configuration.version)\" \"User Commands\"",
            ".SH NAME", "patina \\- \(plain(root.abstract).trimmingSuffix("."))", ".SH SYNOPSIS",
        ]
        for command in commands {
            lines += [".B patina \(command.commandName)", synopsis(command), ".br"].filter { !$0.isEmpty }
        }
        lines += [".SH DESCRIPTION"] + paragraphs(root.discussion).dropFirst() + [".SH COMMANDS"]
        for command in commands {
            lines += [".SS patina \(command.commandName)", plain(command.abstract)]
            lines += paragraphs(command.discussion)
            for argument in command.arguments ?? [] where argument.shouldDisplay && !isCommon(argument) {
                lines += [".TP", heading(argument), explanation(argument)]
            }
        }
        lines += closing
        return lines.joined(separator: "\n") + "\n"
    }

    private static let closing = [
        ".SH EXIT STATUS",
        ".TP", "0", "Done.",
        ".TP", "1", "Failed while running.",
        ".TP", "2", "The command line is wrong.",
        ".TP", "3", "The input cannot be read.",
        ".TP", "4", "The output cannot be written, or its container refuses the video.",
        ".TP", "5", "A deadline was missed.",
        ".TP", "130", "Interrupted; a filtering's output then holds what was done.",
        ".SH ENVIRONMENT",
        ".TP", "PATINA_MODELS", "A folder in which networks are looked for first.",
        ".TP", "PATINA_LLVM", "LLVM's shared library; one of Debian's places by default.",
        ".TP", "XDG_CACHE_HOME", "Where machine code is kept between runs, in the folder patina; ~/.cache by default.",
        ".SH TESTING",
        "What the tests run of",
        ".B patina live",
        "on machines without a camera: FFmpeg\\(aqs virtual sources, files held to their times, a screen (x11grab) and a window",
        "on an X server without hardware, UDP and TCP over the loopback interface with pauses, noise, loss and changes of size,",
        "SRT and RTMP from and to ffmpeg, RTSP from GStreamer\\(aqs server and to ffmpeg, recordings that are killed, HLS folders,",
        "the page in Chromium, and the listing of devices and the choice of a mode on what libavdevice answers.",
        ".PP",
        "What has never run for want of the hardware: capturing from a Video4Linux camera and unplugging it, and being a",
        "virtual camera (v4l2loopback).",
        ".SH EXAMPLES",
        ".nf",
        "patina filter holiday.mp4 holiday-2x.mp4",
        "patina live v4l2:/dev/video0 --preview",
        "patina live rtsp://camera/1 --output camera.mkv --http :8080 --report camera.html",
        "patina live udp://:5000 --output udp://10.0.0.2:5000 --output copy.mkv",
        "patina filter talk.mkv talk-2x.mkv --encoder libx265 --encoder-option crf=20",
        "patina filter film.mkv part.mkv --start 1:02:03 --duration 10",
        "patina filter photo.jpg photo-2x.jpg",
        "patina filter frames/%05d.png film-2x.mkv --rate 24",
        "patina filter a.mp4 b.mkv 'out/{name}-2x{ext}'",
        "patina filter clips 'out/{name}-2x.mkv'",
        "ffmpeg -i film.mkv -f yuv4mpegpipe - | patina filter - - | mpv -",
        "patina inspect sr2",
        "patina compile sr2 --target aarch64-linux-android --cpu cortex-a76",
        ".fi",
        ".SH SEE ALSO",
        ".BR ffmpeg (1)",
    ]

    private static func isCommon(_ argument: Description.Argument) -> Bool {
        ["help", "version"].contains(argument.valueName) && argument.kind == "flag"
    }

    private static func synopsis(_ command: Description.Command) -> String {
        var words: [String] = []
        var hasOptions = false
        for argument in command.arguments ?? [] where argument.shouldDisplay && !isCommon(argument) {
            let value = "\\fI\(plain(argument.valueName))\\fR"
            if argument.kind == "positional" {
                words.append(argument.isOptional ? "[\(value)]" : value)
            } else if argument.isOptional {
                hasOptions = true
            } else {
                words.append("\\fB\(plain(argument.names?.first { $0.kind == "long" }?.text))\\fR \(value)")
            }
        }
        return (words + (hasOptions ? ["[\\fIoptions\\fR]"] : [])).joined(separator: " ")
    }

    private static func heading(_ argument: Description.Argument) -> String {
        let names = (argument.names ?? []).map { "\\fB\(plain($0.text))\\fR" }.joined(separator: ", ")
        let value = "\\fI\(plain(argument.valueName))\\fR"
        switch argument.kind {
        case "positional": return value
        case "flag": return names
        default: return "\(names) \(value)"
        }
    }

    private static func explanation(_ argument: Description.Argument) -> String {
        let standard = argument.defaultValue.map { " Default: \(plain($0))." } ?? ""
        return plain(argument.abstract) + standard
    }

    private static func paragraphs(_ text: String?) -> [String] {
        (text ?? "").components(separatedBy: "\n\n").filter { !$0.isEmpty }.flatMap { [".PP", plain($0)] }
    }

    /// Returns text with the characters that roff would read as markup escaped.
    private static func plain(_ text: String?) -> String {
        let escaped = (text ?? "").replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("×", with: "\\(mu").replacing("\n", with: " ")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
