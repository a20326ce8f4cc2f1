/// The part of a recipe that describes the optimisation.
public struct OptimizationRecipe: Codable, Equatable, Sendable {
    /// The number of steps with all weights.
    public var denseSteps = 0
    /// The number of steps of pruning and of training the kept weights; 0 keeps the network dense.
    public var sparseSteps = 30_000
    /// The number of steps with fake quantisation; 0 keeps real numbers.
    public var quantizedSteps = 5_000
    /// The loss of super-resolution and restoration, and of the distance to a teacher's output.
    public var loss = Loss.charbonnier
    /// The optimiser of the trunk's weights; Adam updates everything else.
    public var optimizer = OptimizerKind.muon
    /// The highest learning rate of the dense and the sparse stage.
    public var learningRate = 2e-3
    /// The highest learning rate of the quantised stage.
    public var quantizedLearningRate = 2e-4
    /// The decay of the exponential moving average of the parameters, 0 to below 1.
    public var averaging = 0.999
    /// The share of a teacher's output, 0 to 1: in the target of super-resolution and restoration, where the rest is
    /// the photograph; in style transfer, the share of the distance to that output in the loss.
    public var distillation = 0.5
    /// The precision of the products in the dense and the sparse stage, and of the classifier of style transfer in all
    /// stages. The quantised stage multiplies float32, which represents the integers' products exactly.
    public var precision = Precision.bfloat16
    /// Whether the slopes of PReLU are trained.
    public var trainsSlopes = false
    /// Whether the ranges of channels are equalised before the quantised stage.
    public var equalizes = false
    /// The seed of all random choices.
    public var seed: UInt64 = 1

    /// Makes the default recipe.
    public init() {}

    /// Checks all values.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate() throws(TrainingError) {
        let steps = [("dense", denseSteps), ("sparse", sparseSteps), ("quantized", quantizedSteps)]
        for (name, steps) in steps { try Recipe.check("training.\(name)_steps", steps, in: 0...100_000_000) }
        try Recipe.check("training.learning_rate", learningRate, in: 1e-9...1)
        try Recipe.check("training.quantized_learning_rate", quantizedLearningRate, in: 1e-9...1)
        try Recipe.check("training.averaging", averaging, in: 0...0.999999)
        try Recipe.check("training.distillation", distillation, in: 0...1)
    }
}

extension OptimizationRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case denseSteps = "dense_steps"
        case sparseSteps = "sparse_steps"
        case quantizedSteps = "quantized_steps"
        case loss, optimizer
        case learningRate = "learning_rate"
        case quantizedLearningRate = "quantized_learning_rate"
        case trainsSlopes = "train_slopes"
        case equalizes = "equalize"
        case averaging, distillation, precision, seed
    }

    /// Reads the section of a recipe; fields that are missing keep their defaults.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "training")
        try fields.read(.denseSteps, "a whole number", into: &denseSteps)
        try fields.read(.sparseSteps, "a whole number", into: &sparseSteps)
        try fields.read(.quantizedSteps, "a whole number", into: &quantizedSteps)
        try fields.read(.loss, "one of " + Loss.allCases.map(\.rawValue).joined(separator: ", "), into: &loss)
        try fields.read(.optimizer, "muon or adam", into: &optimizer)
        try fields.read(.learningRate, "a number", into: &learningRate)
        try fields.read(.quantizedLearningRate, "a number", into: &quantizedLearningRate)
        try fields.read(.averaging, "a number", into: &averaging)
        try fields.read(.distillation, "a number", into: &distillation)
        try fields.read(.precision, "float32 or bfloat16", into: &precision)
        try fields.read(.trainsSlopes, "true or false", into: &trainsSlopes)
        try fields.read(.equalizes, "true or false", into: &equalizes)
        try fields.read(.seed, "a whole number", into: &seed)
    }
}
