/// The rectified linear unit.
struct ReLU: OperatorDefinition {
    static let name = "relu"

    var isHomogeneous: Bool { true }

    static func read(_ node: NodeReader) -> Operator { .relu }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        .real(inputs[0].real(unit: context.unit).map { max($0, 0) })
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        RealValue(value: inputs[0].value.map { max($0, 0) }, error: inputs[0].error)
    }
}
