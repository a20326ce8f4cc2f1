import ArgumentParser
import Foundation
import Media
import Network

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Shows what a video or a model file holds.",
        discussion: """
            Of a video: container, streams, frames, colour. Of a model: the pattern library, and for each layer its \
            shape, patterns, kept kernels, weights and multiply-accumulates per pixel of the input.
            """)

    @Argument(help: ArgumentHelp("A video, or a model by name or file.", valueName: "file")) var file: String

    func run() throws {
        let isModel =
            file.hasSuffix(".\(ModelLocator.fileExtension)")
            || (!FileManager.default.fileExists(atPath: file) && !file.contains("/") && !file.contains(".")
                && !file.contains(":"))
        if isModel {
            let url = try ModelLocator.url(file)
            let network = try ModelLocator.load(file)
            let bytes = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
            Console.output(try ModelDescription(network, name: url.lastPathComponent, bytes: bytes).text)
        } else {
            Console.output(try MediaDescription(MediaInformation.probe(file), name: file).text)
        }
    }
}
