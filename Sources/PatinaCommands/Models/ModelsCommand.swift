import ArgumentParser
import Compiler
import Foundation
import Network
import Reports

struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "Lists the networks that --model can name.",
        discussion: "They are looked for in $PATINA_MODELS, beside the program and in its source tree.")

    func run() throws {
        let urls = ModelLocator.all()
        guard !urls.isEmpty else {
            throw Failure(.inputUnreadable, "No model was found; set PATINA_MODELS to the folder that holds them.")
        }
        let names = urls.map { $0.deletingPathExtension().lastPathComponent }
        let width = names.map(\.count).max() ?? 0
        for (url, name) in zip(urls, names) {
            do {
                let network = try ModelLocator.load(url.path)
                let facts = [network.summary, network.interface, network.isQuantized ? "int8" : "float"]
                Console.output("\(name.left(width)) \(facts.compactMap(\.self).joined(separator: ", "))")
            } catch {
                Console.message("patina: \(error.description)")
            }
        }
    }
}
