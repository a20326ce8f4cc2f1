public import ArgumentParser
import Foundation

/// The program's command line with all its commands.
public struct Patina: ParsableCommand {
    /// The program's name, purpose and commands.
    public static let configuration = CommandConfiguration(
        commandName: "patina",
        abstract: "Filters video with pattern-sparse neural networks on the CPU, in real time.",
        discussion: """
            FFmpeg's libraries decode, a pattern-sparse network enhances each frame, FFmpeg's libraries encode; sound \
            and subtitles are carried over, and every frame's latency is reported.

            Exit codes: 0 done, 1 failed while running, 2 usage, 3 input unreadable, 4 output not writable or \
            container refused, 5 deadline missed, 130 interrupted.
            """,
        version: "0.1.0",
        subcommands: [
            FilterCommand.self, LiveCommand.self, ModelsCommand.self, InspectCommand.self, CompileCommand.self,
            EvaluateCommand.self, BenchCommand.self, ReportCommand.self, ExportCommand.self, TrainCommand.self,
            PruneCommand.self,
        ])

    /// Makes the command without arguments, as the argument parser requires.
    public init() {}

    /// Runs the program and returns its exit code.
    /// - Parameter arguments: the arguments without the program's name.
    public static func run(_ arguments: [String]) -> Int32 {
        // A reader that closes standard output early, or a file that may not grow further, must not kill the program by
        // a signal: both then are errors that writing returns.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        reserveStandardDescriptors()
        defer { ReportFile.removeUnfinished() }
        do {
            var command = try parseAsRoot(joiningNegativeValues(arguments))
            try command.run()
            return ExitStatus.done.rawValue
        } catch let exit as ExitCode {
            return exit.rawValue
        } catch let failure as Failure {
            Console.message("patina: \(failure.description)")
            return failure.status.rawValue
        } catch {
            // All other errors are the argument parser's: help, version, or a usage error.
            let code = exitCode(for: error)
            if code.isSuccess {
                Console.output(fullMessage(for: error))
                return ExitStatus.done.rawValue
            }
            if code == .validationFailure {
                Console.message("patina: \(sentence(for: error))")
                return ExitStatus.usage.rawValue
            }
            let failure = Failure(error)
            Console.message("patina: \(failure.description)")
            return failure.status.rawValue
        }
    }

    /// Returns the arguments with every negative number made part of the option before it, since the parser takes it for an
    /// option of its own otherwise, and misses the value.
    private static func joiningNegativeValues(_ arguments: [String]) -> [String] {
        var joined: [String] = []
        var isOver = false
        for argument in arguments {
            if !isOver, argument.wholeMatch(of: /-[0-9.][0-9.:eE]*/) != nil, let option = joined.last,
                option.hasPrefix("--"), option.count > 2, !option.contains("=")
            {
                joined[joined.count - 1] += "=" + argument
            } else {
                joined.append(argument)
            }
            if argument == "--" { isOver = true }
        }
        return joined
    }

    /// Returns the argument parser's message and the command that explains the usage, in one line.
    private static func sentence(for error: any Error) -> String {
        let message = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
        let full = fullMessage(for: error)
        guard let help = full.firstRange(of: /'patina[^']*--help'/) else { return message }
        return message.last?.isPunctuation == true && message.last != "'"
            ? "\(message) See \(full[help])." : "\(message); see \(full[help])."
    }

    /// Opens closed standard descriptors, since otherwise the first file opened would get the number of one, and
    /// messages would end up in that file. Opened for reading only, they still cannot be written.
    private static func reserveStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
