import Foundation
import Network
import TestSupport
import Testing
import Training

/// `patina train --from` and `--teacher`.
@Suite struct TrainFromTests {
    private static func model(_ seed: UInt64, _ change: (inout NetworkShape) -> Void = { _ in }) -> Network {
        var shape = NetworkShape()
        (shape.channels, shape.layers) = (4, 1)
        change(&shape)
        return shape.initial(seed: seed)
    }

    private static func layers(_ path: String) throws -> [String: Convolution] {
        layers(try ModelFile.read(URL(fileURLWithPath: path)))
    }

    private static func layers(_ network: Network) -> [String: Convolution] {
        network.nodes.reduce(into: [:]) { layers, node in
            if case .convolution(let convolution) = node.operation { layers[node.name] = convolution }
        }
    }

    /// A run of no steps writes what it begins with.
    @Test func trainingBeginsWithTheLayersThatFit() throws {
        let workspace = try Workspace()
        let given = Self.model(7)
        let model = try workspace.write("given.safetensors", ModelFile.encode(given).encoded())
        let pictures = try workspace.pictures()
        func begin(_ name: String, _ options: [String]) throws -> [String: Convolution] {
            let output = workspace.output("\(name).safetensors")
            let run = try Program.run(
                ["train", "--data", pictures, "-o", output] + TinyRecipe.steps(0, 0, 0) + options)
            #expect(run.status == 0, "\(run.errors)")
            return try Self.layers(output)
        }
        #expect(try begin("same", ["--from", model]) == Self.layers(given))
        let (deeper, own) = (
            try begin("deeper", ["--from", model, "--layers", "2"]), try begin("own", ["--layers", "2"])
        )
        let layers = Self.layers(given)
        for name in ["head", "trunk1", "tail"] {
            #expect(deeper[name] == layers[name] && deeper[name] != own[name])
        }
        #expect(deeper["trunk2"] == own["trunk2"])
        // Of another scale all but the tail fits.
        let larger = try begin("larger", ["--from", model, "--scale", "3"])
        #expect(larger["head"] == layers["head"] && larger["trunk1"] == layers["trunk1"])
        #expect(larger["tail"]?.outputChannels == 9)
    }

    @Test func aTeacherChangesWhatIsLearnt() throws {
        let workspace = try Workspace()
        let pictures = try workspace.pictures()
        let teacher = try workspace.write(
            "teacher.safetensors", ModelFile.encode(Self.model(9) { $0.channels = 8 }).encoded())
        let photographs = try workspace.write("r.json", Data(#"{"training": {"distillation": 0}}"#.utf8))
        func train(_ name: String, _ options: [String]) throws -> Data {
            let output = workspace.output("\(name).safetensors")
            let run = try Program.run(
                ["train", "--data", pictures, "-o", output] + TinyRecipe.steps(4, 2, 2) + options)
            #expect(run.status == 0, "\(run.errors)")
            return try Data(contentsOf: URL(fileURLWithPath: output))
        }
        let alone = try train("alone", [])
        #expect(try train("taught", ["--teacher", teacher]) != alone)
        #expect(try train("untaught", ["--teacher", teacher, "--recipe", photographs]) == alone)
    }

    @Test func aTeacherThatDoesNotSuitIsRefused() throws {
        let workspace = try Workspace()
        _ = try workspace.pictures()
        for (name, network) in [
            ("larger", Self.model(1) { $0.scale = 3 }), ("colour", Self.model(1) { $0.isColor = true }),
        ] {
            let teacher = try workspace.write("\(name).safetensors", ModelFile.encode(network).encoded())
            try expectRefusal(
                ["train", "--data", "in/pictures", "-o", "out/a.safetensors", "--teacher", teacher]
                    + TinyRecipe.steps(1),
                status: 2, saying: ["teacher does not suit", "does not make luma ×2"], in: workspace)
        }
    }

    /// One that works at a quarter of the size, pruned and quantised.
    @Test func aTeacherMayBeOfAnotherShape() throws {
        let workspace = try Workspace()
        let pictures = try workspace.pictures()
        func train(_ name: String, _ options: [String]) throws -> String {
            let output = workspace.output("\(name).safetensors")
            let run = try Program.run(
                ["train", "--data", pictures, "-o", output] + TinyRecipe.steps(2, 2, 2) + options)
            #expect(run.status == 0, "\(run.errors)")
            return output
        }
        let deep = try workspace.write("r.json", Data(#"{"network": {"space_to_depth": 4}}"#.utf8))
        _ = try train("taught", ["--teacher", train("teacher", ["--recipe", deep])])
    }

    /// oneDNN multiplies bfloat16, the default, only on some CPUs.
    @Test func aCPUWithoutBfloat16TrainsAsWell() throws {
        let workspace = try Workspace()
        let run = try Program.run(
            ["train", "--data", try workspace.pictures(), "-o", workspace.output("a.safetensors")]
                + TinyRecipe.steps(1, 1, 1),
            environment: ["DNNL_MAX_CPU_ISA": "AVX2"])
        #expect(run.status == 0, "\(run.errors)")
    }
}
