public import Network

/// A network bound to a batch size, which computes outputs from inputs and the parameters' gradients from the loss's
/// gradient (reverse-mode automatic differentiation over the network's own graph).
///
/// Where the network's nodes have a quantisation, the graph trains through the integer arithmetic: weights are rounded
/// to 8 bits with one scale per filter, materialised tensors to 8 bits, and gradients pass straight through the
/// rounding. The output itself is not rounded, so that the loss has a gradient.
public final class TrainingGraph {
    /// The shape of a batch.
    public struct Shape: Equatable, Sendable {
        /// The number of pictures.
        public let batch: Int
        /// The height of a picture in samples.
        public let height: Int
        /// The width of a picture in samples.
        public let width: Int

        /// Makes a shape.
        public init(batch: Int, height: Int, width: Int) {
            self.batch = batch
            self.height = height
            self.width = width
        }
    }

    /// The shape of the input.
    public let shape: Shape
    private let layout: ParameterLayout
    private let operators: [any TrainingOperator]
    private let convolutions: [String: ConvolutionOperator]
    private let prelus: [String: PReLUOperator]
    private let normalizations: [String: NormalizationOperator]
    private let tensors: [String: TrainingTensor]
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let quantizesWeights: Bool
    private let trainsSlopes: Bool

    /// Binds a network.
    /// - Parameters:
    ///   - network: the graph and its quantisation; the parameters come from `setParameters`.
    ///   - shape: the shape of the input.
    ///   - trains: whether gradients are wanted.
    ///   - precision: the precision of the convolutions' products; float32 where the CPU does not support another.
    ///   - trainsSlopes: whether the slopes of PReLU have gradients. If not, a PReLU with one slope for all channels, a
    ///     leaky ReLU, is fused into the convolution or sum before it.
    public init(
        _ network: Network, shape: Shape, trains: Bool, precision: Precision = .float32, trainsSlopes: Bool = true
    ) throws {
        self.shape = shape
        layout = ParameterLayout(network)
        quantizesWeights = network.isQuantized
        self.trainsSlopes = trainsSlopes
        let builder = try TrainingGraphBuilder(
            network, shape: shape, precision: precision.supported, trainsSlopes: trainsSlopes)
        operators = builder.operators
        convolutions = builder.convolutions
        prelus = builder.prelus
        normalizations = builder.normalizations
        tensors = builder.tensors
        input = builder.tensors[Network.inputName]!
        output = builder.tensors[network.nodes.last!.name]!
        guard trains else { return }
        _ = try output.addGradientSlot()
        for built in operators.reversed() { try built.prepareBackward() }
    }

    /// Sets the parameters; convolution weights are fake-quantised where the network is an integer network.
    public func setParameters(_ values: [Float]) {
        values.withUnsafeBufferPointer { values in
            for (name, built) in convolutions {
                let slice = layout.slices[name]!
                let bias = values.baseAddress! + slice.bias.lowerBound
                if quantizesWeights {
                    let weights = Array(values[slice.weights])
                    let quantized = WeightQuantization(
                        weights, filters: slice.bias.count, channels: built.inputChannels)
                    built.load(weights: quantized.dequantized, bias: bias)
                } else {
                    built.load(weights: values.baseAddress! + slice.weights.lowerBound, bias: bias)
                }
            }
        }
        for (name, built) in prelus { built.slopes = Array(values[layout.slices[name]!.weights]) }
        for (name, built) in normalizations {
            let slice = layout.slices[name]!
            (built.scales, built.shifts) = (Array(values[slice.weights]), Array(values[slice.bias]))
        }
    }

    /// Computes the output of a batch.
    /// - Parameters:
    ///   - planes: `batch · channels` planes in NCHW order, with real values from 0 to 1.
    ///   - styles: the number in the network of each picture's style; the first style for all by default.
    public func forward(_ planes: [Float], styles: [Int] = []) throws {
        precondition(styles.isEmpty || styles.count == shape.batch, "every picture has a style")
        for built in normalizations.values {
            built.styles = styles.isEmpty ? [Int](repeating: 0, count: shape.batch) : styles
        }
        Self.copy(planes, to: input.value, of: input)
        for built in operators { try built.forward() }
    }

    /// The output of the last `forward` in NCHW order.
    public var result: [Float] { Self.plain(output.value, of: output) }

    /// Returns the smallest and the largest value of each materialised tensor of the last `forward`, extended to
    /// include 0, by the name of the node.
    public func ranges() -> [String: ClosedRange<Float>] {
        tensors.mapValues { tensor in
            var (low, high): (Float, Float) = (0, 0)
            for value in UnsafeBufferPointer(start: tensor.value.pointer, count: tensor.value.count) {
                low = min(low, value)
                high = max(high, value)
            }
            return low...high
        }
    }

    /// Returns the largest value of every channel, at least 0, in each materialised tensor of the last `forward`, by
    /// the name of the node.
    func channelHighs() -> [String: [Float]] {
        tensors.mapValues { tensor in
            let area = tensor.height * tensor.width
            let planes = Self.plain(tensor.value, of: tensor)
            var highs = [Float](repeating: 0, count: tensor.channels)
            for (index, value) in planes.enumerated() {
                let channel = index / area % tensor.channels
                highs[channel] = max(highs[channel], value)
            }
            return highs
        }
    }

    /// Computes the gradients of the parameters.
    /// - Parameter gradient: the gradient of the loss with respect to `result`, in NCHW order.
    /// - Returns: The gradient of every parameter, in the layout's order.
    public func backward(_ gradient: [Float]) throws -> [Float] {
        Self.copy(gradient, to: output.gradient!, of: output)
        for built in operators.reversed() { try built.backward() }
        var values = [Float](repeating: 0, count: layout.count)
        values.withUnsafeMutableBufferPointer { values in
            for (name, built) in convolutions {
                let slice = layout.slices[name]!
                built.readGradient(
                    weights: values.baseAddress! + slice.weights.lowerBound,
                    bias: values.baseAddress! + slice.bias.lowerBound)
            }
        }
        for (name, built) in prelus where trainsSlopes {
            values.replaceSubrange(layout.slices[name]!.weights, with: built.slopeGradient)
        }
        for (name, built) in normalizations {
            values.replaceSubrange(layout.slices[name]!.weights, with: built.scaleGradient)
            values.replaceSubrange(layout.slices[name]!.bias, with: built.shiftGradient)
        }
        return values
    }

    /// Copies elements in NCHW order to a buffer in the layout of a tensor.
    private static func copy(_ plain: [Float], to buffer: Buffer, of tensor: TrainingTensor) {
        if tensor.blockChannels == 1 {
            return plain.withUnsafeBufferPointer { buffer.pointer.update(from: $0.baseAddress!, count: $0.count) }
        }
        var index = 0
        for n in 0..<tensor.batch {
            for c in 0..<tensor.channels {
                for y in 0..<tensor.height {
                    for x in 0..<tensor.width {
                        buffer.pointer[tensor.offset(n, c, y: y, x: x)] = plain[index]
                        index += 1
                    }
                }
            }
        }
    }

    /// Returns the elements of a buffer in NCHW order.
    private static func plain(_ buffer: Buffer, of tensor: TrainingTensor) -> [Float] {
        if tensor.blockChannels == 1 {
            return Array(UnsafeBufferPointer(start: buffer.pointer, count: buffer.count))
        }
        var plain: [Float] = []
        plain.reserveCapacity(tensor.batch * tensor.channels * tensor.height * tensor.width)
        for n in 0..<tensor.batch {
            for c in 0..<tensor.channels {
                for y in 0..<tensor.height {
                    for x in 0..<tensor.width { plain.append(buffer.pointer[tensor.offset(n, c, y: y, x: x)]) }
                }
            }
        }
        return plain
    }
}
