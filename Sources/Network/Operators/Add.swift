/// The sum of two tensors of the same shape.
struct Add: OperatorDefinition {
    static let name = "add"
    static let inputCount = 2...2

    var isHomogeneous: Bool { true }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        guard inputs[0] == inputs[1] else { throw NetworkError("\(node) adds tensors of different shapes") }
        return inputs[0]
    }

    static func read(_ node: NodeReader) -> Operator { .add }

    /// Returns the sum in the order of operations that `Requantization` defines.
    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        let unit = context.unit
        var total: Tensor<Float>
        let other: IntegerValue
        if case .integers = inputs[0], case .real(let second) = inputs[1] {
            (total, other) = (second, inputs[0])
        } else {
            (total, other) = (inputs[0].real(unit: unit), inputs[1])
        }
        switch other {
        case .real(let tensor):
            for index in total.elements.indices { total.elements[index] += tensor.elements[index] }
        case .integers(let tensor, let scale):
            let ratio = Requantization.ratio(scale: scale, unit: unit)
            for index in total.elements.indices {
                total.elements[index].addProduct(Float(tensor.elements[index]), ratio)
            }
        }
        return .real(total)
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        var sum = inputs[0]
        for index in sum.value.elements.indices {
            sum.value.elements[index] += inputs[1].value.elements[index]
            sum.error.elements[index] += inputs[1].error.elements[index]
            sum.addRounding(at: index)
        }
        return sum
    }
}
