/// The style of a picture, as the Gram matrices of its activations.
public struct StyleTarget: Sendable {
    /// The classifier whose activations are used.
    public let features: FeatureWeights
    /// The Gram matrices of the style layers, of channels × channels values.
    let grams: [[Float]]

    /// Computes the Gram matrices of a style picture.
    /// - Parameter planes: red, green and blue, with real values from 0 to 1.
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
