import Network

/// A builder that binds a network's nodes to operators and tensors, in topological order.
struct TrainingGraphBuilder {
    private(set) var operators: [any TrainingOperator] = []
    /// The operators of the convolutions by the name of the node.
    private(set) var convolutions: [String: ConvolutionOperator] = [:]
    /// The operators of the PReLUs by the name of the node.
    private(set) var prelus: [String: PReLUOperator] = [:]
    /// The operators of the normalisations by the name of the node.
    private(set) var normalizations: [String: NormalizationOperator] = [:]
    /// The tensors by name; before a ReLU that is fused into another operator there is none.
    private(set) var tensors: [String: TrainingTensor] = [:]
    /// The names of the tensors that depend on parameters, whose gradients are wanted.
    private var learned: Set<String> = []
    private let network: Network
    private let shape: TrainingGraph.Shape
    private let shapes: [String: TensorShape]
    private let layout: ParameterLayout
    private let precision: Precision
    private let trainsSlopes: Bool
    /// The operations that read each tensor, by the tensor's name.
    private let readers: [String: [Operator]]

    /// Binds all nodes.
    /// - Throws: `NetworkError` where the shapes do not fit or a tensor that depends on parameters is upsampled.
    init(_ network: Network, shape: TrainingGraph.Shape, precision: Precision, trainsSlopes: Bool) throws {
        self.network = network
        self.shape = shape
        self.precision = precision
        self.trainsSlopes = trainsSlopes
        readers = network.nodes.reduce(into: [:]) { readers, node in
            for input in node.inputs { readers[input, default: []].append(node.operation) }
        }
        shapes = try network.inferShapes()
        layout = ParameterLayout(network)
        tensors[Network.inputName] = try tensor(Network.inputName)
        let uses = network.useCounts
        var index = 0
        while index < network.nodes.count {
            let node = network.nodes[index]
            let next = index + 1 < network.nodes.count ? network.nodes[index + 1] : nil
            // A ReLU is fused into the convolution, sum or normalisation before it, if nothing else reads that.
            if node.canHaveReLU, node.quantization == nil, uses[node.name] == 1, let next,
                fixedSlope(of: next) != nil, next.inputs == [node.name]
            {
                try add(node, activation: next)
                index += 2
            } else {
                try add(node, activation: nil)
                index += 1
            }
        }
    }

    /// Returns a tensor with the inferred shape of a node.
    private func tensor(_ name: String, _ precision: Precision = .float32) throws -> TrainingTensor {
        let inferred = shapes[name]!
        return try TrainingTensor(
            batch: shape.batch, channels: inferred.channels, height: inferred.extent(of: shape.height),
            width: inferred.extent(of: shape.width), precision: precision)
    }

    /// Returns the factor of negative values of a ReLU or leaky ReLU; nil where it differs between channels or is
    /// trained, and for other operations.
    private func fixedSlope(of node: Node) -> Float? {
        switch node.operation {
        case .relu: return 0
        case .prelu(let slopes):
            guard !trainsSlopes, let slope = slopes.first, slope >= 0, slopes.allSatisfy({ $0 == slope }) else {
                return nil
            }
            return slope
        default: return nil
        }
    }

    /// Returns the precision of a node's output: the precision of the products between two convolutions, float32
    /// elsewhere.
    private func precision(of last: Node, from node: Node) -> Precision {
        guard case .convolution(let convolution) = node.operation, TrainingTensor.isBlocked(convolution.inputChannels),
            last.quantization == nil, let readers = readers[last.name], readers.count == 1,
            case .convolution(let reader) = readers[0], TrainingTensor.isBlocked(reader.outputChannels),
            TrainingTensor.isBlocked(convolution.outputChannels)
        else { return .float32 }
        return precision
    }

    /// Adds a node.
    /// - Parameter activation: the ReLU that is fused into the node; nil for none.
    private mutating func add(_ node: Node, activation: Node?) throws {
        let last = activation ?? node
        let output = try tensor(last.name, precision(of: last, from: node))
        try bind(node, slope: activation.flatMap(fixedSlope), output: output)
        tensors[last.name] = output
        let hasParameters = layout.slices[node.name] != nil
        if hasParameters || node.inputs.contains(where: learned.contains) { learned.insert(last.name) }
        // Tensors that only depend on the input have 8-bit values already, and the loss needs the output's real values.
        guard let quantization = last.quantization, learned.contains(last.name), last.name != network.nodes.last!.name
        else { return }
        let rounded = try tensor(last.name)
        operators.append(
            FakeQuantizationOperator(
                scale: quantization.scale, zeroPoint: quantization.zeroPoint, input: output, output: rounded))
        tensors[last.name] = rounded
    }

    /// Appends the operator of a node.
    private mutating func bind(_ node: Node, slope: Float?, output: TrainingTensor) throws {
        let inputs = node.inputs.map { tensors[$0]! }
        let propagates = node.inputs.map { learned.contains($0) }
        switch node.operation {
        case .convolution(let convolution):
            let built = try ConvolutionOperator(
                convolution, input: inputs[0], output: output, slope: slope, propagates: propagates[0],
                precision: precision)
            convolutions[node.name] = built
            operators.append(built)
        case .relu: operators.append(ReLUOperator(input: inputs[0], output: output))
        case .prelu(let slopes):
            let built = PReLUOperator(slopes: slopes, input: inputs[0], output: output)
            prelus[node.name] = built
            operators.append(built)
        case .instanceNormalization(let normalization):
            let built = NormalizationOperator(
                normalization, input: inputs[0], output: output, slope: slope, propagates: propagates[0])
            normalizations[node.name] = built
            operators.append(built)
        case .add:
            operators.append(AddOperator(inputs: inputs, output: output, slope: slope, propagates: propagates))
        case .clip(let minimum, let maximum):
            operators.append(ClipOperator(range: minimum...maximum, input: inputs[0], output: output))
        case .depthToSpace(let factor):
            operators.append(
                ShuffleOperator(
                    factor: factor, toSpace: true, input: inputs[0], output: output, propagates: propagates[0]))
        case .spaceToDepth(let factor):
            operators.append(
                ShuffleOperator(
                    factor: factor, toSpace: false, input: inputs[0], output: output, propagates: propagates[0]))
        case .upsample(let factor):
            guard !propagates[0] else {
                throw NetworkError("\(node.name) upsamples a learned tensor; only the input can be upsampled")
            }
            operators.append(UpsampleOperator(factor: factor, input: inputs[0], output: output))
        }
    }
}

extension Node {
    fileprivate var canHaveReLU: Bool {
        switch operation {
        case .convolution, .add, .instanceNormalization: true
        default: false
        }
    }
}
