import Network

/// A trained network for style transfer whose output another network learns to imitate (Hinton et al., 2015, for
/// images). It runs in every step, since the noise differs in every step.
final class Teacher {
    private let graph: TrainingGraph
    /// Whether it has the styles that are learnt, and not a single one.
    private let hasStyles: Bool

    /// Prepares the network for batches of the recipe's patches.
    /// - Parameter styles: the names of the styles that are learnt.
    /// - Throws: `TrainingError.teacher` where it does not make pictures of the recipe's scale from patches of its size, or
    ///   has other styles.
    init(_ network: Network, _ recipe: TrainingRecipe, styles: [String], batch: Int) throws {
        guard network.styleCount <= 1 || network.styles == styles else {
            throw TrainingError.teacher(
                "it has the styles \(network.styles.joined(separator: ", ")), not those that are learnt")
        }
        hasStyles = network.styleCount > 1
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
    /// - Parameters:
    ///   - low: the batch in NCHW order, with real values from 0 to 1.
    ///   - styles: the style of each picture, by number.
    func output(_ low: [Float], styles: [Int]) throws -> [Float] {
        try graph.forward(low, styles: hasStyles ? styles : [])
        return graph.result
    }
}
