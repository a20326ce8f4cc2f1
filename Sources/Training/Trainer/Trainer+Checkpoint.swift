import Files
import Foundation
import Network
import PatternSparsity

extension Trainer {
    /// Writes the whole state to a file, which holds either its old content or all of the new even after a crash.
    public func writeCheckpoint(to path: String) throws {
        var file = Safetensors()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = try encoder.encode(Checkpoint(recipe: recipe, state: state))
        file.metadata[Checkpoint.metadataKey] = String(decoding: json, as: UTF8.self)
        file.set("parameters", state.parameters)
        file.set("average", state.average)
        file.set("adam.first", state.optimizer.moments.first)
        file.set("adam.second", state.optimizer.moments.second)
        if let teacher = state.teacher { file.set("teacher", teacher) }
        for (index, vector) in state.memory.enumerated() { file.set("memory\(index)", vector) }
        for (index, constraint) in (state.pruning?.admm?.constraints ?? []).enumerated() {
            file.set("admm\(index).projection", constraint.projection)
            file.set("admm\(index).dual", constraint.dual)
        }
        try file.write(to: path)
    }

    /// Continues from a checkpoint of the same recipe; the result is the same as that of a run without a break.
    /// - Throws: `TrainingError.checkpoint` where the file is not a checkpoint or belongs to another recipe.
    public func resume(from path: String) throws {
        let restored: State
        do {
            restored = try state(in: Safetensors(data: FileSystem.read(path)))
        } catch let error as NetworkError {
            throw TrainingError.checkpoint(error.description)
        } catch is DecodingError {
            throw TrainingError.checkpoint("its state is not readable")
        } catch TrainingError.recipe {
            throw TrainingError.checkpoint("its state is not readable")
        } catch is POSIXError {
            throw TrainingError.checkpoint("it cannot be read")
        }
        try restore(restored)
    }

    /// Returns the recipe that a checkpoint belongs to.
    /// - Throws: An error where the file is not a checkpoint.
    public static func recipe(ofCheckpoint path: String) throws -> TrainingRecipe {
        let file = try Safetensors(data: FileSystem.read(path))
        guard let json = file.metadata[Checkpoint.metadataKey] else {
            throw TrainingError.checkpoint("it is not a training checkpoint")
        }
        return try JSONDecoder().decode(Checkpoint.self, from: Data(json.utf8)).recipe
    }

    /// Returns the state in a checkpoint.
    /// - Throws: `NetworkError` or `DecodingError` where it is not valid for this run.
    private func state(in file: Safetensors) throws -> State {
        guard let json = file.metadata[Checkpoint.metadataKey] else {
            throw NetworkError("it is not a training checkpoint")
        }
        let checkpoint = try JSONDecoder().decode(Checkpoint.self, from: Data(json.utf8))
        guard checkpoint.recipe == recipe else { throw NetworkError("it belongs to another recipe") }
        guard (checkpoint.styles ?? []) == styles else { throw NetworkError("it belongs to other styles") }
        guard (0...steps(in: checkpoint.stage)).contains(checkpoint.step) else {
            throw NetworkError("its step is out of range")
        }
        let count = state.parameters.count
        func vector(_ name: String, _ count: Int) throws -> [Float] {
            let values: [Float] = try file.elements(name, shape: [count])
            guard values.allSatisfy(\.isFinite) else { throw NetworkError("its parameters are not all numbers") }
            return values
        }
        let teacher = isSelfTaught && checkpoint.stage != .dense ? try vector("teacher", count) : nil
        if let teacher { try imitate(teacher) }
        var optimizer = Optimizer(recipe, of: initial, layout, imitates: objective.imitates)
        optimizer.moments.first = try vector("adam.first", count)
        optimizer.moments.second = try vector("adam.second", count)
        optimizer.moments.step = checkpoint.optimizerStep
        let pruned = plan.layers.layers.reduce(0) { $0 + $1.weights.count }
        let duals = try (checkpoint.choice?.penalties ?? []).indices.map { index in
            (z: try vector("admm\(index).projection", pruned), u: try vector("admm\(index).dual", pruned))
        }
        return State(
            stage: checkpoint.stage, step: checkpoint.step, network: try checkpoint.network(from: initial),
            parameters: try vector("parameters", count), average: try vector("average", count), optimizer: optimizer,
            generator: SplitMix64(seed: checkpoint.generator),
            memory: try state.memory.enumerated().map { try vector("memory\($0)", $1.count) }, teacher: teacher,
            pruning: try checkpoint.pruning(of: initial, plan: plan, duals: duals))
    }
}
