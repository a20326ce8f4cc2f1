import Foundation
import Network
import TestSupport
import Testing
import Training

/// `patina prune`, from a trained network to a sparse one that runs.
@Suite struct PruneTests {
    private static func dense(_ change: (inout NetworkShape) -> Void = { _ in }) -> Data {
        var shape = NetworkShape()
        (shape.channels, shape.layers) = (8, 2)
        change(&shape)
        return ModelFile.encode(shape.initial(seed: 3)).encoded()
    }

    private static func structures(_ path: String) throws -> [String: BlockStructure] {
        try ModelFile.read(URL(fileURLWithPath: path)).nodes.reduce(into: [:]) { structures, node in
            if case .convolution(let convolution) = node.operation { structures[node.name] = convolution.structure }
        }
    }

    @Test func aDenseNetworkOfRealNumbersBecomesASparseIntegerOneThatRuns() throws {
        let workspace = try Workspace()
        let model = try workspace.write("dense.safetensors", Self.dense())
        let output = workspace.output("sparse.safetensors")
        let run = try Program.run(
            ["prune", model, "--data", try workspace.pictures(), "-o", output, "--keep", "0.5", "--granularity", "4x4"]
                + TinyRecipe.pruning(4, 2))
        #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("step 6/6"), "\(run.errors)")
        #expect(workspace.outputs == ["sparse.safetensors", "sparse.safetensors.checkpoint"])
        let network = try ModelFile.read(URL(fileURLWithPath: output))
        #expect(network.isQuantized && network.patternLibrary.allSatisfy { $0.count == 4 })
        let structures = try Self.structures(output)
        #expect(structures.keys.sorted() == ["trunk1", "trunk2"])
        #expect(structures.values.reduce(0) { $0 + $1.patterns.count { $0 != BlockStructure.removed } } == 4)

        let filtered = workspace.output("out.mkv")
        let filter = try Program.run(["filter", try workspace.clip(seconds: 0.12), filtered, "--model", output])
        #expect(filter.status == 0, "\(filter.errors)")
        #expect(try Tool.size(filtered) == "128,96")

        // The input is left as it was, and what came out can be pruned further, or trained under its masks.
        #expect(try Data(contentsOf: URL(fileURLWithPath: model)) == Self.dense())
        for (name, options) in [
            ("again", ["--keep", "0.25", "--granularity", "2x2"]), ("fixed", ["--method", "fixed"]),
        ] {
            let further = workspace.output("\(name).safetensors")
            let arguments = ["prune", output, "--data", workspace.input("pictures"), "-o", further] + options
            let run = try Program.run(arguments + TinyRecipe.pruning(2, 1))
            #expect(run.status == 0, "\(run.errors)")
            let kept = try Self.structures(further)
            if name == "fixed" {
                #expect(kept == structures)
            } else {
                #expect(kept.values.reduce(0) { $0 + $1.patterns.count { $0 != BlockStructure.removed } } == 8)
            }
        }
    }

    /// A recipe that trained a network prunes another one: the model's shape counts, and dense steps are not made.
    @Test func theModelsShapeTakesTheRecipesPlace() throws {
        let workspace = try Workspace()
        let model = try workspace.write(
            "dense.safetensors", Self.dense { ($0.window, $0.spaceToDepth, $0.layers) = (5, 2, 3) })
        let recipe =
            #"{"network": {"layers": 9}, "sparsity": {"library": "dilated"}, "training": {"dense_steps": 500}}"#
        let output = workspace.output("sparse.safetensors")
        let run = try Program.run(
            [
                "prune", model, "--data", try workspace.pictures(), "-o", output,
                "--recipe", try workspace.write("r.json", Data(recipe.utf8)),
            ] + TinyRecipe.pruning(2, 0))
        #expect(run.status == 0 && run.errors.contains("step 2/2"), "\(run.errors)")
        let network = try ModelFile.read(URL(fileURLWithPath: output))
        #expect(try NetworkShape(of: network).layers == 3 && !network.isQuantized)
        #expect(network.patternLibrary.allSatisfy { $0.size == 5 })
    }

    @Test func aRunThatIsStoppedGoesOn() throws {
        let workspace = try Workspace()
        let model = try workspace.write("dense.safetensors", Self.dense())
        let pictures = try workspace.pictures()
        func arguments(_ output: String) -> [String] {
            [
                "prune", model, "--data", pictures, "-o", workspace.output(output), "--method", "admm", "--keep", "0.5",
                "--granularity", "4x4", "--checkpoint-every", "1",
            ] + TinyRecipe.pruning(150, 10)
        }
        let session = try Session(arguments("broken.safetensors"))
        try session.until { workspace.outputs.contains("broken.safetensors.checkpoint") }
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
        #expect(try Program.run(arguments("broken.safetensors") + ["--resume"]).status == 0)
        #expect(try Program.run(arguments("whole.safetensors")).status == 0)
        let files = try ["broken", "whole"].map {
            try Data(contentsOf: URL(fileURLWithPath: workspace.output("\($0).safetensors")))
        }
        #expect(files[0] == files[1])
    }

    @Test(arguments: [
        Refused("in/colour.safetensors", status: 3, saying: ["in/colour.safetensors", "luma"]),
        Refused("in/large.safetensors", status: 3, saying: ["in/large.safetensors", "network.scale is 8"]),
        Refused("in/flat.safetensors", status: 2, saying: ["no 3×3 layers to prune"]),
        Refused("in/pictures/1.png", status: 3, saying: ["in/pictures/1.png"]),
        Refused("in/none.safetensors", status: 3, saying: ["in/none.safetensors", "check its name"]),
        Refused("nonsense", status: 2, saying: ["no model named nonsense"]),
        Refused("in/tiny.safetensors", "--keep", "0.01", status: 2, saying: ["sparsity.keep is 0.01, too little"]),
        Refused("in/tiny.safetensors", "--library", "dilated", status: 2, saying: ["network.window 5"]),
        Refused("in/tiny.safetensors", "--resume", status: 3, saying: ["no checkpoint"]),
        Refused("in/tiny.safetensors", "--dense-steps", "5", status: 2, saying: ["--dense-steps"]),
    ])
    func whatCannotBePrunedIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 2)
        _ = try workspace.model()
        _ = try workspace.model("flat.safetensors", trunk: false)
        func node(_ name: String, _ factor: Int, _ input: String) -> Node {
            Node(name: name, operation: .upsample(factor: factor), inputs: [input])
        }
        for (name, channels, nodes) in [
            ("colour", 3, [node("output", 2, Network.inputName)]),
            ("large", 1, [node("half", 4, Network.inputName), node("output", 2, "half")]),
        ] {
            let network = Network(summary: name, inputChannels: channels, nodes: nodes)
            try workspace.write("\(name).safetensors", ModelFile.encode(network).encoded())
        }
        try expectRefusal(
            ["prune"] + refused.options + ["--data", "in/pictures", "-o", "out/a.safetensors"]
                + (refused.options.contains("--keep") ? [] : ["--keep", "1"]) + TinyRecipe.pruning(),
            status: refused.status, saying: refused.words, in: workspace)
    }
}
