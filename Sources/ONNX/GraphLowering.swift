import Network

/// Turns a network into nodes of ONNX, one node after the other.
///
/// In both arithmetics every tensor of the network is there as 32-bit floats in real units. The quantised graph puts
/// QuantizeLinear and DequantizeLinear behind each tensor that is materialised as 8 bits. An engine that fuses them
/// computes what `Requantization` defines but for the last places of its floats, since ONNX counts in real units where
/// the contract counts in units of the next tensor: a value that close to the middle between two 8-bit values may go
/// to the other one. The bias stays a float for the same reason: rounded to the accumulator's unit, as QLinearConv
/// takes it, it moves far more values (ONNX Runtime rounds it so by itself where it fuses).
struct GraphLowering {
    let network: Network
    let arithmetic: ONNXExport.Arithmetic
    var builder = GraphBuilder()
    /// The channels of each tensor of the network.
    let channels: [String: Int]
    /// Where each channel of a tensor is in the graph, for tensors that have them in another order there.
    var orders: [String: [Int]] = [:]
    /// The name in the graph of each tensor of the network, as floats.
    private var values: [String: String] = [:]

    /// - Precondition: the network is valid, and quantised where the arithmetic is.
    init(_ network: Network, _ shapes: [String: TensorShape], _ arithmetic: ONNXExport.Arithmetic) {
        self.network = network
        self.arithmetic = arithmetic
        channels = shapes.mapValues(\.channels)
    }

    /// The finished graph.
    func graph(input: ValueInfoProto, output: ValueInfoProto) -> GraphProto {
        var builder = builder
        builder.setName("patina")
        builder.setInput(input)
        builder.setOutput(output)
        return builder.graph
    }

    mutating func lower() {
        // Taken first: they are the graph's interface, whatever the network's nodes are named.
        let input = builder.name("input")
        let output = builder.name("output")
        values[Network.inputName] =
            arithmetic == .quantized
            ? dequantized(input, network.inputQuantization!, like: "input.dequantized") : input
        for node in network.nodes {
            lower(node, finalName: node.name == network.nodes.last!.name ? output : nil)
        }
    }

    /// - Parameter finalName: the name of the graph's output for the node that makes it.
    private mutating func lower(_ node: Node, finalName: String?) {
        let inputs = node.inputs.map { values[$0]! }
        switch (node.quantization, arithmetic) {
        case (let quantization?, .quantized):
            let real = builder.name(node.name)
            lower(node.operation, of: node, inputs, to: real)
            let quantized = finalName ?? builder.name("\(node.name).quantized")
            builder.node(
                "QuantizeLinear", [real] + parameters(quantization, of: node.name), to: quantized)
            if finalName == nil {
                values[node.name] = dequantized(quantized, quantization, like: "\(node.name).dequantized")
            }
        case (let quantization?, .float):
            let bounds = Self.bounds(of: node.operation, within: quantization.range)
            var input = inputs[0]
            if !bounds.replacesOperation {
                input = builder.name(node.name)
                lower(node.operation, of: node, inputs, to: input)
            }
            let limited = finalName ?? builder.name(bounds.replacesOperation ? node.name : "\(node.name).limited")
            clip(input, bounds.range, of: node.name, to: limited)
            values[node.name] = limited
        case (nil, _):
            let output = finalName ?? builder.name(node.name)
            lower(node.operation, of: node, inputs, to: output)
            values[node.name] = output
        }
    }

    /// What limits the values of an 8-bit tensor to its range, and whether the operation that makes the tensor is
    /// but a limit itself and thereby done.
    private static func bounds(
        of operation: Operator, within range: ClosedRange<Float>
    ) -> (range: ClosedRange<Float>, replacesOperation: Bool) {
        switch operation {
        case .relu: return (max(range.lowerBound, 0)...max(range.upperBound, 0), true)
        case .clip(let minimum, let maximum):
            let limited = [minimum, maximum].map { min(max($0, range.lowerBound), range.upperBound) }
            return (limited[0]...limited[1], true)
        default: return (range, false)
        }
    }

    private mutating func dequantized(
        _ tensor: String, _ quantization: TensorQuantization, like wanted: String
    ) -> String {
        builder.node("DequantizeLinear", [tensor] + parameters(quantization, of: tensor), like: wanted)
    }

    /// Scale and zero point as constants.
    private mutating func parameters(_ quantization: TensorQuantization, of name: String) -> [String] {
        [
            builder.constant("\(name).scale", [quantization.scale]),
            builder.constant("\(name).zero_point", [quantization.zeroPoint]),
        ]
    }
}
