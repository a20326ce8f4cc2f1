public import ArgumentParser
import Foundation

/// The command tree.
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

    public init() {}

    /// Runs the program with its arguments (without the program's name) and returns its exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        // A reader that closes our output early, or a file that may not grow further, must not kill us half way through:
        // both are errors that writing returns.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        reserveStandardDescriptors()
        defer { ReportFile.removeUnfinished() }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
            return ExitStatus.done.rawValue
        } catch let exit as ExitCode {
            return exit.rawValue
        } catch let failure as Failure {
            Console.message("patina: \(failure.description)")
            return failure.status.rawValue
        } catch {
            // What is neither ours nor a library's is the argument parser's: help, version, or a usage error.
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

    /// The argument parser's message, and where the usage is explained, in one line.
    private static func sentence(for error: any Error) -> String {
        let message = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
        let full = fullMessage(for: error)
        guard let help = full.firstRange(of: /'patina[^']*--help'/) else { return message }
        return message.last?.isPunctuation == true && message.last != "'"
            ? "\(message) See \(full[help])." : "\(message); see \(full[help])."
    }

    /// The first file opened would get the number of a standard descriptor that is closed, and messages would end up
    /// in it. Opened for reading only, they still fail to be written to.
    private static func reserveStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
