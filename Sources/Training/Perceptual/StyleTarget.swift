/// How a style picture is painted: the Gram matrices of its activations.
public struct StyleTarget: Sendable {
    /// What the activations are those of.
    public let features: FeatureWeights
    /// By style layer: channels × channels values.
    let grams: [[Float]]

    /// - Parameter planes: red, green and blue of the style picture, real values 0…1.
    public init(_ planes: [Float], width: Int, height: Int, features: FeatureWeights) throws {
        self.features = features
        let layers = features.taps.style
        let extractor = try FeatureExtractor(
            features, layers: Set(layers), shape: .init(batch: 1, height: height, width: width), propagates: false)
        try planes.withUnsafeBufferPointer { try extractor.forward($0) }
        grams = try layers.map { layer in
            let rows = try FeatureRows(extractor.taps[layer]!)
            try rows.read()
            return try rows.gram(0)
        }
    }
}
