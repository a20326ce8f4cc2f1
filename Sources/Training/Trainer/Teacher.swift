import Network

/// A trained network for style transfer whose output another network learns to imitate (Hinton et al., 2015, for
/// images). It runs in every step, since the noise differs in every step.
final class Teacher {
    private let graph: TrainingGraph

    /// Prepares the network for batches of the recipe's patches.
    /// - Throws: `TrainingError.teacher` where it does not make pictures of the recipe's scale from patches of its
    ///   size.
    init(_ network: Network, _ recipe: TrainingRecipe, batch: Int) throws {
        let shapes = try network.inferShapes()
        let output = shapes[network.nodes.last!.name]!
        guard network.inputChannels == 3, output.channels == 3, output.denominator == 1,
            output.numerator == recipe.network.scale
        else { throw TrainingError.teacher("it does not make colour ×\(recipe.network.scale) of colour") }
        let patch = recipe.data.patch
        let divisor = shapes.values.reduce(1) { max($0, $1.denominator) }
        guard patch.isMultiple(of: divisor) else {
            throw TrainingError.teacher("data.patch is \(patch), not a multiple of the \(divisor) that it takes")
        }
        let plain = network.dense()
        graph = try TrainingGraph(
            plain, shape: .init(batch: batch, height: patch, width: patch), trains: false,
            precision: recipe.training.precision, trainsSlopes: false)
        graph.setParameters(ParameterLayout(plain).gather(plain))
    }

    /// Returns the output for a batch.
    /// - Parameter low: the batch in NCHW order, with real values from 0 to 1.
    func output(_ low: [Float]) throws -> [Float] {
        try graph.forward(low)
        return graph.result
    }
}
