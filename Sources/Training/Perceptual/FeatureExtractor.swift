import Network

/// A classifier bound to a batch size that computes activations from pictures, and the gradient with respect to the
/// pictures from gradients of the activations.
final class FeatureExtractor {
    let shape: TrainingGraph.Shape
    /// The activations that were asked for, by the name of the layer.
    let taps: [String: TrainingTensor]
    private let input: TrainingTensor
    private let operators: [any TrainingOperator]
    private let kind: FeatureWeights.Kind
    /// The mean red, green and blue that the classifiers were trained with, of 0 to 255.
    private static let means: [Float] = [123, 117, 104]
    /// The number of channels of the input: one more than there are colours, since oneDNN has no fast gradient for
    /// three. The additional channel is always 0.
    static let inputChannels = 4

    /// Builds the network up to the last layer that is wanted.
    /// - Parameters:
    ///   - layers: the names of the layers whose activations are wanted.
    ///   - propagates: whether `backward` will be called; the users of the activations then add to their gradient
    ///     slots.
    ///   - precision: the precision of the convolutions' products; float32 where the CPU does not support another.
    init(
        _ weights: FeatureWeights, layers wanted: Set<String>, shape: TrainingGraph.Shape, propagates: Bool,
        precision: Precision = .float32
    ) throws {
        self.shape = shape
        kind = weights.kind
        var builder = Builder(weights, propagates: propagates, precision: precision.supported)
        var tensor = try TrainingTensor(
            batch: shape.batch, channels: Self.inputChannels, height: shape.height, width: shape.width)
        input = tensor
        var taps: [String: TrainingTensor] = [:]
        for layer in FeatureLayer.all(weights.kind) where taps.count < wanted.count {
            tensor = try builder.append(layer, reading: tensor)
            if let name = layer.name, wanted.contains(name) { taps[name] = tensor }
        }
        precondition(taps.count == wanted.count, "the network has the layers that are asked for")
        self.taps = taps
        operators = builder.operators
    }

    /// Prepares `backward`; to be called once, when all users of the activations have added their gradient slots.
    func prepareBackward() throws { for built in operators.reversed() { try built.prepareBackward() } }

    /// Computes the activations of pictures.
    /// - Parameter planes: `3 · batch` planes, red, green and blue of each picture, with real values from 0 to 1.
    func forward(_ planes: UnsafeBufferPointer<Float>) throws {
        let (area, step, target) = (shape.height * shape.width, input.blockChannels, input.value.pointer)
        for plane in 0..<3 * shape.batch {
            let (n, channel) = plane.quotientAndRemainder(dividingBy: 3)
            let (from, to) = (planes.baseAddress! + plane * area, target + offset(n, channel))
            let mean = Self.means[channel]
            for index in 0..<area { to[index * step] = from[index] * 255 - mean }
        }
        for built in operators { try built.forward() }
    }

    /// Returns the gradient of the sum of all terms with respect to the planes given to `forward`, in the same order.
    func backward() throws -> [Float] {
        for built in operators.reversed() { try built.backward() }
        input.collectGradient()
        let (area, step, source) = (shape.height * shape.width, input.blockChannels, input.gradient!.pointer)
        return [Float](unsafeUninitializedCapacity: 3 * shape.batch * area) { planes, count in
            for plane in 0..<3 * shape.batch {
                let (n, channel) = plane.quotientAndRemainder(dividingBy: 3)
                let from = source + offset(n, channel)
                for index in 0..<area { planes[plane * area + index] = from[index * step] * 255 }
            }
            count = 3 * shape.batch * area
        }
    }

    /// Returns the offset of a picture's red, green or blue in the input: both classifiers were trained on blue, green,
    /// red.
    private func offset(_ n: Int, _ channel: Int) -> Int { input.offset(n, 2 - channel, y: 0, x: 0) }

    /// A builder of the operators, layer by layer.
    private struct Builder {
        var operators: [any TrainingOperator] = []
        let weights: FeatureWeights
        let propagates: Bool
        let precision: Precision

        init(_ weights: FeatureWeights, propagates: Bool, precision: Precision) {
            self.weights = weights
            self.propagates = propagates
            self.precision = precision
        }

        mutating func append(_ layer: FeatureLayer, reading input: TrainingTensor) throws -> TrainingTensor {
            switch layer {
            case .convolution(let shape): return try convolve(shape, input)
            case .pooling(let window):
                func extent(_ extent: Int) -> Int {
                    MaxPoolingOperator.outputExtent(extent, window: window, stride: 2)
                }
                let output = try TrainingTensor(
                    batch: input.batch, channels: input.channels, height: extent(input.height),
                    width: extent(input.width))
                operators.append(
                    try MaxPoolingOperator(
                        window: window, stride: 2, input: input, output: output, propagates: propagates))
                return output
            case .fire(_, let squeeze, let narrow, let wide):
                let squeezed = try convolve(squeeze, input)
                let parts = (try convolve(narrow, squeezed), try convolve(wide, squeezed))
                let output = try TrainingTensor(
                    batch: input.batch, channels: parts.0.channels + parts.1.channels, height: input.height,
                    width: input.width)
                operators.append(ConcatenationOperator(parts.0, parts.1, output: output))
                return output
            }
        }

        private mutating func convolve(_ shape: FeatureLayer.Shape, _ input: TrainingTensor) throws -> TrainingTensor {
            func extent(_ extent: Int) -> Int { (extent + shape.stride - 1) / shape.stride }
            let output = try TrainingTensor(
                batch: input.batch, channels: shape.filters, height: extent(input.height), width: extent(input.width))
            let convolution = weights.convolutions[shape.name]!
            let built = try ConvolutionOperator(
                convolution, input: input, output: output, slope: 0, propagates: propagates, trains: false,
                stride: shape.stride, precision: precision)
            guard case .float(let values) = convolution.weights else { preconditionFailure("features are real") }
            built.load(weights: values, bias: convolution.bias)
            operators.append(built)
            return output
        }
    }
}
