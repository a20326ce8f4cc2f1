/// The permutation of channels to space, defined at `Operator.depthToSpace`.
struct DepthToSpace: OperatorDefinition {
    static let name = "depth_to_space"

    let factor: Int

    var label: String { "depthToSpace\(factor)" }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        let input = inputs[0]
        guard (1...Network.maximumFactor).contains(factor), input.channels.isMultiple(of: factor * factor),
            input.numerator * factor <= Network.maximumRatio
        else { throw NetworkError("\(node) cannot spread \(input.channels) channels by \(factor)") }
        return TensorShape(
            channels: input.channels / (factor * factor), numerator: input.numerator * factor,
            denominator: input.denominator)
    }

    func reads(_ index: Int) -> ClosedRange<Int>? {
        let source = index.flooredQuotient(dividingBy: factor)
        return source...source
    }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        .depthToSpace(factor: try node.integer("factor"))
    }

    func write(to node: inout NodeWriter) { node.set("factor", factor) }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        switch inputs[0] {
        case .integers(let tensor, let scale): .integers(permuted(tensor), scale: scale)
        case .real(let tensor): .real(permuted(tensor))
        }
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        RealValue(value: permuted(inputs[0].value), error: permuted(inputs[0].error))
    }

    private func permuted<T>(_ input: Tensor<T>) -> Tensor<T> {
        guard factor > 1, let first = input.elements.first else { return input }
        var output = Tensor(
            channels: input.channels / (factor * factor), height: input.height * factor, width: input.width * factor,
            repeating: first)
        for channel in 0..<output.channels {
            for y in 0..<output.height {
                for x in 0..<output.width {
                    let source = (channel * factor + y % factor) * factor + x % factor
                    output[channel, y, x] = input[source, y / factor, x / factor]
                }
            }
        }
        return output
    }
}
