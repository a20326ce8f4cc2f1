/// The permutation of space to channels, defined at `Operator.spaceToDepth`.
struct SpaceToDepth: OperatorDefinition {
    static let name = "space_to_depth"

    let factor: Int

    var label: String { "spaceToDepth\(factor)" }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        let input = inputs[0]
        guard (1...Network.maximumFactor).contains(factor),
            input.channels * factor * factor <= Network.maximumChannels,
            input.denominator * factor <= Network.maximumRatio
        else { throw NetworkError("\(node) cannot gather \(input.channels) channels by \(factor)") }
        return TensorShape(
            channels: input.channels * factor * factor, numerator: input.numerator,
            denominator: input.denominator * factor)
    }

    func reads(_ index: Int) -> ClosedRange<Int>? { index * factor...index * factor + factor - 1 }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        .spaceToDepth(factor: try node.integer("factor"))
    }

    func write(to node: inout NodeWriter) { node.set("factor", factor) }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) throws(NetworkError) -> IntegerValue {
        switch inputs[0] {
        case .integers(let tensor, let scale): .integers(try permuted(tensor), scale: scale)
        case .real(let tensor): .real(try permuted(tensor))
        }
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) throws(NetworkError) -> RealValue {
        RealValue(value: try permuted(inputs[0].value), error: try permuted(inputs[0].error))
    }

    /// - Throws: `NetworkError` where an extent is not divisible by the factor.
    private func permuted<T>(_ input: Tensor<T>) throws(NetworkError) -> Tensor<T> {
        guard input.height.isMultiple(of: factor), input.width.isMultiple(of: factor) else {
            throw NetworkError("\(input.width)×\(input.height) does not divide by \(factor)")
        }
        guard factor > 1, let first = input.elements.first else { return input }
        var output = Tensor(
            channels: input.channels * factor * factor, height: input.height / factor, width: input.width / factor,
            repeating: first)
        for channel in 0..<input.channels {
            for y in 0..<input.height {
                for x in 0..<input.width {
                    let target = (channel * factor + y % factor) * factor + x % factor
                    output[target, y / factor, x / factor] = input[channel, y, x]
                }
            }
        }
        return output
    }
}
