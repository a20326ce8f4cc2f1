public import Network

/// Everything that decides what a training run does, apart from the pictures.
public struct TrainingRecipe: Codable, Equatable, Sendable {
    /// Enlargement: 2, 3 or 4.
    public var scale = 2
    /// Width of the trunk.
    public var channels = 32
    /// 3×3 convolutions in the trunk.
    public var layers = 6
    /// Filters × channels that share a pattern.
    public var filtersPerBlock = Granularity.register.filters
    public var channelsPerBlock = Granularity.register.channels
    /// Patterns extracted from the dense network.
    public var librarySize = 8
    public var loss = Loss.charbonnier
    /// Side of a low-resolution patch in samples.
    public var patch = 32
    /// Patches per step.
    public var batch = 16
    /// The highest rate of the dense and the sparse stage.
    public var learningRate: Float = 2e-3
    /// The highest rate of the quantised stage.
    public var quantizedLearningRate: Float = 2e-4
    /// Of the exponential moving average of the parameters.
    public var averaging: Float = 0.999
    public var seed: UInt64 = 1
    /// Steps with all weights.
    public var denseSteps = 6000
    /// Steps under the pattern masks; 0 keeps the network dense.
    public var sparseSteps = 24_000
    /// Steps through the integer contract; 0 keeps real numbers.
    public var quantizedSteps = 5_000

    public init() {}

    /// The granularity, or nil where it is out of range.
    public var granularity: Granularity? { Granularity(filters: filtersPerBlock, channels: channelsPerBlock) }

    /// - Throws: `TrainingError.recipe` naming the first value that is out of range.
    public func validate() throws(TrainingError) {
        func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(TrainingError) {
            guard range.contains(value) else {
                throw .recipe("\(name) is \(value), not \(range.lowerBound) to \(range.upperBound)")
            }
        }
        try check("scale", scale, 2...4)
        try check("channels", channels, 4...512)
        try check("layers", layers, 0...64)
        try check("filters per block", filtersPerBlock, 1...256)
        try check("channels per block", channelsPerBlock, 1...256)
        try check("library size", librarySize, 1...56)
        try check("patch", patch, 8...512)
        try check("batch", batch, 1...1024)
        for (name, steps) in [("dense", denseSteps), ("sparse", sparseSteps), ("quantised", quantizedSteps)] {
            try check("\(name) steps", steps, 0...100_000_000)
        }
        for (name, rate) in [("learning rate", learningRate), ("quantised learning rate", quantizedLearningRate)] {
            guard rate.isFinite, rate > 0, rate <= 1 else { throw .recipe("\(name) is \(rate), not 0 to 1") }
        }
        guard averaging >= 0, averaging < 1 else { throw .recipe("averaging is \(averaging), not 0 to below 1") }
    }
}

/// Why a training run cannot start or go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A recipe's value is out of range.
    case recipe(String)
    /// The pictures do not suffice.
    case data(String)
    /// A checkpoint does not fit this run.
    case checkpoint(String)
    /// The loss is no longer a number.
    case diverged(step: Int)

    public var description: String {
        switch self {
        case .recipe(let text), .data(let text), .checkpoint(let text): text
        case .diverged(let step): "the loss is not a number any more at step \(step); try a lower learning rate"
        }
    }
}
