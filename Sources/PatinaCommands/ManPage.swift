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
            let sectionTitle: String?
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
        lines += ManPageText.examples
        lines += [".SH DESCRIPTION"] + paragraphs(root.discussion).dropFirst() + [".SH COMMANDS"]
        for command in commands {
            lines += [".SS patina \(command.commandName)", plain(command.abstract)]
            lines += paragraphs(command.discussion)
            lines += options(command)
        }
        lines += ManPageText.closing
        return lines.joined(separator: "\n") + "\n"
    }

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

    /// The arguments of a command under the headings that its help has; those without one come first.
    private static func options(_ command: Description.Command) -> [String] {
        let shown = (command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
        var titles: [String?] = [nil]
        for argument in shown where !titles.contains(argument.sectionTitle) { titles.append(argument.sectionTitle) }
        return titles.flatMap { title -> [String] in
            let heading = title.map { [".PP", ".B \(plain($0))"] } ?? []
            return heading
                + shown.filter { $0.sectionTitle == title }.flatMap { [".TP", Self.heading($0), explanation($0)] }
        }
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
