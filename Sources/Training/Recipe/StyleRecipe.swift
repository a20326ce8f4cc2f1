/// How style transfer weighs its losses, and what its pictures are disturbed by.
public struct StyleRecipe: Codable, Equatable, Sendable {
    /// Of what the photograph shows.
    public var content = 1.0
    /// Of how the style picture is painted.
    public var style = 1.0
    /// Of total variation.
    public var variation = 0.0
    /// Of the mean squared difference between what becomes of a picture and of its disturbed twin.
    public var stability = 0.0
    /// The longer side of the style picture in pixels: the larger, the larger the strokes.
    public var size = 512
    /// Pixels that a twin is shifted by at most, across and down.
    public var shift = 7
    /// The standard deviation of the noise that a twin has at most, in code values of 8 bits.
    public var noise = 4.0

    public init() {}

    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate(_ data: DataRecipe) throws(TrainingError) {
        let weights = [
            ("content", content), ("style", style), ("variation", variation), ("stability", stability),
        ]
        for (name, weight) in weights { try Recipe.check("style.\(name)", weight, 0...1e6) }
        guard content + style > 0 else { throw .recipe("style.content and style.style are both 0") }
        try Recipe.check("style.size", size, 64...2048)
        try Recipe.check("style.shift", shift, 0...64)
        try Recipe.check("style.noise", noise, 0...64)
        guard data.patch >= 2 * StyleObjective.border + shift + 8 else {
            throw .recipe(
                "data.patch is \(data.patch), less than the \(2 * StyleObjective.border + shift + 8) that "
                    + "style.shift \(shift) takes")
        }
    }
}

extension StyleRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case content, style, variation, stability, size, shift, noise
    }

    /// Fields that are missing keep their defaults.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "style")
        try fields.read(.content, "a number", into: &content)
        try fields.read(.style, "a number", into: &style)
        try fields.read(.variation, "a number", into: &variation)
        try fields.read(.stability, "a number", into: &stability)
        try fields.read(.size, "a whole number", into: &size)
        try fields.read(.shift, "a whole number", into: &shift)
        try fields.read(.noise, "a number", into: &noise)
    }
}
