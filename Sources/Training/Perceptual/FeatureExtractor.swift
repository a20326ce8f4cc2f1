import Network

/// A network of features bound to a batch size: pictures in, activations out, their gradients in, the pictures' out.
final class FeatureExtractor {
    let shape: TrainingGraph.Shape
    /// The activations that were asked for, by layer.
    let taps: [String: TrainingTensor]
    private let input: TrainingTensor
    private let operators: [any TrainingOperator]
    private let kind: FeatureWeights.Kind
    /// What the network takes a mean pixel to be: of red, green and blue, 0…255.
    private static let means: [Float] = [123, 117, 104]
    /// Channels of the input: one more than there are colours, always 0, since oneDNN has no fast gradient of fewer.
    static let inputChannels = 4

    /// - Parameters:
    ///   - layers: whose activations are wanted; nothing behind the last of them is computed.
    ///   - propagates: whether `backward` is going to be called; what is made of the activations then adds to their
    ///     gradient slots.
    ///   - precision: of the convolutions' products; float32 where the CPU has no other.
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

    /// Called once, when everything that reads the activations has its gradient slots.
    func prepareBackward() throws { for built in operators.reversed() { try built.prepareBackward() } }

    /// - Parameter planes: `3 · batch` planes, red, green and blue of each picture, real values 0…1.
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

    /// - Returns: the gradient of the sum of all terms, like `forward`'s planes.
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

    /// Where a picture's red, green or blue begins: both networks were trained on blue, green, red.
    private func offset(_ n: Int, _ channel: Int) -> Int { input.offset(n, 2 - channel, 0, 0) }

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
