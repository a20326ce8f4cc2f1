import Network

/// A trained network whose outputs another one learns to imitate (Hinton et al., 2015, for images).
final class Teacher {
    private let graph: TrainingGraph

    /// - Throws: `NetworkError` where it does not make pictures of the recipe's scale.
    init(_ network: Network, _ recipe: TrainingRecipe) throws {
        let shapes = try network.inferShapes()
        let output = shapes[network.nodes.last!.name]!
        guard network.inputChannels == 1, output.channels == 1, output.denominator == 1,
            output.numerator == recipe.network.scale
        else { throw TrainingError.recipe("the teacher does not enlarge luma ×\(recipe.network.scale)") }
        let patch = recipe.data.patch
        let plain = network.dense()
        graph = try TrainingGraph(
            plain, shape: .init(batch: recipe.data.batch, height: patch, width: patch), trains: false,
            precision: recipe.training.precision)
        graph.setParameters(ParameterLayout(plain).gather(plain))
    }

    /// - Parameter low: NCHW, real values 0…1.
    func output(_ low: [Float]) throws -> [Float] {
        try graph.forward(low)
        return graph.result
    }
}
