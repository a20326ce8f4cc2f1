package import Network

/// The translation of an imported graph into a network of real numbers with the operators that Patina has.
///
/// A channel of an imported value is a channel of some tensor of the network: choosing, repeating and joining channels
/// moves nothing. A convolution of channels of several tensors is the sum of one for each, with zeros for channels that it
/// does not read. Strides are gathered pixels, transposed convolutions spread theirs.
package struct NetworkLowering {
    /// A channel of a tensor of the network.
    struct Channel: Hashable {
        let tensor: String
        let index: Int
    }

    /// A weight of a convolution: of which filter, for which channel, and how far from the centre of the window.
    struct Tap {
        let filter: Int
        let channel: Channel
        let row: Int
        let column: Int
        let weight: Float
    }

    /// The sides of the windows that a network may have.
    private static let kernelSizes = [1, 3, 5]
    /// The most weights of one convolution.
    private static let maximumWeights = 1 << 24

    private(set) var nodes: [Node] = []
    /// The number of channels of each tensor of the network.
    private(set) var channels: [String: Int]
    /// The channels of each imported value.
    private(set) var values: [[Channel]]
    /// The tensors that have been gathered or put together, by what is in them.
    private var tensors: [[Channel]: String] = [:]
    private var gathered: [String: String] = [:]

    /// Returns the network that computes what a graph computes.
    /// - Parameter summary: a sentence for people about what it does.
    /// - Throws: `ImportError` naming the first node that has no counterpart, `NetworkError` where the network is not
    ///   valid.
    package static func network(of graph: ImportedGraph, summary: String) throws -> Network {
        var lowering = NetworkLowering(graph)
        for node in graph.nodes { try lowering.lower(node) }
        let output = try lowering.materialized(lowering.values[graph.output], for: graph.nodes.last)
        // The last node of a network makes its output.
        if lowering.nodes.last?.name != output {
            let all = (0..<(lowering.channels[output] ?? 0)).map { Channel(tensor: output, index: $0) }
            _ = try lowering.selection(all, for: graph.nodes.last)
        }
        let network = Network(summary: summary, inputChannels: graph.inputChannels, nodes: lowering.nodes)
        try network.validate()
        return network
    }

    private init(_ graph: ImportedGraph) {
        channels = [Network.inputName: graph.inputChannels]
        values = [(0..<graph.inputChannels).map { Channel(tensor: Network.inputName, index: $0) }]
    }

    /// Returns the error of a node that has no counterpart.
    static func error(_ node: ImportedNode?, _ reason: String) -> ImportError {
        .node(
            NodeLabel(operatorName: node?.operation.kind ?? "", name: node?.name ?? "the input"), .noCounterpart(reason)
        )
    }

    private mutating func lower(_ node: ImportedNode) throws {
        let inputs = node.inputs.map { values[$0] }
        switch node.operation {
        case .convolution(let convolution): try convolve(inputs[0], convolution, of: node)
        case .transposedConvolution(let convolution): try spread(inputs[0], convolution, of: node)
        case .relu: try append(.relu, to: inputs, of: node)
        case .prelu(let slopes): try append(.prelu(slopes: slopes), to: inputs, of: node)
        case .clip(let minimum, let maximum):
            let limit = Network.largestValue
            try append(.clip(minimum: max(minimum, -limit), maximum: min(maximum, limit)), to: inputs, of: node)
        case .affine(let scales, let shifts):
            let taps = inputs[0].enumerated().map {
                Tap(filter: $0, channel: $1, row: 0, column: 0, weight: scales[$0])
            }
            values.append(try sum(taps, radius: 0, bias: shifts, node))
        case .add: try append(.add, to: inputs, of: node)
        case .subtract:
            let negated = inputs[1].enumerated().map { Tap(filter: $0, channel: $1, row: 0, column: 0, weight: -1) }
            let zeros = [Float](repeating: 0, count: inputs[1].count)
            try append(.add, to: [inputs[0], try sum(negated, radius: 0, bias: zeros, node)], of: node)
        case .concatenate: values.append(inputs.flatMap(\.self))
        case .channels(let order): values.append(order.map { inputs[0][$0] })
        case .depthToSpace(let factor): try append(.depthToSpace(factor: factor), to: inputs, of: node)
        case .spaceToDepth(let factor): try append(.spaceToDepth(factor: factor), to: inputs, of: node)
        case .resize(let resize):
            guard let factor = resize.repetition else {
                throw Self.error(node, "enlargement other than by repeating samples, and no reduction")
            }
            let repeated = inputs[0].flatMap { [Channel](repeating: $0, count: factor * factor) }
            try append(.depthToSpace(factor: factor), to: [repeated], of: node)
        case .instanceNormalization(let normalization):
            try append(.instanceNormalization(normalization), to: inputs, of: node)
        case .sigmoid: throw Self.error(node, "sigmoid")
        case .tanh: throw Self.error(node, "hyperbolic tangent")
        case .multiply: throw Self.error(node, "product of tensors")
        case .padding: throw Self.error(node, "padding other than zeros within a convolution")
        case .crop: throw Self.error(node, "cropping")
        }
    }

    // MARK: Tensors

    /// Appends an operator of whole tensors; its result is the next value.
    private mutating func append(_ operation: Operator, to inputs: [[Channel]], of node: ImportedNode) throws {
        let names = try inputs.map { try materialized($0, for: node) }
        let first = channels[names[0]] ?? 0
        let count =
            switch operation {
            case .depthToSpace(let factor): first / (factor * factor)
            case .spaceToDepth(let factor): first * factor * factor
            default: first
            }
        let name = append(operation, names, channels: count)
        values.append(all(name))
    }

    /// Appends a node, and returns its name.
    private mutating func append(_ operation: Operator, _ inputs: [String], channels count: Int) -> String {
        let name = "\(operation.stem)\(nodes.count + 1)"
        nodes.append(Node(name: name, operation: operation, inputs: inputs))
        channels[name] = count
        return name
    }

    private func all(_ tensor: String) -> [Channel] {
        (0..<(channels[tensor] ?? 0)).map { Channel(tensor: tensor, index: $0) }
    }

    /// Returns the name of the tensor that has exactly the given channels, which is made if there is none.
    private mutating func materialized(_ value: [Channel], for node: ImportedNode?) throws -> String {
        if let first = value.first, value == all(first.tensor) { return first.tensor }
        if let tensor = tensors[value] { return tensor }
        let name = try selection(value, for: node)
        tensors[value] = name
        return name
    }

    /// Returns the name of a new tensor of the given channels, which convolutions of one pixel copy.
    private mutating func selection(_ value: [Channel], for node: ImportedNode?) throws -> String {
        let taps = value.enumerated().map { Tap(filter: $0, channel: $1, row: 0, column: 0, weight: 1) }
        let zeros = [Float](repeating: 0, count: value.count)
        return try sum(taps, radius: 0, bias: zeros, node)[0].tensor
    }

    /// Returns the name of a tensor with its pixels gathered in blocks.
    mutating func gathered(_ tensor: String, by factor: Int) -> String {
        let key = "\(factor) \(tensor)"
        if let name = gathered[key] { return name }
        let count = (channels[tensor] ?? 0) * factor * factor
        let name = append(.spaceToDepth(factor: factor), [tensor], channels: count)
        gathered[key] = name
        return name
    }

    /// Appends a value that is spread from channels to pixels.
    mutating func appendSpread(_ value: [Channel], by factor: Int, _ node: ImportedNode) throws {
        try append(.depthToSpace(factor: factor), to: [value], of: node)
    }

    /// Makes a value the next one.
    mutating func append(_ value: [Channel]) { values.append(value) }

    /// Returns the channels of the sum of a bias and taps that may be of several tensors: a convolution for each of them,
    /// and additions.
    mutating func sum(_ taps: [Tap], radius: Int, bias: [Float], _ node: ImportedNode?) throws -> [Channel] {
        let size = 2 * radius + 1
        guard Self.kernelSizes.contains(size) else { throw Self.error(node, "window of \(size) × \(size)") }
        var weights: [String: [Float]] = [:]
        var order: [String] = []
        for tap in taps {
            let tensor = tap.channel.tensor
            let inputs = channels[tensor] ?? 0
            if weights[tensor] == nil {
                let count = bias.count * inputs * size * size
                guard count <= Self.maximumWeights else {
                    throw ImportError.tooLarge(.weights, limit: Self.maximumWeights)
                }
                weights[tensor] = [Float](repeating: 0, count: count)
                order.append(tensor)
            }
            let plane = tap.filter * inputs + tap.channel.index
            weights[tensor]?[(plane * size + tap.row + radius) * size + tap.column + radius] += tap.weight
        }
        var result = ""
        for (index, tensor) in order.enumerated() {
            let convolution = Convolution(
                inputChannels: channels[tensor] ?? 0, outputChannels: bias.count, kernelSize: size,
                weights: .float(weights[tensor] ?? []),
                bias: index == 0 ? bias : [Float](repeating: 0, count: bias.count))
            let name = append(.convolution(convolution), [tensor], channels: bias.count)
            result = index == 0 ? name : append(.add, [result, name], channels: bias.count)
        }
        guard !order.isEmpty else { throw Self.error(node, "tensor without inputs") }
        return all(result)
    }
}

extension Network {
    /// The largest absolute value of a bound.
    fileprivate static let largestValue: Float = 1e6
}

extension Operator {
    /// The beginning of the names of nodes.
    fileprivate var stem: String {
        switch self {
        case .convolution: "conv"
        case .relu: "relu"
        case .prelu: "prelu"
        case .add: "add"
        case .clip: "clip"
        case .depthToSpace: "shuffle"
        case .spaceToDepth: "gather"
        case .instanceNormalization: "norm"
        default: "node"
        }
    }
}

extension ImportedResize {
    /// The factor by which every sample is repeated, if that is all.
    var repetition: Int? {
        guard denominator == 1 else { return nil }
        // The samples of an input of 8, whose edges are all far from some.
        let isRepetition = (0..<8 * numerator).allSatisfy { sample in
            let taps = taps(of: sample, count: 8).filter { $0.weight != 0 }
            return taps.count == 1 && taps[0].place == sample / numerator
        }
        return isRepetition ? numerator : nil
    }
}
