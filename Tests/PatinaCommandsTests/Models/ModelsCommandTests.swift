import Foundation
import TestSupport
import Testing

/// `patina models`.
@Suite struct ModelsCommandTests {
    @Test func theModelsOfTheEnvironmentsFolderAreListed() throws {
        let workspace = try Workspace()
        _ = try workspace.model("beta.safetensors")
        _ = try workspace.model("alpha.safetensors")
        try workspace.write("notes.txt", Data("no model".utf8))
        try workspace.write("broken.safetensors", Data("no model".utf8))
        let run = try Program.run(
            ["models"], environment: ["PATINA_MODELS": workspace.folder.appending(path: "in").path])
        #expect(run.status == 0)
        let names = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(names.prefix(2) == ["alpha", "beta"] && !names.contains("broken") && !names.contains("notes"))
        #expect(run.output.contains("tiny, for tests, int8"))
        #expect(run.sentence?.contains("broken.safetensors") == true, "\(run.errors)")
    }
}
