import Foundation
import Network
import Testing

@testable import Training

/// A training run of a second: three stages of a few steps on synthetic pictures.
enum TinyRun {
    static let recipe: TrainingRecipe = {
        var recipe = TrainingRecipe()
        recipe.channels = 16
        recipe.layers = 2
        recipe.librarySize = 4
        recipe.patch = 8
        recipe.batch = 2
        recipe.learningRate = 3e-3
        recipe.averaging = 0.9
        (recipe.denseSteps, recipe.sparseSteps, recipe.quantizedSteps) = (6, 5, 4)
        return recipe
    }()

    static let pairs = Pictures.pairs(count: 4, side: 48)
    static let validation = Pictures.pairs(count: 2, side: 40, seed: 2)

    /// - Parameter threads: one, so that other work on the machine does not hold up every parallel region's end.
    static func trainer(_ recipe: TrainingRecipe = recipe, threads: Int = 1) throws -> Trainer {
        try Trainer(recipe, pairs: pairs, validation: validation, threads: threads)
    }

    /// Makes steps until so many are complete, at most to the end.
    @discardableResult
    static func advance(_ trainer: Trainer, to steps: Int = .max) throws -> [Float] {
        var losses: [Float] = []
        while !trainer.isFinished, trainer.completedSteps < steps { losses.append(try trainer.step()) }
        return losses
    }

    /// A path that is free, and free again afterwards.
    static func withTemporaryPath(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path + "/patina-\(UUID()).checkpoint"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}
