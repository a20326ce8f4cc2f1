/// The values that a file's pictures have where ours have 0 to 1.
package enum ImportedRange: Equatable, Sendable {
    /// 0 to 1.
    case unit
    /// 0 to 255.
    case codeValues
}

/// The order of a file's colours.
package enum ImportedOrder: String, CaseIterable, Sendable {
    case rgb
    case bgr
}

extension ImportedGraph {
    /// Returns the graph that takes and gives values from 0 to 1 in the order red, green, blue.
    /// - Parameters:
    ///   - range: the values that this graph takes and gives.
    ///   - order: the order of this graph's three channels; it is ignored where there are not three.
    package func converted(from range: ImportedRange, _ order: ImportedOrder = .rgb) -> ImportedGraph {
        var graph = self
        // Each insertion moves the other nodes back by one.
        func conversion(_ channels: Int, factor: Float) -> [ImportedOperator] {
            var operators: [ImportedOperator] = []
            if order == .bgr, channels == 3 { operators.append(.channels([2, 1, 0])) }
            if range == .codeValues {
                operators.append(
                    .affine(
                        scales: [Float](repeating: factor, count: channels),
                        shifts: [Float](repeating: 0, count: channels)))
            }
            return operators
        }
        let before = conversion(inputChannels, factor: 255)
        graph.nodes = before.enumerated().map { ImportedNode(name: "input", operation: $1, inputs: [$0]) }
        for var node in nodes {
            node.inputs = node.inputs.map { $0 + before.count }
            graph.nodes.append(node)
        }
        graph.output += before.count
        for operation in conversion(outputChannels, factor: 1 / 255) {
            graph.nodes.append(ImportedNode(name: "output", operation: operation, inputs: [graph.output]))
            graph.output = graph.nodes.count
        }
        return graph.simplified()
    }

    /// The number of channels of the output.
    package var outputChannels: Int {
        var channels = [inputChannels]
        for node in nodes {
            let inputs = node.inputs.map { channels[$0] }
            let count =
                switch node.operation {
                case .convolution(let convolution), .transposedConvolution(let convolution): convolution.outputChannels
                case .concatenate: inputs.reduce(0, +)
                case .channels(let order): order.count
                case .depthToSpace(let factor): inputs[0] / (factor * factor)
                case .spaceToDepth(let factor): inputs[0] * factor * factor
                default: inputs[0]
                }
            channels.append(count)
        }
        return channels[output]
    }
}
