/// The parametric ReLU: negative values are multiplied by a slope, one per channel.
struct PReLU: OperatorDefinition {
    static let name = "prelu"

    let slopes: [Float]

    var isHomogeneous: Bool { true }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        guard slopes.count == inputs[0].channels else {
            throw NetworkError("\(node) has \(slopes.count) slopes for \(inputs[0].channels) channels")
        }
        return inputs[0]
    }

    func validate(node: String, in network: Network) throws(NetworkError) {
        guard slopes.allSatisfy({ abs($0) <= Network.maximumMagnitude }) else {
            throw NetworkError("\(node) has a slope beyond ±\(Network.maximumMagnitude)")
        }
    }

    func bound(of inputs: [Double], inputUnit: Double) -> Double {
        inputs[0] * Double(slopes.reduce(1) { max($0, abs($1)) })
    }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        .prelu(slopes: try node.tensor("slope", shape: [node.channels]))
    }

    func write(to node: inout NodeWriter) { node.setTensor("slope", slopes) }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        var tensor = inputs[0].real(unit: context.unit)
        let area = tensor.height * tensor.width
        for index in tensor.elements.indices where tensor.elements[index] < 0 {
            tensor.elements[index] *= slopes[index / area]
        }
        return .real(tensor)
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        var result = inputs[0]
        let area = result.value.height * result.value.width
        for index in result.value.elements.indices {
            let slope = Double(slopes[index / area])
            if result.value.elements[index] < 0 { result.value.elements[index] *= slope }
            // Near zero the error may change the sign of a value; the bound holds all the same, since the function is
            // continuous.
            result.error.elements[index] *= max(1, abs(slope))
            result.addRounding(at: index)
        }
        return result
    }
}
