internal import Network

/// A validated network without nodes whose result is unused and without shuffles by 1.
struct CanonicalGraph: Sendable {
    let inputChannels: Int
    /// The quantisation of the input; nil in a network of real numbers.
    let inputQuantization: TensorQuantization?
    let nodes: [Node]
    /// The shape of every tensor, by name.
    let shapes: [String: TensorShape]
}

extension CanonicalGraph: CustomStringConvertible {
    var description: String {
        nodes.map { node in
            let shape = shapes[node.name]!
            let kind = node.quantization.map { " as u8 scale \($0.scale) zero \($0.zeroPoint)" } ?? ""
            return "\(node.name) = \(node.operation.label)(\(node.inputs.joined(separator: ", "))) "
                + "\(shape.channels) channels at \(shape.numerator)/\(shape.denominator)\(kind)\n"
        }.joined()
    }
}

extension Compiler {
    /// Validates the network, removes nodes whose result is unused, and removes shuffles by 1.
    /// - Throws: `NetworkError` if the network is not valid or has several styles, `CompilerError` if it is one of real
    ///   numbers that normalises.
    static func canonicalize(_ network: Network) throws -> CanonicalGraph {
        let shapes = try network.validate()
        if network.isQuantized { try network.requireOneStyle() }
        let last = network.nodes.last!.name
        var used: Set<String> = [last]
        for node in network.nodes.reversed() where used.contains(node.name) { used.formUnion(node.inputs) }

        var aliases: [String: String] = [:]
        var nodes: [Node] = []
        for node in network.nodes where used.contains(node.name) {
            let inputs = node.inputs.map { aliases[$0] ?? $0 }
            switch node.operation {
            case .instanceNormalization where !network.isQuantized:
                throw CompilerError(
                    "\(node.name) normalises by sums over the whole frame, which the engine does in 8-bit networks only"
                )
            case .depthToSpace(factor: 1), .spaceToDepth(factor: 1):
                if node.quantization == nil, node.name != last {
                    aliases[node.name] = inputs[0]
                    continue
                }
            default: break
            }
            nodes.append(
                Node(name: node.name, operation: node.operation, inputs: inputs, quantization: node.quantization))
        }
        return CanonicalGraph(
            inputChannels: network.inputChannels, inputQuantization: network.inputQuantization, nodes: nodes,
            shapes: shapes)
    }
}
