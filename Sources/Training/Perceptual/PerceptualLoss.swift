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
    ///   - target: the style picture's Gram matrices.
    ///   - weights: the weights of the parts.
    ///   - shape: the shape of the batch.
    ///   - propagates: whether gradients are wanted.
    ///   - precision: the precision of the products in the classifier; float32 where the CPU does not support another.
    /// - Throws: `OneDNNError` where oneDNN cannot run the classifier on this shape.
    public init(
        _ target: StyleTarget, weights: StyleRecipe, shape: TrainingGraph.Shape, propagates: Bool,
        precision: Precision = .float32
    ) throws {
        let taps = target.features.taps
        let layers = Set(taps.style + [taps.content])
        features = try FeatureExtractor(
            target.features, layers: layers, shape: shape, propagates: propagates, precision: precision)
        photograph = try FeatureExtractor(
            target.features, layers: [taps.content], shape: shape, propagates: false, precision: precision)
        content = try ContentTerm(
            features.taps[taps.content]!, target: photograph.taps[taps.content]!, propagates: propagates)
        styles = try zip(taps.style, target.grams).map { [features] layer, gram in
            try StyleTerm(features.taps[layer]!, target: gram, memory: weights.memory, propagates: propagates)
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
    /// - Returns: The parts, their weighted sum and its gradient with respect to `result`, which is empty where none is
    ///   wanted.
    public func callAsFunction(
        _ result: UnsafeBufferPointer<Float>, of photographs: UnsafeBufferPointer<Float>
    ) throws -> (parts: Parts, loss: Float, gradient: [Float]) {
        try photograph.forward(photographs)
        try features.forward(result)
        var parts = Parts()
        parts.content = content.evaluate(weight: Float(weights.content))
        let share = Float(weights.style) / Float(styles.count)
        parts.style = try styles.reduce(0) { try $0 + $1.evaluate(weight: share) } / Float(styles.count)
        var gradient = propagates ? try features.backward() : []
        let shape = features.shape
        parts.variation = TotalVariation.evaluate(
            result, width: shape.width, height: shape.height, weight: Float(weights.variation), into: &gradient)
        let loss =
            Float(weights.content) * parts.content + Float(weights.style) * parts.style
            + Float(weights.variation) * parts.variation
        return (parts, loss, gradient)
    }
}
