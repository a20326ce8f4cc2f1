/// The definition of an operator: its name, number of inputs, shape, checks, JSON, the samples that it reads, and its
/// arithmetic in the two interpreters. The loops over a network's nodes, such as `inferShapes`, `validate`,
/// `ModelFile.decode` and `ReferenceInterpreter.run`, know operators by this protocol alone.
protocol OperatorDefinition: Sendable {
    /// The name in model files.
    static var name: String { get }
    /// The number of tensors that the operator reads.
    static var inputCount: ClosedRange<Int> { get }

    /// The operator's name with its parameters but without weights, for dumps.
    var label: String { get }
    /// Whether the operator reads materialised tensors only: 8-bit ones in an integer network.
    var readsMaterialized: Bool { get }
    /// Whether a positive factor of a channel passes through the operator; see `Operator.isHomogeneous`.
    var isHomogeneous: Bool { get }
    /// The number of weights if none were pruned, which bounds the time and memory that the operator takes.
    var denseWeightCount: Int { get }

    /// Returns the shape of the output.
    /// - Parameters:
    ///   - inputs: the shapes of the inputs, as many as `inputCount` allows.
    ///   - node: the name of the node, for the error.
    /// - Throws: `NetworkError` where the operator does not suit the shapes.
    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape

    /// Checks the parameters.
    /// - Parameters:
    ///   - node: the name of the node, for the error.
    ///   - network: the network that the node belongs to, whose shapes fit together.
    /// - Throws: `NetworkError` naming the first thing that is wrong.
    func validate(node: String, in network: Network) throws(NetworkError)

    /// Returns a bound on the output's absolute values in an integer network.
    /// - Parameters:
    ///   - inputs: the bounds of the inputs.
    ///   - inputUnit: the unit of the first input.
    func bound(of inputs: [Double], inputUnit: Double) -> Double

    /// Returns the range of rows of its inputs that the operator reads for a row of the output, or of columns for a
    /// column; nil where it reads the whole frame. At the edges of the frame the range reaches beyond it: the operator
    /// reads zeros there, or samples mirrored into the frame, which are never further away.
    func reads(_ index: Int) -> ClosedRange<Int>?

    /// Reads the operator from a model file.
    /// - Throws: `NetworkError` where a parameter is missing or of another type or shape.
    static func read(_ node: NodeReader) throws(NetworkError) -> Operator

    /// Stores the parameters in a model file.
    func write(to node: inout NodeWriter)

    /// Returns the output in an integer network, by definition; see `Requantization`.
    /// - Precondition: the network is valid.
    func apply(to inputs: [IntegerValue], _ context: IntegerContext) throws(NetworkError) -> IntegerValue

    /// Returns the output in a network of real numbers, by definition, with the bound that `RealInterpreter` describes.
    /// - Parameter library: the network's pattern library.
    /// - Precondition: the network is valid.
    func apply(to inputs: [RealValue], library: [KernelPattern]) throws(NetworkError) -> RealValue
}

/// The defaults, which suit most operators: one input, whose shape they keep, and no parameters.
extension OperatorDefinition {
    static var inputCount: ClosedRange<Int> { 1...1 }
    var label: String { Self.name }
    var readsMaterialized: Bool { false }
    var isHomogeneous: Bool { false }
    var denseWeightCount: Int { 0 }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape { inputs[0] }
    func validate(node: String, in network: Network) throws(NetworkError) {}
    func bound(of inputs: [Double], inputUnit: Double) -> Double { inputs.reduce(0, +) }
    func reads(_ index: Int) -> ClosedRange<Int>? { index...index }
    func write(to node: inout NodeWriter) {}
}
