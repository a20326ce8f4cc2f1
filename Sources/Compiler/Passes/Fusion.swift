internal import Network

extension Compiler {
    /// Fuses the nodes into one layer per materialised tensor.
    /// - Throws: `CompilerError` if a chain does not fit into a single convolution with an epilogue, or if the extents
    ///   of the output are not whole multiples of those of the input.
    static func fuse(_ graph: CanonicalGraph) throws(CompilerError) -> FusedNetwork {
        var fusion = Fusion(graph)
        for node in graph.nodes { try fusion.append(node) }
        let network = fusion.network
        guard network.tensors[network.layers.last!.output].shape.denominator == 1 else {
            throw CompilerError("the network's output is not a whole number of times as large as its input")
        }
        return network
    }
}

/// The state of the fusion pass: the network so far, and the values of all tensors seen so far.
struct Fusion {
    /// A value in real numbers that exists only inside one layer.
    struct Chain {
        var convolution: Convolution?
        var input: Int?
        /// The normalisation of the convolution's results. No step comes before it.
        var normalization: FusedNormalization?
        /// The shape of the convolution's result, before the shuffles.
        var shape: TensorShape
        var steps: [FusedStep] = []
        /// The shuffles, in order. They are applied after the steps, with which they commute because steps work on
        /// single elements.
        var shuffles: [Shuffle] = []
    }

    /// The form in which a tensor is available to later nodes.
    enum Value {
        case tensor(Int)
        case upsampled(FusedOperand, TensorShape)
        case chain(Chain)
    }

    let graph: CanonicalGraph
    var network: FusedNetwork
    var values: [String: Value]
    /// The number of nodes that read each tensor; tensors that none reads are missing.
    let uses: [String: Int]

    init(_ graph: CanonicalGraph) {
        self.graph = graph
        network = FusedNetwork(
            tensors: [
                TensorDescription(
                    name: Network.inputName, shape: TensorShape(channels: graph.inputChannels),
                    quantization: graph.inputQuantization)
            ], layers: [])
        values = [Network.inputName: .tensor(0)]
        uses = graph.nodes.reduce(into: [:]) { uses, node in
            for input in node.inputs { uses[input, default: 0] += 1 }
        }
    }

    /// Appends a node of the graph.
    /// - Throws: `CompilerError` if the node does not fit into a layer.
    mutating func append(_ node: Node) throws(CompilerError) {
        if graph.inputQuantization == nil { return try appendReal(node) }
        let inputs = node.inputs.map { values[$0]! }
        let value = try apply(node, to: inputs)
        guard let quantization = node.quantization else {
            values[node.name] = value
            return
        }
        // A shuffle that keeps the numbers as they are needs no arithmetic.
        if case .tensor(let tensor) = inputs[0], let shuffle = node.operation.shuffle,
            network.tensors[tensor].quantization == quantization
        {
            values[node.name] = .tensor(shuffled(tensor, shuffle, name: node.name))
        } else {
            values[node.name] = .tensor(materialize(chain(value), name: node.name, quantization))
        }
    }

    /// Returns the value that a node makes of its inputs.
    /// - Throws: `CompilerError` if the node does not fit into the same layer as its inputs.
    mutating func apply(_ node: Node, to inputs: [Value]) throws(CompilerError) -> Value {
        switch node.operation {
        case .convolution(let convolution):
            guard case .tensor(let tensor) = inputs[0] else { preconditionFailure("validated") }
            return .chain(Chain(convolution: convolution, input: tensor, shape: graph.shapes[node.name]!))
        case .relu:
            var chain = chain(inputs[0])
            chain.steps.append(.relu)
            return .chain(chain)
        case .clip(let minimum, let maximum):
            var chain = chain(inputs[0])
            chain.steps.append(.clip(minimum: minimum, maximum: maximum))
            return .chain(chain)
        case .prelu(let slopes):
            var chain = chain(inputs[0])
            chain.steps.append(.prelu(slopes: try unshuffled(slopes, chain.shuffles, node: node.name)))
            return .chain(chain)
        case .upsample(let factor):
            guard case .tensor(let tensor) = inputs[0] else { preconditionFailure("validated") }
            return .upsampled(
                FusedOperand(tensor: tensor, upsample: factor, gather: 1), graph.shapes[node.name]!)
        case .add:
            return .chain(try sum(inputs[0], inputs[1], node: node.name))
        case .instanceNormalization(let values):
            // A valid integer network normalises a convolution's results, directly or after depth-to-space.
            var chain = chain(inputs[0])
            chain.normalization = FusedNormalization(name: node.name, values: values)
            return .chain(chain)
        case .depthToSpace, .spaceToDepth:
            return try shuffle(inputs[0], node.operation.shuffle!, node: node)
        }
    }

    /// Returns a value as a chain of operations on real numbers. A materialised tensor becomes a chain that adds it to
    /// nothing, which is exact.
    func chain(_ value: Value) -> Chain {
        switch value {
        case .chain(let chain): chain
        case .tensor(let tensor):
            Chain(
                shape: network.tensors[tensor].shape,
                steps: [.add(FusedOperand(tensor: tensor, upsample: 1, gather: 1))])
        case .upsampled(let operand, let shape): Chain(shape: shape, steps: [.add(operand)])
        }
    }

    /// Returns the chain that adds two values, of which one is an operand of the other's epilogue.
    private mutating func sum(_ a: Value, _ b: Value, node: String) throws(CompilerError) -> Chain {
        let operand: Value
        var total: Chain
        switch (a, b) {
        case (.chain, .chain):
            throw CompilerError("\(node) adds two results that are not quantised; one of them must be")
        case (_, .chain(let chain)): (total, operand) = (chain, a)
        default: (total, operand) = (chain(a), b)
        }
        switch operand {
        case .chain: preconditionFailure("excluded above")
        case .tensor(var tensor):
            for shuffle in total.shuffles.reversed() {
                let name = "\(network.tensors[tensor].name) for \(node)"
                tensor = shuffled(tensor, shuffle.inverse, name: name)
            }
            total.steps.append(.add(FusedOperand(tensor: tensor, upsample: 1, gather: 1)))
        case .upsampled(let operand, _):
            if total.shuffles.isEmpty {
                total.steps.append(.add(operand))
            } else if total.shuffles.count == 1, case .depthToSpace(let factor) = total.shuffles[0], operand.gather == 1
            {
                total.steps.append(
                    .add(FusedOperand(tensor: operand.tensor, upsample: operand.upsample, gather: factor)))
            } else {
                throw CompilerError("\(node) adds an upsampled tensor after more than one depth-to-space")
            }
        }
        return total
    }

    /// Returns a value after a shuffle.
    private mutating func shuffle(_ value: Value, _ shuffle: Shuffle, node: Node) throws(CompilerError) -> Value {
        switch value {
        case .chain(var chain):
            chain.shuffles.append(shuffle)
            return .chain(chain)
        case .tensor(let tensor):
            // If the tensor is requantised as well, one layer does both.
            if node.quantization != nil {
                var chain = chain(value)
                chain.shuffles.append(shuffle)
                return .chain(chain)
            }
            return .tensor(shuffled(tensor, shuffle, name: node.name))
        case .upsampled(let operand, _):
            let shape = graph.shapes[node.name]!
            if case .spaceToDepth(let factor) = shuffle, operand.gather == 1 {
                return .upsampled(
                    FusedOperand(tensor: operand.tensor, upsample: operand.upsample, gather: factor), shape)
            }
            throw CompilerError("\(node.name) shuffles an upsampled tensor that is not quantised")
        }
    }

    /// Returns the slopes of the channels before the shuffles, given those after them.
    /// - Throws: `CompilerError` if a space-to-depth gathers pixels of one channel whose slopes differ.
    private func unshuffled(_ slopes: [Float], _ shuffles: [Shuffle], node: String) throws(CompilerError) -> [Float] {
        var slopes = slopes
        for shuffle in shuffles.reversed() {
            switch shuffle {
            case .depthToSpace(let factor):
                slopes = slopes.flatMap { Array(repeating: $0, count: factor * factor) }
            case .spaceToDepth(let factor):
                let area = factor * factor
                let first = stride(from: 0, to: slopes.count, by: area).map { slopes[$0] }
                guard slopes.indices.allSatisfy({ slopes[$0] == first[$0 / area] }) else {
                    throw CompilerError("\(node) has slopes that differ within a pixel gathered by space-to-depth")
                }
                slopes = first
            }
        }
        return slopes
    }

    /// Appends a layer that permutes a materialised tensor, and returns the new tensor's index.
    private mutating func shuffled(_ tensor: Int, _ shuffle: Shuffle, name: String) -> Int {
        let source = network.tensors[tensor]
        let output = add(name, shape: shuffle.shape(of: source.shape), quantization: source.quantization)
        network.layers.append(FusedLayer(operation: .shuffle(shuffle, input: tensor), output: output))
        return output
    }

    /// Appends the layers that materialise a chain, and returns the new tensor's index.
    mutating func materialize(_ chain: Chain, name: String, _ quantization: TensorQuantization?) -> Int {
        var shape = chain.shape
        var rest = chain.shuffles[...]
        var factor = 1
        if case .depthToSpace(let first) = rest.first {
            factor = first
            shape = Shuffle.depthToSpace(first).shape(of: shape)
            rest = rest.dropFirst()
        }
        var output = add(rest.isEmpty ? name : "\(name) unshuffled", shape: shape, quantization: quantization)
        network.layers.append(
            FusedLayer(
                operation: .convolution(
                    FusedConvolution(
                        convolution: chain.convolution, input: chain.input, filters: chain.shape.channels,
                        normalization: chain.normalization, steps: chain.steps, depthToSpace: factor)),
                output: output))
        for shuffle in rest { output = shuffled(output, shuffle, name: name) }
        return output
    }

    /// Appends a tensor and returns its index.
    private mutating func add(_ name: String, shape: TensorShape, quantization: TensorQuantization?) -> Int {
        network.tensors.append(TensorDescription(name: name, shape: shape, quantization: quantization))
        return network.tensors.count - 1
    }
}

extension Operator {
    /// The permutation that the operator stands for; nil for other operators.
    fileprivate var shuffle: Shuffle? {
        switch self {
        case .depthToSpace(let factor): .depthToSpace(factor)
        case .spaceToDepth(let factor): .spaceToDepth(factor)
        default: nil
        }
    }
}
