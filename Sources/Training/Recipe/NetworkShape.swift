public import Network

/// The shape of a network: a head, a trunk of equally wide layers, and a tail. In networks for luma, the result is
/// added to the enlarged input.
public struct NetworkShape: Codable, Equatable, Sendable {
    /// A normalisation behind convolutions.
    public enum Normalization: String, Codable, CaseIterable, Sendable {
        case none
        /// Instance normalisation, with a scale and a shift per style (`InstanceNormalization`).
        case instance
    }

    /// Whether the network has red, green and blue as input and output, instead of luma.
    public var isColor = false
    /// The factor by which the network enlarges each side: 1 (restoration, style transfer) to 4.
    public var scale = 2
    /// The number of channels of the trunk.
    public var channels = 32
    /// The number of convolutions in the trunk, between head and tail.
    public var layers = 6
    /// The side of the trunk's kernels: 3, or 5 for patterns that reach further.
    public var window = 3
    /// The factor, 1 to 8, by which the trunk's size is smaller than the input's: squares of that side are gathered
    /// into channels. Times the scale it is at most 8.
    public var spaceToDepth = 1
    /// Whether every two layers of the trunk have a skip around them (He et al., 2016); otherwise the trunk is a plain
    /// stack.
    public var residual = false
    /// The factor of negative values in the activations: 0 for ReLU, above 0 and below 1 for leaky ReLU (Maas et al.,
    /// 2013).
    public var slope = 0.0

    /// The normalisation behind the convolutions of the trunk and those on the way back to the input's size. The head has
    /// none.
    public var normalization = Normalization.none
    /// The numbers of channels at 1/2, 1/4 and so on of the input's size, on the way to the trunk and back. Each size has
    /// a convolution, and squares of 2 are gathered between them; where the list is empty, all is gathered at once.
    public var stem: [Int] = []

    /// Makes the default shape.
    public init() {}

    /// Checks all values.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate() throws(TrainingError) {
        try Recipe.check("network.scale", scale, in: 1...4)
        try Recipe.check("network.channels", channels, in: 4...512)
        try Recipe.check("network.layers", layers, in: 0...64)
        try Recipe.check("network.slope", slope, in: 0...0.99)
        guard window == 3 || window == 5 else { throw .recipe("network.window is \(window), not 3 or 5") }
        try Recipe.check("network.space_to_depth", spaceToDepth, in: 1...8)
        // This is the largest factor of a depth-to-space in a model file.
        guard scale * spaceToDepth <= 8 else {
            throw .recipe("network.space_to_depth \(spaceToDepth) times network.scale \(scale) is more than 8")
        }
        guard isColor || normalization == .none && stem.isEmpty else {
            throw .recipe(
                "network.normalization and network.stem are for networks for colour, and network.color is false")
        }
        for width in stem { try Recipe.check("network.stem", width, in: 4...512) }
        guard stem.isEmpty || spaceToDepth == 2 << stem.count else {
            throw .recipe(
                "network.stem has \(stem.count) sizes, which needs network.space_to_depth \(2 << min(stem.count, 8)), not "
                    + "\(spaceToDepth)")
        }
    }

    /// A short description of the network for its model file.
    var summary: String {
        let task =
            isColor
            ? "style transfer in colour"
            : scale > 1 ? "super-resolution ×\(scale) of luma" : "restoration of luma"
        let trunk = "\(layers) trunk \(layers == 1 ? "layer" : "layers") of \(channels) channels"
        return "\(task), \(trunk)" + (spaceToDepth > 1 ? " at 1/\(spaceToDepth) of the size" : "")
    }
}

extension NetworkShape {
    /// Derives the shape of an existing network, as far as training needs it.
    /// - Throws: `TrainingError.recipe` where the network is of another kind or a value is out of range.
    public init(of network: Network) throws {
        self.init()
        let shapes = try network.inferShapes()
        let output = shapes[network.nodes.last!.name]!
        guard [1, 3].contains(network.inputChannels), output.channels == network.inputChannels,
            output.denominator == 1
        else { throw TrainingError.recipe("the network does not turn luma into luma, nor colour into colour") }
        isColor = network.inputChannels == 3
        scale = output.numerator
        spaceToDepth = shapes.values.reduce(1) { max($0, $1.denominator) }
        if network.styleCount > 0 { normalization = .instance }
        var convolutions: [Convolution] = []
        for node in network.nodes {
            guard case .convolution(let convolution) = node.operation else { continue }
            // On the way to the trunk.
            if isColor, convolutions.count == stem.count, shapes[node.name]!.denominator < spaceToDepth {
                stem.append(convolution.outputChannels)
            }
            convolutions.append(convolution)
        }
        let trunk = convolutions.dropFirst(1 + stem.count).dropLast(1 + 2 * stem.count)
        layers = trunk.count
        channels = trunk.first?.outputChannels ?? convolutions.first?.outputChannels ?? channels
        window = trunk.map(\.kernelSize).first { $0 > 1 } ?? 3
        try validate()
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case scale, channels, layers, window, residual, slope, normalization, stem
        case isColor = "color"
        case spaceToDepth = "space_to_depth"
    }

    /// Reads the section of a recipe; fields that are missing keep their defaults.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "network")
        try fields.read(.isColor, "true or false", into: &isColor)
        try fields.read(.scale, "a whole number", into: &scale)
        try fields.read(.channels, "a whole number", into: &channels)
        try fields.read(.layers, "a whole number", into: &layers)
        try fields.read(.window, "a whole number", into: &window)
        try fields.read(.spaceToDepth, "a whole number", into: &spaceToDepth)
        try fields.read(.residual, "true or false", into: &residual)
        try fields.read(.slope, "a number", into: &slope)
        try fields.read(.normalization, "none or instance", into: &normalization)
        try fields.read(.stem, "a list of whole numbers", into: &stem)
    }
}
