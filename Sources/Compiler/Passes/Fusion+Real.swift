internal import Network

extension Fusion {
    /// Appends a node of a network of real numbers, which does not say which tensors are materialised. The pass
    /// materialises inputs of operators that read nothing else, tensors that several nodes read, the output, and operands
    /// that do not fit into one epilogue.
    mutating func appendReal(_ node: Node) throws(CompilerError) {
        if node.operation.readsMaterialized { for input in node.inputs { materialize(input) } }
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

    /// Materialises the tensor of the given name unless it is materialised already.
    private mutating func materialize(_ name: String) {
        let value = values[name]!
        if case .tensor = value { return }
        values[name] = .tensor(materialize(chain(value), name: name, nil))
    }
}
