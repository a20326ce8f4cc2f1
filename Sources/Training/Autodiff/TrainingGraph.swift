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
    private var operators: [any TrainingOperator] = []
    private var convolutions: [String: ConvolutionOperator] = [:]
    private var prelus: [String: PReLUOperator] = [:]
    private let tensors: [String: TrainingTensor]
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let quantizesWeights: Bool

    /// - Parameters:
    ///   - network: gives the graph and the quantisation; parameters come from `setParameters`.
    ///   - trains: false for evaluation only.
    public init(_ network: Network, shape: Shape, trains: Bool) throws {
        let shapes = try network.inferShapes()
        self.shape = shape
        layout = ParameterLayout(network)
        quantizesWeights = network.isQuantized
        var tensors: [String: TrainingTensor] = [:]
        func tensor(_ name: String) throws -> TrainingTensor {
            let inferred = shapes[name]!
            return try TrainingTensor(
                batch: shape.batch, channels: inferred.channels, height: inferred.extent(of: shape.height),
                width: inferred.extent(of: shape.width))
        }
        input = try tensor(Network.inputName)
        tensors[Network.inputName] = input
        let uses = network.useCounts
        // Tensors that parameters reach: their gradients are wanted.
        var learned: Set<String> = []
        var index = 0
        while index < network.nodes.count {
            let node = network.nodes[index]
            var last = node
            // A ReLU that alone reads a convolution is computed by it.
            if case .convolution = node.operation, node.quantization == nil, uses[node.name] == 1,
                index + 1 < network.nodes.count, network.nodes[index + 1].operation == .relu,
                network.nodes[index + 1].inputs == [node.name]
            {
                last = network.nodes[index + 1]
                index += 1
            }
            index += 1
            let isOutput = last.name == network.nodes.last!.name
            let sources = node.inputs.map { tensors[$0]! }
            let propagates = node.inputs.map { learned.contains($0) }
            var target = try tensor(last.name)
            let quantization = isOutput ? nil : last.quantization
            switch node.operation {
            case .convolution(let convolution):
                let built = try ConvolutionOperator(
                    convolution, input: sources[0], output: target, relu: last.operation == .relu,
                    propagates: propagates[0])
                convolutions[node.name] = built
                operators.append(built)
                learned.insert(last.name)
            case .relu: operators.append(ReLUOperator(input: sources[0], output: target))
            case .prelu(let slopes):
                let built = PReLUOperator(slopes: slopes, input: sources[0], output: target)
                prelus[node.name] = built
                operators.append(built)
                learned.insert(last.name)
            case .add: operators.append(AddOperator(inputs: sources, output: target, propagates: propagates))
            case .clip(let minimum, let maximum):
                operators.append(ClipOperator(range: minimum...maximum, input: sources[0], output: target))
            case .depthToSpace(let factor), .spaceToDepth(let factor):
                let toSpace = node.operation == .depthToSpace(factor: factor)
                operators.append(
                    ShuffleOperator(
                        factor: factor, toSpace: toSpace, input: sources[0], output: target,
                        propagates: propagates[0]))
            case .upsample(let factor):
                guard !propagates[0] else {
                    throw NetworkError("\(node.name) upsamples a learned tensor; only the input can be upsampled")
                }
                operators.append(UpsampleOperator(factor: factor, input: sources[0], output: target))
            }
            if propagates.contains(true) { learned.insert(last.name) }
            // A tensor that is made from the input alone already has 8-bit values.
            if let quantization, learned.contains(last.name) {
                let rounded = try tensor(last.name)
                operators.append(
                    FakeQuantizationOperator(
                        scale: quantization.scale, zeroPoint: quantization.zeroPoint, input: target, output: rounded))
                target = rounded
            }
            tensors[last.name] = target
        }
        output = tensors[network.nodes.last!.name]!
        self.tensors = tensors
        guard trains else { return }
        _ = try output.addGradientSlot()
        for built in operators.reversed() { try built.prepareBackward() }
    }

    /// Loads the parameters, fake-quantising convolution weights where the network is an integer one.
    public func setParameters(_ values: [Float]) {
        for (name, built) in convolutions {
            let slice = layout.slices[name]!
            let weights = Array(values[slice.weights])
            let used =
                quantizesWeights
                ? WeightQuantization(weights, filters: slice.bias.count).dequantized : weights
            used.withUnsafeBufferPointer { built.weights.pointer.update(from: $0.baseAddress!, count: $0.count) }
            for (index, parameter) in slice.bias.enumerated() { built.bias.pointer[index] = values[parameter] }
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

    /// The largest absolute value in each materialised tensor of the last `forward`, by node name.
    public func maxima() -> [String: Float] {
        tensors.mapValues { tensor in
            UnsafeBufferPointer(start: tensor.value.pointer, count: tensor.value.count).reduce(0) { max($0, abs($1)) }
        }
    }

    /// Propagates a gradient of the result.
    /// - Parameter gradient: NCHW, like `result`.
    /// - Returns: the gradient of every parameter, in the layout's order.
    public func backward(_ gradient: [Float]) throws -> [Float] {
        Self.copy(gradient, to: output.gradient!, of: output)
        for built in operators.reversed() { try built.backward() }
        var values = [Float](repeating: 0, count: layout.count)
        for (name, built) in convolutions {
            let slice = layout.slices[name]!
            for (index, parameter) in slice.weights.enumerated() {
                values[parameter] = built.weightGradient.pointer[index]
            }
            for (index, parameter) in slice.bias.enumerated() { values[parameter] = built.biasGradient.pointer[index] }
        }
        for (name, built) in prelus {
            values.replaceSubrange(layout.slices[name]!.weights, with: built.slopeGradient)
        }
        return values
    }

    private static func copy(_ plain: [Float], to buffer: Buffer, of tensor: TrainingTensor) {
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
