import Foundation

/// A builder of ONNX graphs, which appends nodes and constants and keeps the names of tensors distinct.
struct GraphBuilder {
    private(set) var graph = GraphProto()
    private var names: Set<String> = []

    /// Reserves a name for a tensor and returns it: the wanted name, or one derived from it if that is taken.
    mutating func name(_ wanted: String) -> String {
        var name = wanted
        var number = 1
        while !names.insert(name).inserted {
            number += 1
            name = "\(wanted).\(number)"
        }
        return name
    }

    /// Appends a node whose result is the tensor `output`, a name that `name` returned.
    mutating func node(_ opType: String, _ inputs: [String], to output: String, attributes: [AttributeProto] = []) {
        var node = NodeProto()
        node.input = inputs
        node.output = [output]
        node.name = output
        node.opType = opType
        node.attribute = attributes
        graph.node.append(node)
    }

    /// Appends a node, reserves a name derived from `wanted` for its result, and returns that name.
    mutating func node(
        _ opType: String, _ inputs: [String], like wanted: String, attributes: [AttributeProto] = []
    ) -> String {
        let output = name(wanted)
        node(opType, inputs, to: output, attributes: attributes)
        return output
    }

    /// Adds a constant and returns its name.
    /// - Parameter dims: the extents; empty for a scalar.
    mutating func constant<Element: TensorElement>(
        _ wanted: String, _ elements: [Element], dims: [Int] = []
    ) -> String {
        let name = name(wanted)
        graph.initializer.append(TensorProto(name: name, elements, dims: dims))
        return name
    }

    mutating func setInput(_ value: ValueInfoProto) { graph.input = [value] }
    mutating func setOutput(_ value: ValueInfoProto) { graph.output = [value] }
    mutating func setName(_ name: String) { graph.name = name }
}
