import Compiler
import Engine
import Files
import Foundation
import Media
import Network
import Reports
import Training

extension Failure {
    /// Makes the sentence and the exit code for an error of any module.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as MediaError: self.init(media: error)
        case let error as RunRecordError: self.init(record: error)
        case let error as NetworkError: self.init(.inputUnreadable, "The network cannot be used: \(error.description).")
        case let error as CompilerError: self.init(.inputUnreadable, "The network cannot be run: \(error.description).")
        case let error as CodeGenerationError:
            self.init(.failed, "The network could not be compiled: \(error.description).")
        case let error as EngineError: self.init(.failed, "Running the network failed: \(error.description).")
        case TrainingError.recipe(let text): self.init(recipe: nil, .recipe(text))
        case TrainingError.teacher(let text): self.init(.usage, "The teacher does not suit the network: \(text).")
        case TrainingError.data(let text): self.init(.inputUnreadable, "The pictures cannot be trained on: \(text).")
        case TrainingError.checkpoint(let text): self.init(.inputUnreadable, "The checkpoint does not fit: \(text).")
        case let error as TrainingError: self.init(.failed, "Training stopped: \(error.description).")
        default: self.init(.failed, "The run failed: \(error.localizedDescription)")
        }
    }

    private init(record error: RunRecordError) {
        let path = error.path
        let sentence =
            switch error.kind {
            case .notFound: "There is no file \(path); check its name."
            case .isFolder: "\(path) is a folder; name a report in it."
            case .unreadable: "\(path) cannot be read; it is empty or may not be opened."
            case .notARecord:
                "\(path) is no report of a run; name what --json or --report of live, filter or bench wrote."
            }
        self.init(.inputUnreadable, sentence)
    }

    private init(media error: MediaError) {
        let path = error.path.map { $0 == "-" ? Self.standardStream(error.kind) : $0 } ?? "the file"
        let subject = error.subject ?? ""
        let words = Self.words(of: error)
        let reason = words.isEmpty ? "" : " (\(words))"
        switch error.kind {
        case .notFound:
            let isAddress = LiveAddress(path).kind != .file
            self.init(
                .inputUnreadable,
                isAddress
                    ? "\(path) cannot be opened\(reason); check the address."
                    : "There is no file \(path); check its name.")
        case .isDirectory:
            self.init(
                .inputUnreadable,
                "\(path) is a folder; name a video file in it, or an output such as '{name}-2x{ext}' for all.")
        case .permissionDenied:
            self.init(.inputUnreadable, "\(path) may not be read; check its permissions.")
        case .busy:
            self.init(.inputUnreadable, "\(path) is in use by another program; close that one first.")
        case .unreadable:
            self.init(.inputUnreadable, "\(path) is not a media file that FFmpeg can read\(reason).")
        case .noVideo:
            self.init(.inputUnreadable, "\(path) has no video stream; there is nothing to filter.")
        case .noDecoder:
            self.init(.inputUnreadable, "FFmpeg has no decoder for the video in \(path) (\(subject)).")
        case .readFailed:
            self.init(.inputUnreadable, "\(path) could not be read\(reason).")
        case .indexBehind:
            self.init(
                .inputUnreadable,
                "\(path) has its index at its end and cannot be read backwards; name the file itself, or move the index "
                    + "with 'ffmpeg -i in.mp4 -c copy -movflags +faststart out.mp4'.")
        case .decodeFailed:
            self.init(.inputUnreadable, "\(path) could not be decoded\(reason).")
        case .noFrames:
            self.init(.usage, "\(path) has no frame between the times asked for; check --start and --duration.")
        case .unknownEncoder:
            self.init(.usage, "FFmpeg has no video encoder named \(subject); `ffmpeg -encoders` lists what there is.")
        case .encoderOption:
            self.init(.usage, "The encoder does not take the option \(subject)\(reason).")
        case .muxerOption:
            self.init(.usage, "The container of \(path) does not take the option \(subject)\(reason).")
        case .encoderRefused:
            self.init(
                .failed,
                "The encoder \(subject) refuses the video\(reason); --size, --pixel-format, --encoder-option or another "
                    + "--encoder may help.")
        case .containerUnknown:
            self.init(
                .outputUnwritable, "The extension of \(path) names no container; use .mp4, .mkv, .webm or another.")
        case .containerRefused:
            self.init(
                .outputUnwritable,
                "The container of \(path) cannot hold \(subject.isEmpty ? "this video" : subject)\(reason); "
                    + "choose another extension or --encoder.")
        case .outputUnwritable:
            self.init(
                .outputUnwritable, "\(path) cannot be written\(reason); check that its folder exists and is writable.")
        case .outputExists:
            self.init(.usage, "\(path) exists; use --overwrite to replace it.")
        case .diskFull:
            self.init(
                .outputUnwritable,
                "No space is left for \(path), and nothing of it was kept; free some space, or write elsewhere.")
        case .writeFailed:
            self.init(.outputUnwritable, "\(path) could not be written\(reason).")
        case .formatUnknown:
            self.init(.usage, "FFmpeg has no format named \(subject); `ffmpeg -formats` lists what there is.")
        case .onePicture:
            self.init(
                .outputUnwritable,
                "\(path) holds one picture and the video has more; name many, as in frames/%05d.png, or use --duration."
            )
        case .readerGone:
            self.init(.outputUnwritable, "The program that read standard output has ended; the rest was not filtered.")
        case .numberMissing:
            self.init(
                .inputUnreadable,
                "\(path) lacks \(subject), though \(error.detail); number the pictures without a gap.")
        case .inputOption:
            self.init(.usage, "\(subject) does not go with \(path) (\(error.detail)); leave it out.")
        case .noDevice:
            self.init(
                .failed,
                "The encoder \(subject) needs a \(path) device, and none can be opened\(reason); choose another --encoder, such as "
                    + "libx264.")
        case .onePassOnly:
            self.init(.usage, "The encoder \(subject) cannot encode in two passes; leave out --passes.")
        case .pixelFormatRefused:
            self.init(.usage, "The encoder does not take the pixel format \(subject) (\(error.detail)).")
        case .convertFailed, .encodeFailed, .outOfMemory:
            self.init(.failed, "Patina could not \(error.operation)\(reason).")
        case .partDamaged:
            self.init(.failed, "The part \(path) is damaged\(reason); the same command makes it again.")
        case .partsDiffer:
            self.init(
                .usage,
                "\(path) was begun with other settings: \(error.detail); give the same command, or remove \(subject) to begin "
                    + "anew.")
        case .partsBusy:
            self.init(.outputUnwritable, "\(path) is being made by another run now; wait for it, or end it.")
        case .notResumable where error.subject != nil:
            self.init(.usage, "--resume needs an output that stores times, such as an .mkv file; \(path) does not.")
        case .notResumable:
            self.init(.usage, "--resume needs an input that can be read again, such as a file; \(path) cannot.")
        case .durationUnknown:
            self.init(
                .usage,
                "\(path) does not say how long it is; choose a part with --start and --duration instead of --sample.")
        case .noSuchStream:
            self.init(.usage, "\(path) has no \(subject); \(error.detail).")
        case .badSpecifier:
            self.init(
                .usage,
                "\(subject) is not an FFmpeg stream specifier; write one such as 0, the first, or m:language:eng.")
        case .streamRefused:
            self.init(
                .outputUnwritable,
                "\(path) cannot hold \(subject); choose another extension, or --on-unsupported drop or convert.")
        case .limitExceeded:
            self.init(
                .inputUnreadable,
                "\(path) is refused: \(error.detail); raise \(LimitOptions.option(of: subject)) if you trust it.")
        case .refersElsewhere:
            let format = subject.isEmpty ? "" : " (\(subject))"
            self.init(
                .inputUnreadable,
                "\(path) is a list or script\(format) that has other files opened; name the video itself.")
        case .diskFullKeepingParts:
            self.init(
                .outputUnwritable,
                "No space is left for \(path); what was done is kept in \(subject), and once there is space the same command "
                    + "goes on from there.")
        }
    }

    /// Returns the name of the standard stream that a path of `-` means in an error of a kind.
    private static func standardStream(_ kind: MediaError.Kind) -> String {
        switch kind {
        case .outputUnwritable, .outputExists, .diskFull, .writeFailed, .containerUnknown, .containerRefused,
            .onePicture, .readerGone:
            "standard output"
        default: "standard input"
        }
    }

    /// Returns FFmpeg's own message, which helps where the cause lies in the file or the encoder.
    private static func words(of error: MediaError) -> String {
        // The context of a message such as "[mov,mp4 @ 0x55e8] moov atom not found." is of no use to anybody, so it is
        // removed.
        let log = (error.log ?? "").replacing(/^(\[[^\]]* @ 0x[0-9a-f]+\] *)+/, with: "")
            .trimmingCharacters(in: .whitespaces.union(["."]))
        let vague = [
            "Invalid data found when processing input", "Invalid argument", "Operation not permitted",
            "Generic error in an external library", "Unknown error occurred",
        ]
        if log.isEmpty { return error.detail }
        if error.detail.isEmpty || vague.contains(error.detail) || log.contains(error.detail) { return log }
        return error.detail.contains(log) ? log : "\(error.detail); \(log)"
    }

    /// Makes the failure for a recipe that is not valid.
    /// - Parameter file: the recipe's file; nil where it comes from options alone.
    init(recipe file: String?, _ error: TrainingError) {
        self.init(.usage, "The recipe\(file.map { " \($0)" } ?? "") is wrong: \(error.description).")
    }

    /// Makes the failure for a model or a checkpoint that could not be written.
    init(writing path: String, _ error: POSIXError) {
        if error.code == .ENOSPC {
            self.init(.outputUnwritable, "No space is left for \(path), which stays as it was; free some space.")
        } else {
            self.init(.outputUnwritable, "\(path) cannot be written (\(error.reason)).")
        }
    }
}
