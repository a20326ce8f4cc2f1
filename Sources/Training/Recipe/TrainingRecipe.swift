public import Foundation
public import Network

/// The settings that determine a training run, apart from the pictures. `Models/README.md` documents the file format.
public struct TrainingRecipe: Codable, Equatable, Sendable {
    /// The shape of the network.
    public var network = NetworkShape()
    /// The training data.
    public var data = DataRecipe()
    /// The pruning.
    public var sparsity = SparsityRecipe()
    /// The optimisation.
    public var training = OptimizationRecipe()
    /// The style transfer; nil for super-resolution and restoration.
    public var style: StyleRecipe?

    /// Makes the default recipe.
    public init() {}

    /// Checks all values.
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

    /// Checks before training that the network allows the pruning, which would otherwise fail only after the dense
    /// stage.
    /// - Parameter network: the network with which training begins.
    /// - Throws: `TrainingError.recipe` where the demanded sparsity is not possible in this network.
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

    /// Reads a recipe; sections that are missing keep their defaults.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "")
        try fields.read(.network, "an object of fields in braces", into: &network)
        try fields.read(.data, "an object of fields in braces", into: &data)
        try fields.read(.sparsity, "an object of fields in braces", into: &sparsity)
        try fields.read(.training, "an object of fields in braces", into: &training)
        try fields.read(.style, "an object of fields in braces", into: &style)
    }

    /// Reads a recipe without checking its values, since options may replace some.
    /// - Parameter json: the content of a recipe file.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(json: Data) throws {
        do {
            self = try JSONDecoder().decode(TrainingRecipe.self, from: json)
        } catch is DecodingError {
            throw TrainingError.recipe("it is not JSON")
        }
    }

    /// The content of a recipe file with every field.
    public var json: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        // Numbers, texts and lists of them can always be encoded.
        return try! encoder.encode(self) + Data("\n".utf8)
    }
}
