import ArgumentParser
import Files
import Foundation
import Media
import Network
import Reports

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Shows what a video, a model file or a training log holds.",
        discussion: """
            Of a video: container, streams, frames, colour. Of a model: the pattern library, and for each layer its \
            shape, patterns, kept kernels, weights and multiply-accumulates per pixel of the input; with --svg also as \
            a picture of the library and of every layer's blocks. Of a training log: the stages, and with --svg loss and \
            PSNR as curves.
            """)

    @Argument(help: ArgumentHelp("A video, a training log, or a model by name or file.", valueName: "file")) var file:
        String
    @Option(
        help: ArgumentHelp(
            "Write a picture of the model or the log to a file, or - for standard output.", valueName: "file"))
    var svg: String?

    func run() throws {
        let isModel =
            file.hasSuffix(".\(ModelLocator.fileExtension)")
            || (!FileSystem.exists(file) && !file.contains("/") && !file.contains(".")
                && !file.contains(":"))
        if isModel {
            let url = try ModelLocator.url(file)
            let network = try ModelLocator.load(file)
            let bytes = Int(FileSystem.status(url.path)?.st_size ?? 0)
            try show(
                text: try ModelDescription(network, name: url.lastPathComponent, bytes: bytes).text, of: url.path,
                picture: ModelDrawing(network, name: url.deletingPathExtension().lastPathComponent).text)
        } else if TrainingLogContent.isThere(file) {
            let content = try TrainingLogContent(file)
            let records = content.records.map(\.record)
            let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
            try show(
                text: TrainingLogDescription(records, version: content.version, name: file).text, of: file,
                picture: LearningCurve(records, title: name).text)
        } else {
            let information = try MediaInformation.probe(file)
            guard svg == nil else {
                throw Failure(.usage, "--svg draws models and training logs, and \(file) is a video; leave --svg out.")
            }
            Console.output(MediaDescription(information, name: file).text)
        }
    }

    /// Prints a description, and writes a picture where one is asked for.
    private func show(text: String, of path: String, picture: @autoclosure () -> String) throws(Failure) {
        if let svg, svg != "-", let target = FileIdentity(svg), target == FileIdentity(path) {
            throw Failure(.usage, "--svg is the file itself; give the picture another name.")
        }
        if let svg { try DrawingFile.write(picture(), to: svg) }
        if svg != "-" { Console.output(text) }
    }
}
