/// The losses of style transfer (Gatys et al., 2016; Johnson et al., 2016): what a picture shows is to be that of a
/// photograph, how it is painted that of a style picture.
public final class PerceptualLoss {
    /// The parts of the loss, none of them weighted.
    public struct Parts: Equatable, Sendable {
        /// Of the content layer's activations: the squared distance as a share of the photograph's own square.
        public var content: Float = 0
        /// Of the style layers' Gram matrices: the mean over layers of their distance as a share of the style picture's own size.
        public var style: Float = 0
        /// Total variation: the mean squared difference between neighbouring samples, 0…1.
        public var variation: Float = 0
        /// The mean squared difference, 0…1, between what becomes of a photograph and of its disturbed twin; 0 where
        /// there are no twins.
        public var stability: Float = 0

        public init() {}
    }

    private let features: FeatureExtractor
    private let photograph: FeatureExtractor
    private let content: ContentTerm
    private let styles: [StyleTerm]
    private let weights: StyleRecipe
    private let propagates: Bool

    /// - Parameters:
    ///   - weights: of the parts.
    ///   - shape: of the pictures.
    ///   - propagates: whether gradients are wanted.
    ///   - precision: of the products in the network of features; float32 where the CPU has no other.
    /// - Throws: `TrainingError.recipe` where the pictures are too small for the features.
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

    /// What the style's part remembers of earlier batches, layer by layer; empty where it remembers nothing.
    var memory: [[Float]] {
        get { styles.map(\.memory).filter { !$0.isEmpty } }
        set { for (term, memory) in zip(styles, newValue) { term.memory = memory } }
    }

    /// The loss of pictures that were made of photographs, both NCHW, red, green and blue, real values 0…1.
    /// - Returns: the parts, their weighted sum and its gradient with respect to `result`, empty where none is wanted.
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
