public import Network

/// The weights of a trained classifier, whose inner activations describe the content and the style of a picture.
///
/// They are read from a safetensors file with tensors in OIHW order, in float16 or float32.
public struct FeatureWeights: Sendable {
    /// The architecture of a classifier.
    public enum Kind: String, Sendable {
        /// VGG-16 (Simonyan and Zisserman, 2015) up to `conv4_3`: tensors `conv1_1.weight` and so on.
        case vgg16 = "VGG-16"
        /// SqueezeNet 1.0 (Iandola et al., 2016): tensors `conv1.weight`, `fire2_conv1x1_1.weight` and so on.
        case squeezeNet = "SqueezeNet 1.0"
    }

    /// The architecture of the classifier.
    public let kind: Kind
    /// The convolutions by the name of the layer.
    let convolutions: [String: Convolution]

    /// Reads the weights.
    /// - Throws: `NetworkError` where the file has neither of the two architectures, or a tensor is missing or has a
    ///   wrong shape.
    public init(_ file: Safetensors) throws(NetworkError) {
        let kind: Kind
        if file.contains("conv1_1.weight") {
            kind = .vgg16
        } else if file.contains("fire2_conv1x1_1.weight") {
            kind = .squeezeNet
        } else {
            throw NetworkError("it has the tensors of neither VGG-16 (conv1_1.weight) nor SqueezeNet 1.0")
        }
        var convolutions: [String: Convolution] = [:]
        for layer in FeatureLayer.all(kind) {
            for shape in layer.convolutions {
                let count = [shape.filters, shape.channels, shape.kernel, shape.kernel]
                let weights = try file.numbers("\(shape.name).weight", shape: count)
                let bias = try file.numbers("\(shape.name).bias", shape: [shape.filters])
                guard (weights + bias).allSatisfy(\.isFinite) else {
                    throw NetworkError("\(shape.name) has values that are no numbers")
                }
                let convolution = Convolution(
                    inputChannels: shape.channels, outputChannels: shape.filters, kernelSize: shape.kernel,
                    weights: .float(weights), bias: bias)
                let channels = shape.channels == 3 ? FeatureExtractor.inputChannels : shape.channels
                convolutions[shape.name] = convolution.widened(to: channels)
            }
        }
        self.kind = kind
        self.convolutions = convolutions
    }

    /// The layers whose activations are compared for style, and the one for content.
    public var taps: (style: [String], content: String) {
        switch kind {
        case .vgg16: (["conv1_2", "conv2_2", "conv3_3", "conv4_1"], "conv2_2")
        case .squeezeNet: (["conv1", "fire3", "fire5", "fire7"], "fire3")
        }
    }
}

extension Safetensors {
    /// Returns the elements of a tensor of float16 or float32.
    fileprivate func numbers(_ name: String, shape: [Int]) throws(NetworkError) -> [Float] {
        guard isHalf(name) else { return try elements(name, shape: shape) }
        let half: [Float16] = try elements(name, shape: shape)
        return half.map(Float.init)
    }
}

extension Convolution {
    /// Returns a convolution of real numbers with more input channels, whose weights are 0.
    fileprivate func widened(to channels: Int) -> Convolution {
        guard channels > inputChannels, case .float(let values) = weights else { return self }
        let count = inputChannels * kernelSize * kernelSize
        let zeros = [Float](repeating: 0, count: (channels - inputChannels) * kernelSize * kernelSize)
        var wide: [Float] = []
        for filter in 0..<outputChannels {
            wide += values[filter * count..<(filter + 1) * count]
            wide += zeros
        }
        return Convolution(
            inputChannels: channels, outputChannels: outputChannels, kernelSize: kernelSize, weights: .float(wide),
            bias: bias)
    }
}
