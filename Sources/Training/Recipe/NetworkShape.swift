public import Network

/// The shape of a network: a head, a trunk of equally wide layers, and a tail. In networks for luma, the result is
/// added to the enlarged input.
public struct NetworkShape: Codable, Equatable, Sendable {
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

    /// Makes the default shape.
    public init() {}

    /// Checks all values.
    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    func validate() throws(TrainingError) {
        try Recipe.check("network.scale", scale, 1...4)
        try Recipe.check("network.channels", channels, 4...512)
        try Recipe.check("network.layers", layers, 0...64)
        try Recipe.check("network.slope", slope, 0...0.99)
        guard window == 3 || window == 5 else { throw .recipe("network.window is \(window), not 3 or 5") }
        try Recipe.check("network.space_to_depth", spaceToDepth, 1...8)
        // This is the largest factor of a depth-to-space in a model file.
        guard scale * spaceToDepth <= 8 else {
            throw .recipe("network.space_to_depth \(spaceToDepth) times network.scale \(scale) is more than 8")
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
        let convolutions = network.nodes.compactMap { node -> Convolution? in
            if case .convolution(let convolution) = node.operation { convolution } else { nil }
        }
        let trunk = convolutions.dropFirst().dropLast()
        layers = trunk.count
        channels = trunk.first?.outputChannels ?? convolutions.first?.outputChannels ?? channels
        window = trunk.map(\.kernelSize).first { $0 > 1 } ?? 3
        try validate()
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case scale, channels, layers, window, residual, slope
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
    }
}
