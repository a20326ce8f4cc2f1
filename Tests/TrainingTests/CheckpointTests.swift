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

        /// Resumes from the data in a trainer of the recipe, which must refuse and stay as it was.
        private func refusal(
            of data: Data, recipe: TrainingRecipe = TinyRun.recipe, sourceLocation: SourceLocation = #_sourceLocation
        ) throws -> String {
            var text = ""
            try TinyRun.withTemporaryPath { path in
                try data.write(to: URL(fileURLWithPath: path))
                let trainer = try TinyRun.trainer(recipe)
                let state = trainer.state
                let error = #expect(throws: TrainingError.self, sourceLocation: sourceLocation) {
                    try trainer.resume(from: path)
                }
                if case .checkpoint(let reason)? = error { text = reason }
                #expect(trainer.state == state, sourceLocation: sourceLocation)
            }
            return text
        }

        private func checkpoint(at step: Int) throws -> Data {
            var data = Data()
            try TinyRun.withTemporaryPath { path in
                let trainer = try TinyRun.trainer()
                try TinyRun.advance(trainer, to: step)
                try trainer.writeCheckpoint(to: path)
                data = try Data(contentsOf: URL(fileURLWithPath: path))
            }
            return data
        }

        @Test func anotherRecipeIsRefused() throws {
            let data = try checkpoint(at: 3)
            let changes: [(inout TrainingRecipe) -> Void] = [
                { $0.network.channels = 20 }, { $0.training.denseSteps = 7 }, { $0.training.seed = 2 },
                { $0.training.averaging = 0.5 }, { $0.sparsity.method = .gradual }, { $0.data.candidates = 2 },
            ]
            for change in changes {
                var recipe = TinyRun.recipe
                change(&recipe)
                #expect(try refusal(of: data, recipe: recipe) == "it belongs to another recipe")
            }
        }

        @Test func filesThatAreNoCheckpointAreRefused() throws {
            #expect(try refusal(of: Data()).contains("too short"))
            #expect(try refusal(of: Data("a text, and no checkpoint".utf8)).contains("not a safetensors file"))
            #expect(try refusal(of: Safetensors(metadata: ["a": "b"]).encoded()) == "it is not a training checkpoint")
            let model = ModelFile.encode(SuperResolutionNetwork.make(scale: 2, channels: 16, layers: 2, seed: 1))
            #expect(try refusal(of: model.encoded()) == "it is not a training checkpoint")
            let empty = Safetensors(metadata: [Checkpoint.metadataKey: "{}"])
            #expect(try refusal(of: empty.encoded()) == "its state is not readable")
        }

        @Test func aPathThatCannotBeReadIsRefused() throws {
            let trainer = try TinyRun.trainer()
            for path in ["/nonexistent/patina.checkpoint", FileManager.default.temporaryDirectory.path] {
                #expect(throws: TrainingError.checkpoint("it cannot be read")) { try trainer.resume(from: path) }
            }
        }

        @Test func damagedCheckpointsAreRefused() throws {
            let data = try checkpoint(at: 13)
            #expect(try refusal(of: data.dropLast()) != "")
            #expect(try refusal(of: data.prefix(data.count / 2)) != "")
            #expect(try refusal(of: data.prefix(100)).contains("cut off"))

            func changed(_ change: (inout Safetensors) throws -> Void) throws -> String {
                var file = try Safetensors(data: data)
                try change(&file)
                return try refusal(of: file.encoded())
            }
            func replacing(_ old: String, _ new: String) throws -> String {
                try changed { file in
                    let json = try #require(file.metadata[Checkpoint.metadataKey])
                    #expect(json.contains(old))
                    file.metadata[Checkpoint.metadataKey] = json.replacingOccurrences(of: old, with: new)
                }
            }
            #expect(try replacing("\"step\":2", "\"step\":5") == "its step is out of range")
            #expect(try replacing("\"step\":2", "\"step\":-1") == "its step is out of range")
            #expect(try replacing("\"stage\":\"quantized\"", "\"stage\":\"third\"") == "its state is not readable")
            let patterns = #""trunk2":{"granularity":"16x4","patterns":["#
            #expect(try replacing(patterns, patterns + "200,") == "the patterns of trunk2 do not fit it")
            #expect(try replacing(#""granularity":"16x4""#, #""granularity":"0x4""#) == "its state is not readable")
            let library = #""patternLibrary":["#
            #expect(try replacing(library, library + #"{"mask":512,"size":3},"#).contains("no pattern"))
            #expect(try changed { $0.set("average", [Float(1)]) }.contains("average has the shape [1]"))
            for name in ["parameters", "average", "adam.first", "adam.second"] {
                let text = try changed { file in
                    var values: [Float] = try file.elements(name)
                    values[values.count / 2] = .nan
                    file.set(name, values)
                }
                #expect(text == "its parameters are not all numbers")
            }
        }
    }
}
