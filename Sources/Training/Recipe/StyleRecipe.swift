/// The part of a recipe for style transfer: the weights of the losses, and the disturbances of the pictures.
public struct StyleRecipe: Codable, Equatable, Sendable {
    /// The weight of the content: the photograph's activations.
    public var content = 1.0
    /// The weight of the style: the Gram matrices of the style picture.
    public var style = 1.0
    /// The factors of `style` by the name of a style; 1 where a name is missing.
    public var weights: [String: Double] = [:]
    /// The weight of the brightness of the photograph's areas.
    public var tones = 0.0
    /// The weight of the total variation.
    public var variation = 0.0
    /// The weight of the mean squared difference between the painted versions of a photograph and of its disturbed
    /// twin.
    public var stability = 0.0
    /// The weight of that difference while only a teacher's output is imitated.
    public var imitatedStability = 0.0
    /// The weight of the regular component of all squares that the network gathers, which would be a grid in flat
    /// areas.
    public var grid = 0.0
    /// The weight of earlier batches in the moving average of the Gram matrices that are compared with the style
    /// picture's, so that photographs are painted like it on average and not individually: a dark one may stay dark.
    /// With 0 each photograph is compared alone, as Johnson et al. (2016) do with networks that normalise each one's
    /// contrast.
    public var memory = 0.0
    /// The longer side of the style picture in pixels; a larger picture has larger strokes.
    public var size = 512
    /// The standard deviation in pixels of a blur of the style picture. Structures finer than paint, such as canvas and
    /// grain, could only be imitated as a grid by a network whose channels are coarse.
    public var blur = 0.0
    /// The largest shift of a twin in pixels, in each direction.
    public var shift = 7
    /// The largest standard deviation of the noise of a twin, in 8-bit code values.
    public var noise = 4.0

    /// Makes the default recipe.
    public init() {}

    /// Checks all values.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate(_ data: DataRecipe) throws(TrainingError) {
        let weights = [
            ("content", content), ("style", style), ("tones", tones), ("variation", variation),
            ("stability", stability), ("imitated_stability", imitatedStability), ("grid", grid),
        ]
        for (name, weight) in weights { try Recipe.check("style.\(name)", weight, in: 0...1e6) }
        for (name, weight) in self.weights.sorted(by: { $0.key < $1.key }) {
            try Recipe.check("style.weights.\(name)", weight, in: 0...1e6)
        }
        guard content + style > 0 else { throw .recipe("style.content and style.style are both 0") }
        try Recipe.check("style.memory", memory, in: 0...0.999)
        try Recipe.check("style.size", size, in: 64...2048)
        try Recipe.check("style.blur", blur, in: 0...16)
        try Recipe.check("style.shift", shift, in: 0...64)
        try Recipe.check("style.noise", noise, in: 0...64)
        let least = 2 * StyleObjective.border + StyleObjective.jitter + shift + 8
        guard data.patch >= least else {
            throw .recipe(
                "data.patch is \(data.patch), less than the \(least) that "
                    + "style.shift \(shift) takes")
        }
    }
}

extension StyleRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case content, style, weights, tones, variation, stability, grid, memory, size, blur, shift, noise
        case imitatedStability = "imitated_stability"
    }

    /// Reads the section of a recipe; fields that are missing keep their defaults.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "style")
        try fields.read(.content, "a number", into: &content)
        try fields.read(.style, "a number", into: &style)
        try fields.read(.weights, "numbers by the names of styles", into: &weights)
        try fields.read(.tones, "a number", into: &tones)
        try fields.read(.variation, "a number", into: &variation)
        try fields.read(.stability, "a number", into: &stability)
        try fields.read(.imitatedStability, "a number", into: &imitatedStability)
        try fields.read(.grid, "a number", into: &grid)
        try fields.read(.memory, "a number", into: &memory)
        try fields.read(.size, "a whole number", into: &size)
        try fields.read(.blur, "a number", into: &blur)
        try fields.read(.shift, "a whole number", into: &shift)
        try fields.read(.noise, "a number", into: &noise)
    }
}
