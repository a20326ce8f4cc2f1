internal import Network

extension Fusion {
    /// Appends a node of a network of real numbers, where nothing says which tensors are materialised: what a
    /// convolution or an upsampling reads, what several nodes read, the output, and operands that do not fit into one
    /// epilogue.
    mutating func appendReal(_ node: Node) throws(CompilerError) {
        switch node.operation {
        case .convolution, .upsample: materialize(node.inputs[0])
        default: break
        }
        var candidates = node.inputs
        while values[node.name] == nil {
            do throws(CompilerError) {
                values[node.name] = try apply(node, to: node.inputs.map { values[$0]! })
            } catch {
                guard let input = candidates.popLast() else { throw error }
                materialize(input)
            }
        }
        if uses[node.name] != 1 { materialize(node.name) }
    }

    private mutating func materialize(_ name: String) {
        let value = values[name]!
        if case .tensor = value { return }
        values[name] = .tensor(materialize(chain(value), name: name, nil))
    }
}
