import Imaging
import Training

/// A trained network whose output another network learns to imitate (Hinton et al., 2015). The engine runs it before
/// training begins.
struct PictureTeacher {
    private let network: LumaNetwork
    private let share: Double
    private let quiet: Bool

    /// Loads the teacher.
    /// - Parameter name: a name of the line-up, or a file.
    /// - Throws: `Failure` where it cannot be read; `TrainingError.teacher` where it does not make luma of the recipe's
    ///   scale.
    init(_ name: String, _ recipe: TrainingRecipe, threads: Int, quiet: Bool) throws {
        guard
            let network = try LumaNetwork(
                ModelLocator.load(name), threads: threads, isa: nil, isReference: false, quiet: quiet),
            network.scale == recipe.network.scale
        else { throw TrainingError.teacher("it does not make luma ×\(recipe.network.scale) of luma") }
        self.network = network
        (share, self.quiet) = (recipe.training.distillation, quiet)
    }

    /// Mixes the teacher's output into the targets of the pairs, one pair at a time so that only one is in memory
    /// twice.
    /// - Throws: `EngineError`.
    func teach(_ pairs: inout [TrainingPair]) throws {
        guard share > 0 else { return }
        for index in pairs.indices {
            if Console.isTerminal, !quiet { Console.status("asking the teacher: \(index) of \(pairs.count) pictures") }
            pairs[index] = try pairs[index].taught(share: share, by: network.run)
        }
    }
}
