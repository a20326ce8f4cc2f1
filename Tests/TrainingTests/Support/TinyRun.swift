import Foundation
import Network
import Testing

@testable import Training

/// A training run of a second: three stages of a few steps on synthetic pictures.
enum TinyRun {
    static let recipe: TrainingRecipe = {
        var recipe = TrainingRecipe()
        (recipe.network.channels, recipe.network.layers) = (16, 2)
        (recipe.data.patch, recipe.data.batch) = (8, 2)
        recipe.sparsity.method = .oneShot
        recipe.sparsity.librarySize = 4
        recipe.training.learningRate = 3e-3
        recipe.training.averaging = 0.9
        recipe.training.precision = .float32
        recipe.setSteps(6, 5, 4)
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
        try withTemporaryFolder { try body("\($0)/run.checkpoint") }
    }

    /// An empty folder, which goes afterwards.
    static func withTemporaryFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patina-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}

extension TrainingRecipe {
    mutating func setSteps(_ dense: Int, _ sparse: Int, _ quantized: Int) {
        (training.denseSteps, training.sparseSteps, training.quantizedSteps) = (dense, sparse, quantized)
    }
}

extension NetworkShape {
    /// Of two layers of 16 channels, changed.
    static func with(_ change: (inout NetworkShape) -> Void) -> NetworkShape {
        var shape = NetworkShape()
        (shape.channels, shape.layers) = (16, 2)
        change(&shape)
        return shape
    }
}

extension Network {
    /// A plain stack.
    static func initial(scale: Int, channels: Int, layers: Int, seed: UInt64) -> Network {
        NetworkShape.with { ($0.scale, $0.channels, $0.layers) = (scale, channels, layers) }.initial(seed: seed)
    }
}
