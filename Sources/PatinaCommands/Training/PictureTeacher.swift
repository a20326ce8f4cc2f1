import Imaging
import Training

/// A trained network whose pictures another one learns to make (Hinton et al., 2015). It makes them on the engine, once,
/// before the training begins.
struct PictureTeacher {
    private let network: LumaNetwork
    private let share: Double
    private let quiet: Bool

    /// - Parameter name: of the line-up, or a file.
    /// - Throws: `Failure` where it cannot be read; `TrainingError.teacher` where it does not make luma of the recipe's scale.
    init(_ name: String, _ recipe: TrainingRecipe, threads: Int, quiet: Bool) throws {
        guard
            let network = try LumaNetwork(
                ModelLocator.load(name), threads: threads, isa: nil, isReference: false, quiet: quiet),
            network.scale == recipe.network.scale
        else { throw TrainingError.teacher("it does not make luma ×\(recipe.network.scale) of luma") }
        self.network = network
        (share, self.quiet) = (recipe.training.distillation, quiet)
    }

    /// One pair after the other, so that no more than one is there twice.
    /// - Throws: `EngineError`.
    func teach(_ pairs: inout [TrainingPair]) throws {
        guard share > 0 else { return }
        for index in pairs.indices {
            if Console.isTerminal, !quiet { Console.status("asking the teacher: \(index) of \(pairs.count) pictures") }
            pairs[index] = try pairs[index].taught(share: share, by: network.run)
        }
    }
}
