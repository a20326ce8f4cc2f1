public import Network
public import PatternSparsity

/// The part of a recipe that describes pruning.
public struct SparsityRecipe: Codable, Equatable, Sendable {
    /// The method by which patterns and kept blocks are found.
    public enum Method: String, Codable, CaseIterable, Sendable {
        /// A single choice from the weights of the dense network.
        case oneShot = "one-shot"
        /// Repeated choices while the weights train. The network runs whole, and weights outside the masks decay at an
        /// increasing rate, so that until the end others may take their place; the share of blocks falls along a cubic
        /// (Zhu and Gupta, 2017).
        case gradual
        /// Repeated choices as in `gradual`, but the network runs without the pruned weights. These still get the
        /// gradients that they would have, and decay (Zhou et al., ICLR 2021, here for blocks and patterns).
        case straightThrough = "straight-through"
        /// The alternating direction method of multipliers, as in PatDNN (ASPLOS 2020) and Ma et al. (ECCV 2020).
        case admm
        /// The patterns that the initial model already has.
        case fixed
    }

    /// The method of pruning.
    public var method = Method.gradual
    /// The size of the blocks of filters × channels that share a pattern.
    public var granularity = Granularity.register
    /// The kind of the pattern library.
    public var library = LibraryKind.extracted
    /// The number of patterns in the library, unless its kind determines it.
    public var librarySize = 8
    /// The larger sizes, in descending order, of an extracted library in earlier phases, which share the time until the
    /// masks are final equally.
    public var shrinking: [Int] = []
    /// The share of blocks that stay, over all pruned layers, weighted by their costs.
    public var keep = 1.0
    /// The smallest share of blocks that stays in each layer.
    public var minimumKeep = 0.1
    /// The cost of a block in each layer, by the layer's name; 1 where it is missing. Blocks of all layers compete by
    /// the ratio of their worth to their cost.
    public var costs: [String: Double] = [:]
    /// The names of layers that lose only whole blocks; their other blocks keep all weights.
    public var connectivityOnly: [String] = []
    /// Whether the first layer and, except in networks for colour, the last layer are pruned too.
    public var ends = false
    /// The share of the sparse stage's steps after which the masks are final.
    public var settled = 0.6
    /// The number of steps from one choice of masks to the next.
    public var refresh = 100
    /// The decay of pruned weights that may come back, per step and relative to the learning rate (method
    /// `straightThrough`).
    public var decay = 1.0
    /// The first penalty factor (method `admm`).
    public var rho = 1e-3
    /// The factor by which the penalty grows from stage to stage (method `admm`).
    public var rhoFactor = 10.0
    /// The number of penalty stages of equal length until the masks are final (method `admm`).
    public var rhoStages = 3

    /// Makes the default recipe.
    public init() {}

    /// Checks all values.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate(_ network: NetworkShape) throws(TrainingError) {
        // There are 56 patterns of 4 positions that include the centre; patterns extracted from 5×5 kernels may be any.
        let sizes = 1...(library == .extracted && network.window == 5 ? 255 : 56)
        try Recipe.check("sparsity.library_size", librarySize, in: sizes)
        for size in shrinking { try Recipe.check("sparsity.shrinking", size, in: sizes) }
        guard zip(shrinking, shrinking.dropFirst() + [librarySize]).allSatisfy({ $0 > $1 }) else {
            throw .recipe("sparsity.shrinking is \(shrinking), not falling towards library_size \(librarySize)")
        }
        guard shrinking.isEmpty || library == .extracted else {
            throw .recipe("sparsity.shrinking needs the library extracted, not \(library.rawValue)")
        }
        try Recipe.check("sparsity.keep", keep, in: 0.01...1)
        try Recipe.check("sparsity.minimum_keep", minimumKeep, in: 0...1)
        for (name, cost) in costs.sorted(by: { $0.key < $1.key }) {
            try Recipe.check("sparsity.costs.\(name)", cost, in: 1e-9...1e9)
        }
        try Recipe.check("sparsity.settled", settled, in: 0...1)
        try Recipe.check("sparsity.refresh", refresh, in: 1...1_000_000)
        try Recipe.check("sparsity.decay", decay, in: 0...1000)
        try Recipe.check("sparsity.rho", rho, in: 1e-9...1e3)
        try Recipe.check("sparsity.rho_factor", rhoFactor, in: 1...1000)
        try Recipe.check("sparsity.rho_stages", rhoStages, in: 1...10)
        guard library != .dilated || network.window == 5 else {
            throw .recipe("sparsity.library is dilated, which needs network.window 5")
        }
        guard !ends || network.window == 3 else {
            throw .recipe("sparsity.ends needs network.window 3: one library has patterns of one size")
        }
    }
}

extension SparsityRecipe {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case method, granularity, library, shrinking, keep, costs, ends, settled, refresh, decay, rho
        case librarySize = "library_size"
        case minimumKeep = "minimum_keep"
        case connectivityOnly = "connectivity_only"
        case rhoFactor = "rho_factor"
        case rhoStages = "rho_stages"
    }

    /// Reads the section of a recipe; fields that are missing keep their defaults.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "sparsity")
        try fields.read(.method, "one-shot, gradual, straight-through, admm or fixed", into: &method)
        try fields.read(.granularity, "filters and channels such as \"16x4\", each 1 to 256", into: &granularity)
        try fields.read(
            .library, "one of " + LibraryKind.allCases.map(\.rawValue).joined(separator: ", "), into: &library)
        try fields.read(.librarySize, "a whole number", into: &librarySize)
        try fields.read(.shrinking, "a list of whole numbers", into: &shrinking)
        try fields.read(.keep, "a number", into: &keep)
        try fields.read(.minimumKeep, "a number", into: &minimumKeep)
        try fields.read(.costs, "numbers by the names of layers", into: &costs)
        try fields.read(.connectivityOnly, "a list of names of layers", into: &connectivityOnly)
        try fields.read(.ends, "true or false", into: &ends)
        try fields.read(.settled, "a number", into: &settled)
        try fields.read(.refresh, "a whole number", into: &refresh)
        try fields.read(.decay, "a number", into: &decay)
        try fields.read(.rho, "a number", into: &rho)
        try fields.read(.rhoFactor, "a number", into: &rhoFactor)
        try fields.read(.rhoStages, "a whole number", into: &rhoStages)
    }
}

extension Granularity: Codable {
    /// Reads filters and channels in a form such as `16x4`; nil where the text is not one or a number is out of range.
    public init?(_ text: String) {
        let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let filters = sides[0], let channels = sides[1] else { return nil }
        self.init(filters: filters, channels: channels)
    }

    /// Reads a string in a form such as `16x4`.
    /// - Throws: `DecodingError` where it is not one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Granularity(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no granularity")
        }
        self = value
    }

    /// Writes a string in a form such as `16x4`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
