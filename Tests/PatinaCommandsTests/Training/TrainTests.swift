import Foundation
import Network
import TestSupport
import Testing

/// `patina train`, from pictures to a network that runs.
@Suite struct TrainTests {
    @Test func theNetworkThatIsWrittenIsPatternSparseAndQuantisedAndRuns() throws {
        let workspace = try Workspace()
        let model = workspace.output("out.safetensors")
        let run = try Program.run(
            ["train", "--data", try workspace.pictures(), "-o", model] + TinyRecipe.steps(3, 3, 3))
        #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        #expect(run.errors.contains("step 9/9") && run.errors.contains("wrote \(model)"), "\(run.errors)")
        #expect(workspace.outputs == ["out.safetensors", "out.safetensors.checkpoint"])

        let network = try ModelFile.read(URL(fileURLWithPath: model))
        #expect(network.isQuantized && network.inputChannels == 1 && (1...8).contains(network.patternLibrary.count))
        let trunk = network.nodes.compactMap { node -> Convolution? in
            if case .convolution(let convolution) = node.operation, node.name.hasPrefix("trunk") {
                convolution
            } else {
                nil
            }
        }
        try #require(trunk.count == 1)
        let blocks = trunk[0].blocks(library: network.patternLibrary)
        #expect(
            !blocks.isEmpty && blocks.allSatisfy { $0.pattern.count == 4 && $0.pattern.contains(row: 1, column: 1) })

        let output = workspace.output("out.mkv")
        let filtered = try Program.run(["filter", try workspace.clip(seconds: 0.12), output, "--model", model])
        #expect(filtered.status == 0, "\(filtered.errors)")
        #expect(try Tool.size(output) == "128,96")
    }

    @Test func theSameCommandGivesTheSameNetwork() throws {
        let workspace = try Workspace()
        let pictures = try workspace.pictures()
        let files = try ["a.safetensors", "b.safetensors"].map { name -> Data in
            let arguments = ["train", "--data", pictures, "-o", workspace.output(name), "--quiet"]
            let run = try Program.run(arguments + TinyRecipe.steps(2, 2, 2))
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            return try Data(contentsOf: URL(fileURLWithPath: workspace.output(name)))
        }
        #expect(files[0] == files[1])
    }

    @Test func aRunThatIsStoppedAndResumedGivesTheNetworkOfAnUnbrokenOne() throws {
        let workspace = try Workspace()
        let pictures = try workspace.pictures()
        let (whole, broken) = (workspace.output("whole.safetensors"), workspace.output("broken.safetensors"))
        func arguments(_ output: String) -> [String] {
            ["train", "--data", pictures, "-o", output, "--checkpoint-every", "1"] + TinyRecipe.steps(500, 30, 30)
        }
        let session = try Session(arguments(broken))
        try session.until { FileManager.default.fileExists(atPath: "\(broken).checkpoint") }
        session.signal(SIGINT)
        let stopped = try session.wait()
        #expect(stopped.status == 130, "\(stopped.errors)")
        let last = stopped.errors.split(separator: "\n").last ?? ""
        #expect(last.hasPrefix("patina: Interrupted") && last.contains("--resume"), "\(stopped.errors)")
        #expect(workspace.outputs == ["broken.safetensors.checkpoint"])

        let resumed = try Program.run(arguments(broken) + ["--resume"])
        #expect(resumed.status == 0, "\(resumed.errors)")
        #expect(!resumed.errors.contains("step 1/"))
        #expect(try Program.run(arguments(whole)).status == 0)
        let files = try [whole, broken].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(files[0] == files[1])
    }
}
