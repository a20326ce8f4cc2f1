/// What a network is shown.
public struct DataRecipe: Codable, Equatable, Sendable {
    /// Side of a low-resolution patch in samples.
    public var patch = 32
    /// Patches per step.
    public var batch = 16
    /// Of this many random patches the one with the most detail is taken.
    public var candidates = 1
    /// Patches are darkened by a factor that is drawn from 1 − brightness to 1.
    public var brightness = 0.0
    /// Factors by which every picture is also used made smaller.
    public var rescales: [Double] = []
    public var degradation = Degradation()

    public init() {}

    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate(_ network: NetworkShape) throws(TrainingError) {
        try Recipe.check("data.patch", patch, 8...512)
        guard patch.isMultiple(of: network.spaceToDepth) else {
            throw .recipe("data.patch is \(patch), not a multiple of network.space_to_depth \(network.spaceToDepth)")
        }
        try Recipe.check("data.batch", batch, 1...1024)
        try Recipe.check("data.candidates", candidates, 1...64)
        try Recipe.check("data.brightness", brightness, 0...0.9)
        try Rescaling.validate(rescales)
        try degradation.validate(scale: network.scale)
    }
}

extension DataRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case patch, batch, candidates, brightness, rescales, degradation
    }

    /// Fields that are missing keep their defaults.
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
