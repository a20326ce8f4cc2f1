/// The loss of style transfer (Gatys et al., 2016; Johnson et al., 2016): a painted picture should have the content of
/// a photograph and the style of a style picture.
public final class PerceptualLoss {
    /// The parts of the loss, unweighted.
    public struct Parts: Equatable, Sendable {
        /// The content part: the squared distance of the activations from the photograph's, relative to the square of
        /// the latter.
        public var content: Float = 0
        /// The style part: the distance of the Gram matrices from the style picture's, relative to the norm of the
        /// latter, averaged over layers.
        public var style: Float = 0
        /// The total variation: the mean squared difference between neighbouring samples from 0 to 1.
        public var variation: Float = 0
        /// The stability part: the mean squared difference, of samples from 0 to 1, between the painted versions of a
        /// photograph and of its disturbed twin; 0 where there are no twins.
        public var stability: Float = 0
        /// The parts of each picture of the batch.
        public var pictures: [Picture] = []

        /// The parts of one picture, unweighted.
        public struct Picture: Equatable, Sendable {
            /// The number of its style.
            public let style: Int
            /// The content part of this picture alone.
            public let contentDistance: Float
            /// The style part.
            public let styleDistance: Float
        }

        /// Makes parts of 0.
        public init() {}
    }

    private let features: FeatureExtractor
    private let photograph: FeatureExtractor
    private let content: ContentTerm
    private let styles: [StyleTerm]
    private let weights: StyleRecipe
    private let propagates: Bool

    /// Prepares the loss for pictures of one shape.
    /// - Parameters:
    ///   - targets: the Gram matrices of the style pictures; several only where the recipe has no `memory`.
    ///   - weights: the weights of the parts.
    ///   - styleWeights: the factors, by style, of the style part; 1 by default.
    ///   - shape: the shape of the batch.
    ///   - propagates: whether gradients are wanted.
    ///   - precision: the precision of the products in the classifier; float32 where the CPU does not support another.
    /// - Throws: `OneDNNError` where oneDNN cannot run the classifier on this shape.
    public init(
        _ targets: [StyleTarget], weights: StyleRecipe, styleWeights: [Float]? = nil, shape: TrainingGraph.Shape,
        propagates: Bool, precision: Precision = .float32
    ) throws {
        let weightsOfStyles = styleWeights ?? targets.map { _ in 1 }
        let taps = targets[0].features.taps
        // The deepest layers cost most, and are compared for style alone.
        let styleLayers = weights.style > 0 ? taps.style : []
        let layers = Set(styleLayers + [taps.content])
        features = try FeatureExtractor(
            targets[0].features, layers: layers, shape: shape, propagates: propagates, precision: precision)
        photograph = try FeatureExtractor(
            targets[0].features, layers: [taps.content], shape: shape, propagates: false, precision: precision)
        content = try ContentTerm(
            features.taps[taps.content]!, target: photograph.taps[taps.content]!, propagates: propagates)
        styles = try styleLayers.enumerated().map { [features] index, layer in
            try StyleTerm(
                features.taps[layer]!, targets: targets.map { $0.grams[index] }, weights: weightsOfStyles,
                memory: weights.memory, propagates: propagates)
        }
        self.weights = weights
        self.propagates = propagates
        if propagates { try features.prepareBackward() }
    }

    /// The moving averages of the style terms over earlier batches, by layer; empty where there are none.
    var memory: [[Float]] {
        get { styles.map(\.memory).filter { !$0.isEmpty } }
        set { for (term, memory) in zip(styles, newValue) { term.memory = memory } }
    }

    /// Returns the loss of pictures painted from photographs; both are in NCHW order, with red, green and blue as real
    /// values from 0 to 1.
    /// - Parameter numbers: the style of each picture; the first one for all by default.
    /// - Returns: The parts, their weighted sum and its gradient with respect to `result`, which is empty where none is
    ///   wanted.
    public func callAsFunction(
        _ result: UnsafeBufferPointer<Float>, of photographs: UnsafeBufferPointer<Float>, styles numbers: [Int] = []
    ) throws -> (parts: Parts, loss: Float, gradient: [Float]) {
        try photograph.forward(photographs)
        try features.forward(result)
        var parts = Parts()
        parts.content = content.evaluate(weight: Float(weights.content))
        let numbers = numbers.isEmpty ? content.losses.map { _ in 0 } : numbers
        let share = Float(weights.style) / Float(max(styles.count, 1))
        let weighted = try styles.reduce(Float(0)) { try $0 + share * $1.evaluate(weight: share, styles: numbers) }
        parts.pictures = numbers.enumerated().map { n, style in
            let distance = styles.reduce(0) { $0 + $1.losses[n] } / Float(max(styles.count, 1))
            return .init(style: style, contentDistance: content.losses[n], styleDistance: distance)
        }
        parts.style = parts.pictures.reduce(0) { $0 + $1.styleDistance } / Float(max(numbers.count, 1))
        var gradient = propagates ? try features.backward() : []
        let shape = features.shape
        parts.variation = TotalVariation.evaluate(
            result, width: shape.width, height: shape.height, weight: Float(weights.variation), into: &gradient)
        let loss =
            Float(weights.content) * parts.content + weighted
            + Float(weights.variation) * parts.variation
        return (parts, loss, gradient)
    }
}
