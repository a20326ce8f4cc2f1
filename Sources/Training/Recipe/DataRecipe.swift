/// The part of a recipe that describes the training data.
public struct DataRecipe: Codable, Equatable, Sendable {
    /// The side of a low-resolution patch in samples.
    public var patch = 32
    /// The number of patches per step.
    public var batch = 16
    /// The number of random patches of which the one with the most detail is used.
    public var candidates = 1
    /// The range of a random factor for each patch, from 1 − brightness to 1.
    public var brightness = 0.0
    /// The factors, below 1, by which every picture is also used reduced.
    public var rescales: [Double] = []
    /// The degradation that makes the network's input from a picture.
    public var degradation = Degradation()

    /// Makes the default recipe.
    public init() {}

    /// Checks all values.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate(_ network: NetworkShape) throws(TrainingError) {
        try Recipe.check("data.patch", patch, in: 8...512)
        guard patch.isMultiple(of: network.spaceToDepth) else {
            throw .recipe("data.patch is \(patch), not a multiple of network.space_to_depth \(network.spaceToDepth)")
        }
        try Recipe.check("data.batch", batch, in: 1...1024)
        try Recipe.check("data.candidates", candidates, in: 1...64)
        try Recipe.check("data.brightness", brightness, in: 0...0.9)
        try Rescaling.validate(rescales)
        try degradation.validate(scale: network.scale)
    }
}

extension DataRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case patch, batch, candidates, brightness, rescales, degradation
    }

    /// Reads the section of a recipe; fields that are missing keep their defaults.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "data")
        try fields.read(.patch, "a whole number", into: &patch)
        try fields.read(.batch, "a whole number", into: &batch)
        try fields.read(.candidates, "a whole number", into: &candidates)
        try fields.read(.brightness, "a number", into: &brightness)
        try fields.read(.rescales, "a list of numbers", into: &rescales)
        try fields.read(.degradation, "an object of fields in braces", into: &degradation)
    }
}
