public import Network

/// A network bound to a batch size: forward, loss gradient in, parameter gradients out (reverse-mode automatic
/// differentiation over the network's own graph).
///
/// Where the network's nodes carry a quantisation the graph trains through the integer contract: weights are rounded
/// to 8 bits with one scale per filter, materialised tensors to 8 bits, and gradients pass straight through the
/// rounding. The output itself is not rounded, so that the loss has a slope.
public final class TrainingGraph {
    /// Shape of the batch.
    public struct Shape: Equatable, Sendable {
        public let batch: Int
        public let height: Int
        public let width: Int

        public init(batch: Int, height: Int, width: Int) {
            self.batch = batch
            self.height = height
            self.width = width
        }
    }

    public let shape: Shape
    private let layout: ParameterLayout
    private let operators: [any TrainingOperator]
    private let convolutions: [String: ConvolutionOperator]
    private let prelus: [String: PReLUOperator]
    private let tensors: [String: TrainingTensor]
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let quantizesWeights: Bool
    private let trainsSlopes: Bool

    /// - Parameters:
    ///   - network: gives the graph and the quantisation; parameters come from `setParameters`.
    ///   - trains: false for evaluation only.
    ///   - precision: of the convolutions' products; float32 where the CPU has no other.
    ///   - trainsSlopes: whether a PReLU's slopes have a gradient. Where they have none, a PReLU with one slope for all
    ///     channels, a leaky ReLU, takes no pass of its own behind a convolution or a sum.
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
        tensors = builder.tensors
        input = builder.tensors[Network.inputName]!
        output = builder.tensors[network.nodes.last!.name]!
        guard trains else { return }
        _ = try output.addGradientSlot()
        for built in operators.reversed() { try built.prepareBackward() }
    }

    /// Loads the parameters, fake-quantising convolution weights where the network is an integer one.
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
    }

    /// Runs a batch.
    /// - Parameter planes: `batch · channels` planes in NCHW order, real values 0…1.
    public func forward(_ planes: [Float]) throws {
        Self.copy(planes, to: input.value, of: input)
        for built in operators { try built.forward() }
    }

    /// The result of the last `forward`, NCHW.
    public var result: [Float] { Self.plain(output.value, of: output) }

    /// The smallest and the largest value, 0 among them, in each materialised tensor of the last `forward`, by node name.
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

    /// The largest value, or 0, of every channel in each materialised tensor of the last `forward`, by node name.
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

    /// Propagates a gradient of the result.
    /// - Parameter gradient: NCHW, like `result`.
    /// - Returns: the gradient of every parameter, in the layout's order.
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
        return values
    }

    private static func copy(_ plain: [Float], to buffer: Buffer, of tensor: TrainingTensor) {
        if tensor.blockChannels == 1 {
            return plain.withUnsafeBufferPointer { buffer.pointer.update(from: $0.baseAddress!, count: $0.count) }
        }
        var index = 0
        for n in 0..<tensor.batch {
            for c in 0..<tensor.channels {
                for y in 0..<tensor.height {
                    for x in 0..<tensor.width {
                        buffer.pointer[tensor.offset(n, c, y, x)] = plain[index]
                        index += 1
                    }
                }
            }
        }
    }

    private static func plain(_ buffer: Buffer, of tensor: TrainingTensor) -> [Float] {
        if tensor.blockChannels == 1 {
            return Array(UnsafeBufferPointer(start: buffer.pointer, count: buffer.count))
        }
        var plain: [Float] = []
        plain.reserveCapacity(tensor.batch * tensor.channels * tensor.height * tensor.width)
        for n in 0..<tensor.batch {
            for c in 0..<tensor.channels {
                for y in 0..<tensor.height {
                    for x in 0..<tensor.width { plain.append(buffer.pointer[tensor.offset(n, c, y, x)]) }
                }
            }
        }
        return plain
    }
}
