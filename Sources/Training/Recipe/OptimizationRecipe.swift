/// How long and how fast a network learns.
public struct OptimizationRecipe: Codable, Equatable, Sendable {
    /// Steps with all weights.
    public var denseSteps = 0
    /// Steps of pruning and under the masks; 0 keeps the network dense.
    public var sparseSteps = 30_000
    /// Steps through the integer contract; 0 keeps real numbers.
    public var quantizedSteps = 5_000
    public var loss = Loss.charbonnier
    /// What changes the weights of the trunk; everything else is Adam's.
    public var optimizer = OptimizerKind.muon
    /// The highest rate of the dense and the sparse stage.
    public var learningRate = 2e-3
    /// The highest rate of the quantised stage.
    public var quantizedLearningRate = 2e-4
    /// Of the exponential moving average of the parameters.
    public var averaging = 0.999
    /// Where there is a teacher, how much of what a network is to make is the teacher's output and not the photograph; of
    /// style transfer, how much of the loss is the distance to that output.
    public var distillation = 0.5
    /// Of the dense and the sparse stage; the quantised stage multiplies float32, which holds the integers' products. Of
    /// networks of features in all stages.
    public var precision = Precision.bfloat16
    /// Whether the slopes of PReLU are trained.
    public var trainsSlopes = false
    /// Whether the quantised stage begins with channels of like ranges.
    public var equalizes = false
    /// Of everything random.
    public var seed: UInt64 = 1

    public init() {}

    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate() throws(TrainingError) {
        let steps = [("dense", denseSteps), ("sparse", sparseSteps), ("quantized", quantizedSteps)]
        for (name, steps) in steps { try Recipe.check("training.\(name)_steps", steps, 0...100_000_000) }
        try Recipe.check("training.learning_rate", learningRate, 1e-9...1)
        try Recipe.check("training.quantized_learning_rate", quantizedLearningRate, 1e-9...1)
        try Recipe.check("training.averaging", averaging, 0...0.999999)
        try Recipe.check("training.distillation", distillation, 0...1)
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

    /// Fields that are missing keep their defaults.
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
