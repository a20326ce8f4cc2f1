/// The limitation of values to a range of real numbers.
struct Clip: OperatorDefinition {
    static let name = "clip"

    let minimum: Float
    let maximum: Float

    var label: String { "clip[\(minimum), \(maximum)]" }

    func validate(node: String, in network: Network) throws(NetworkError) {
        guard minimum <= maximum, max(-minimum, maximum) <= Network.maximumMagnitude else {
            throw NetworkError("\(node) clips to \(minimum)…\(maximum)")
        }
    }

    func bound(of inputs: [Double], inputUnit: Double) -> Double { max(inputs[0], Double(max(-minimum, maximum))) }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        .clip(minimum: try node.real("minimum"), maximum: try node.real("maximum"))
    }

    func write(to node: inout NodeWriter) {
        node.set("minimum", minimum)
        node.set("maximum", maximum)
    }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        let low = Requantization.offset(minimum, unit: context.unit)
        let high = context.clipMaximum(maximum)
        return .real(inputs[0].real(unit: context.unit).map { min(max($0, low), high) })
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        let (low, high) = (Double(minimum), Double(maximum))
        return RealValue(value: inputs[0].value.map { min(max($0, low), high) }, error: inputs[0].error)
    }
}
