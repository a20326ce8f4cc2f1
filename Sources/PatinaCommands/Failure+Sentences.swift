import Compiler
import Engine
import Foundation
import Media
import Network
import Training

extension Failure {
    /// The sentence and the exit code of any error of the modules below.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as MediaError: self.init(media: error)
        case let error as NetworkError: self.init(.inputUnreadable, "The network cannot be used: \(error.description).")
        case let error as CompilerError: self.init(.inputUnreadable, "The network cannot be run: \(error.description).")
        case let error as EngineError: self.init(.failed, "The network failed: \(error.description).")
        case TrainingError.recipe(let text): self.init(.usage, "The recipe is wrong: \(text).")
        case TrainingError.data(let text): self.init(.inputUnreadable, "The pictures do not suffice: \(text).")
        case TrainingError.checkpoint(let text): self.init(.inputUnreadable, "The checkpoint does not fit: \(text).")
        case let error as TrainingError: self.init(.failed, "Training stopped: \(error.description).")
        default: self.init(.failed, "It failed: \(error.localizedDescription)")
        }
    }

    private init(media error: MediaError) {
        let path = error.path ?? "the file"
        let subject = error.subject ?? ""
        // FFmpeg's own words help where the cause lies in the file or the encoder.
        let words = [error.detail, error.log ?? ""].filter { !$0.isEmpty }
        let reason = words.isEmpty ? "" : " (\(words.joined(separator: "; ")))"
        switch error.kind {
        case .notFound:
            self.init(.inputUnreadable, "There is no file \(path); check its name.")
        case .isDirectory:
            self.init(.inputUnreadable, "\(path) is a folder; name a video file in it.")
        case .permissionDenied:
            self.init(.inputUnreadable, "\(path) may not be read; check its permissions.")
        case .unreadable:
            self.init(.inputUnreadable, "\(path) is not a media file that FFmpeg can read\(reason).")
        case .noVideo:
            self.init(.inputUnreadable, "\(path) has no video stream; there is nothing to filter.")
        case .noDecoder:
            self.init(.inputUnreadable, "FFmpeg has no decoder for the video in \(path) (\(subject)).")
        case .readFailed, .decodeFailed:
            self.init(.inputUnreadable, "\(path) could not be decoded\(reason).")
        case .noFrames:
            self.init(.inputUnreadable, "\(path) has no frame between the times asked for; check --start and --duration.")
        case .unknownEncoder:
            self.init(.usage, "FFmpeg has no video encoder named \(subject); `ffmpeg -encoders` lists what there is.")
        case .encoderOption:
            self.init(.usage, "The encoder does not take the option \(subject)\(reason).")
        case .encoderRefused:
            self.init(.failed, "The encoder \(subject) refuses the video\(reason).")
        case .containerUnknown:
            self.init(
                .outputUnwritable, "The extension of \(path) names no container; use .mp4, .mkv, .webm or another.")
        case .containerRefused:
            self.init(
                .outputUnwritable,
                "The container of \(path) cannot hold \(subject.isEmpty ? "this video" : subject)\(reason); "
                    + "choose another extension or --encoder.")
        case .outputUnwritable:
            self.init(.outputUnwritable, "\(path) cannot be written\(reason); check that its folder exists and is writable.")
        case .outputExists:
            self.init(.usage, "\(path) exists; use --overwrite to replace it.")
        case .diskFull:
            self.init(.outputUnwritable, "No space is left for \(path); nothing was kept of it.")
        case .writeFailed:
            self.init(.outputUnwritable, "\(path) could not be written\(reason).")
        case .convertFailed, .encodeFailed, .outOfMemory:
            self.init(.failed, "It failed to \(error.operation)\(reason).")
        }
    }
}
