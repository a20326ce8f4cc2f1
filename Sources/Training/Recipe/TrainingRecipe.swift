public import Foundation
public import Network

/// Everything that decides what a training run does, apart from the pictures. `Models/README.md` documents its file.
public struct TrainingRecipe: Codable, Equatable, Sendable {
    public var network = NetworkShape()
    public var data = DataRecipe()
    public var sparsity = SparsityRecipe()
    public var training = OptimizationRecipe()
    /// Of style transfer; nil for networks that are to give back a picture.
    public var style: StyleRecipe?

    public init() {}

    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    public func validate() throws(TrainingError) {
        try network.validate()
        try data.validate(network)
        try sparsity.validate(network)
        try training.validate()
        guard network.isColor == (style != nil) else {
            throw .recipe(
                network.isColor
                    ? "network.color is true, which style transfer alone has, and there is no style"
                    : "there is a style, and network.color is not true")
        }
        guard style == nil || network.scale == 1 else {
            throw .recipe("network.scale is \(network.scale); style transfer keeps the size, so it must be 1")
        }
        try style?.validate(data)
    }

    /// Finds out before anything is trained what pruning would only find out after the dense stage.
    /// - Parameter network: what training begins with.
    /// - Throws: `TrainingError.recipe` where the sparsity that is asked for cannot be had from this network.
    public func validate(for network: Network) throws(TrainingError) {
        let dense = network.dense()
        let layout = ParameterLayout(dense)
        try PruningPlan(self, of: dense, layout).validate(layout.gather(dense))
    }
}

extension TrainingRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case network, data, sparsity, training, style
    }

    /// Sections that are missing keep their defaults.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "")
        try fields.read(.network, "an object of fields in braces", into: &network)
        try fields.read(.data, "an object of fields in braces", into: &data)
        try fields.read(.sparsity, "an object of fields in braces", into: &sparsity)
        try fields.read(.training, "an object of fields in braces", into: &training)
        try fields.read(.style, "an object of fields in braces", into: &style)
    }

    /// - Parameter json: a recipe file. Its values are not validated: others may take the place of some.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(json: Data) throws {
        do {
            self = try JSONDecoder().decode(TrainingRecipe.self, from: json)
        } catch is DecodingError {
            throw TrainingError.recipe("it is not JSON")
        }
    }

    /// A recipe file that has every field.
    public var json: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        // Numbers, texts and lists of them: nothing that cannot be encoded.
        return try! encoder.encode(self) + Data("\n".utf8)
    }
}
