/// How style transfer weighs its losses, and what its pictures are disturbed by.
public struct StyleRecipe: Codable, Equatable, Sendable {
    /// Of what the photograph shows.
    public var content = 1.0
    /// Of how the style picture is painted.
    public var style = 1.0
    /// Of how bright the photograph's areas are.
    public var tones = 0.0
    /// Of total variation.
    public var variation = 0.0
    /// Of the mean squared difference between what becomes of a picture and of its disturbed twin.
    public var stability = 0.0
    /// Of the same while nothing but a teacher's output is imitated.
    public var imitatedStability = 0.0
    /// Of what is the same in all the squares that the network gathers, and so a grid in flat areas.
    public var grid = 0.0
    /// The share that earlier batches have in the Gram matrices which are compared with the style picture's, so that
    /// photographs are painted like it on the whole and not each for itself: a dark one may stay dark. With 0 each
    /// photograph is compared alone, as Johnson et al. (2016) do with networks that normalise each one's contrast.
    public var memory = 0.0
    /// The longer side of the style picture in pixels: the larger, the larger the strokes.
    public var size = 512
    /// The standard deviation in pixels of a blur of the style picture: what is finer than paint, as canvas and grain are,
    /// a network of coarse channels could only answer with a grid.
    public var blur = 0.0
    /// Pixels that a twin is shifted by at most, across and down.
    public var shift = 7
    /// The standard deviation of the noise that a twin has at most, in code values of 8 bits.
    public var noise = 4.0

    public init() {}

    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate(_ data: DataRecipe) throws(TrainingError) {
        let weights = [
            ("content", content), ("style", style), ("tones", tones), ("variation", variation),
            ("stability", stability), ("imitated_stability", imitatedStability), ("grid", grid),
        ]
        for (name, weight) in weights { try Recipe.check("style.\(name)", weight, 0...1e6) }
        guard content + style > 0 else { throw .recipe("style.content and style.style are both 0") }
        try Recipe.check("style.memory", memory, 0...0.999)
        try Recipe.check("style.size", size, 64...2048)
        try Recipe.check("style.blur", blur, 0...16)
        try Recipe.check("style.shift", shift, 0...64)
        try Recipe.check("style.noise", noise, 0...64)
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
        case content, style, tones, variation, stability, grid, memory, size, blur, shift, noise
        case imitatedStability = "imitated_stability"
    }

    /// Fields that are missing keep their defaults.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "style")
        try fields.read(.content, "a number", into: &content)
        try fields.read(.style, "a number", into: &style)
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
