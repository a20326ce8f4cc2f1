import Foundation
import Network
import Testing

@testable import Training

extension OneDNNSuites {
    @Suite struct CheckpointTests {
        /// With the parameters in the graph: what it holds itself are values from before the stage, which nobody reads.
        private static func state(of trainer: Trainer) -> Trainer.State {
            var state = trainer.state
            state.network = ParameterLayout(state.network).scatter(state.parameters, into: state.network)
            return state
        }

        private struct Unbroken {
            let losses: [Float]
            let state: Trainer.State
            let network: Network
            let score: Double?
        }

        /// The whole run, once for all cases.
        private static let unbroken = Result {
            let trainer = try TinyRun.trainer()
            let losses = try TinyRun.advance(trainer)
            return Unbroken(
                losses: losses, state: Self.state(of: trainer), network: try trainer.network(),
                score: try trainer.validate())
        }

        /// Within each stage and on both borders between them.
        @Test(arguments: [0, 3, 6, 8, 11, 13, 15]) func aResumedRunEndsAsAnUnbrokenOne(step: Int) throws {
            let unbroken = try Self.unbroken.get()
            try TinyRun.withTemporaryPath { path in
                let first = try TinyRun.trainer()
                try TinyRun.advance(first, to: step)
                try first.writeCheckpoint(to: path)
                let second = try TinyRun.trainer()
                // Whatever the second one did before is forgotten.
                try TinyRun.advance(second, to: 2)
                try second.resume(from: path)
                #expect(second.completedSteps == step)
                #expect(Self.state(of: second) == Self.state(of: first))
                #expect(try TinyRun.advance(second) == Array(unbroken.losses.dropFirst(step)))
                #expect(Self.state(of: second) == unbroken.state)
                #expect(try second.network() == unbroken.network)
                #expect(try second.validate() == unbroken.score)
            }
        }

        @Test func writingLeavesTheRunAlone() throws {
            try TinyRun.withTemporaryPath { path in
                let trainer = try TinyRun.trainer()
                try TinyRun.advance(trainer, to: 12)
                let state = trainer.state
                try trainer.writeCheckpoint(to: path)
                let data = try Data(contentsOf: URL(fileURLWithPath: path))
                #expect(trainer.state == state)
                try trainer.writeCheckpoint(to: path)
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == data)
            }
        }

        @Test func anotherRecipeIsRefused() throws {
            let data = try CheckpointFile(at: 3).data
            let changes: [(inout TrainingRecipe) -> Void] = [
                { $0.network.channels = 20 }, { $0.training.denseSteps = 7 }, { $0.training.seed = 2 },
                { $0.training.averaging = 0.5 }, { $0.sparsity.method = .gradual }, { $0.data.candidates = 2 },
            ]
            for change in changes {
                var recipe = TinyRun.recipe
                change(&recipe)
                #expect(try CheckpointFile.refusal(of: data, recipe: recipe) == "it belongs to another recipe")
            }
        }

        @Test func filesThatAreNoCheckpointAreRefused() throws {
            #expect(try CheckpointFile.refusal(of: Data()).contains("too short"))
            #expect(
                try CheckpointFile.refusal(of: Data("a text, and no checkpoint".utf8)).contains(
                    "not a safetensors file"))
            #expect(
                try CheckpointFile.refusal(of: Safetensors(metadata: ["a": "b"]).encoded())
                    == "it is not a training checkpoint")
            let model = ModelFile.encode(Network.initial(scale: 2, channels: 16, layers: 2, seed: 1))
            #expect(try CheckpointFile.refusal(of: model.encoded()) == "it is not a training checkpoint")
            let empty = Safetensors(metadata: [Checkpoint.metadataKey: "{}"])
            #expect(try CheckpointFile.refusal(of: empty.encoded()) == "its state is not readable")
        }

        @Test func aPathThatCannotBeReadIsRefused() throws {
            let trainer = try TinyRun.trainer()
            for path in ["/nonexistent/patina.checkpoint", FileManager.default.temporaryDirectory.path] {
                #expect(throws: TrainingError.checkpoint("it cannot be read")) { try trainer.resume(from: path) }
            }
        }

        @Test func damagedCheckpointsAreRefused() throws {
            let file = try CheckpointFile(at: 13)
            let data = file.data
            #expect(try CheckpointFile.refusal(of: data.dropLast()) != "")
            #expect(try CheckpointFile.refusal(of: data.prefix(data.count / 2)) != "")
            #expect(try CheckpointFile.refusal(of: data.prefix(100)).contains("cut off"))
            for (old, new, reason) in [
                (#""step":2"#, #""step":5"#, "its step is out of range"),
                (#""step":2"#, #""step":-1"#, "its step is out of range"),
                (#""stage":"quantized""#, #""stage":"third""#, "its state is not readable"),
                (
                    #""trunk2":{"granularity":"16x4","patterns":["#,
                    #""trunk2":{"granularity":"16x4","patterns":[200,"#, "the patterns of trunk2 do not fit it"
                ),
                (#""granularity":"16x4""#, #""granularity":"0x4""#, "its state is not readable"),
                (
                    #""patternLibrary":["#, #""patternLibrary":[{"mask":512,"size":3},"#,
                    "512 is no pattern of a 3×3 kernel"
                ),
            ] {
                #expect(try file.refusal(replacing: old, with: new) == reason)
            }
            #expect(try file.refusal { $0.set("average", [Float(1)]) }.contains("average has the shape [1]"))
            for name in ["parameters", "average", "adam.first", "adam.second"] {
                #expect(try file.refusal(withNoNumberIn: name) == "its parameters are not all numbers")
            }
        }

        @Test(arguments: SparsityRecipe.Method.open)
        func damagedMasksThatAreStillOpenAreRefused(method: SparsityRecipe.Method) throws {
            let file = try CheckpointFile(TinyRun.recipe(method), at: 8)
            let patterns = #""trunk2":{"granularity":"4x4","patterns":["#
            for (old, new, reason) in [
                (patterns, patterns + "200,", "the patterns of trunk2 do not fit it"),
                (#""trunk2":{"granularity""#, #""tail":{"granularity""#, "the patterns of tail do not fit it"),
                (
                    #""trunk2":{"granularity""#, #""trunk9":{"granularity""#,
                    "its patterns are not those of the pruned layers"
                ),
                (#""library":["#, #""library":[{"mask":0,"size":3},"#, "0 is no pattern of a 3×3 kernel"),
            ] {
                #expect(try file.refusal(replacing: old, with: new) == reason)
            }
            guard method == .admm else { return }
            for index in 0..<2 {
                for name in ["admm\(index).projection", "admm\(index).dual"] {
                    #expect(try file.refusal(withNoNumberIn: name) == "its parameters are not all numbers")
                    #expect(try file.refusal { $0.set(name, [Float](repeating: 0, count: 5)) }.contains(name))
                }
            }
        }
    }
}
