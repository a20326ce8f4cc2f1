import Network

/// The translation of a network into ONNX nodes, one node of the network after the other.
///
/// In both arithmetics every tensor of the network exists as 32-bit floats in real units. The quantised graph puts
/// QuantizeLinear and DequantizeLinear behind each tensor that is materialised as 8 bits. An engine that fuses them
/// computes what `Requantization` defines except for the last places of its floats: ONNX computes in real units, and
/// the contract computes in units of the next tensor, so a value very close to the middle between two 8-bit values may
/// be rounded to the other one. The bias stays a float for the same reason: rounded to the accumulator's unit, as
/// QLinearConv takes it, it changes far more values (ONNX Runtime rounds it so by itself where it fuses).
struct GraphLowering {
    let network: Network
    let arithmetic: ONNXExport.Arithmetic
    var builder = GraphBuilder()
    /// The number of channels of each tensor of the network.
    let channels: [String: Int]
    /// The place in the graph of each channel, by tensor, for tensors whose channels are in another order there.
    var orders: [String: [Int]] = [:]
    /// The name in the graph of each tensor of the network, as floats.
    private var values: [String: String] = [:]

    /// Creates a translation that has no nodes yet.
    /// - Precondition: the network is valid, and quantised if the arithmetic is.
    init(_ network: Network, shapes: [String: TensorShape], arithmetic: ONNXExport.Arithmetic) {
        self.network = network
        self.arithmetic = arithmetic
        channels = shapes.mapValues(\.channels)
    }

    /// Returns the finished graph with the given interface.
    func graph(input: ValueInfoProto, output: ValueInfoProto) -> GraphProto {
        var builder = builder
        builder.setName("patina")
        builder.setInput(input)
        builder.setOutput(output)
        return builder.graph
    }

    /// Appends the nodes of the whole network.
    mutating func lower() {
        // These two are named first, because they are the graph's interface, however the network's nodes are named.
        let input = builder.name("input")
        let output = builder.name("output")
        values[Network.inputName] =
            arithmetic == .quantized
            ? dequantized(input, network.inputQuantization!, like: "input.dequantized") : input
        for node in network.nodes {
            lower(node, finalName: node.name == network.nodes.last!.name ? output : nil)
        }
    }

    /// Appends the nodes of one node of the network.
    /// - Parameter finalName: the name of the graph's output if this node makes it; otherwise nil.
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

    /// Returns the limits of an operation's 8-bit result, and true if the operation is itself nothing but a limit, so
    /// that a single Clip replaces it.
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

    /// Appends a DequantizeLinear node and returns the name of its result.
    private mutating func dequantized(
        _ tensor: String, _ quantization: TensorQuantization, like wanted: String
    ) -> String {
        builder.node("DequantizeLinear", [tensor] + parameters(quantization, of: tensor), like: wanted)
    }

    /// Appends the scale and the zero point as constants and returns their names.
    private mutating func parameters(_ quantization: TensorQuantization, of name: String) -> [String] {
        [
            builder.constant("\(name).scale", [quantization.scale]),
            builder.constant("\(name).zero_point", [quantization.zeroPoint]),
        ]
    }
}
