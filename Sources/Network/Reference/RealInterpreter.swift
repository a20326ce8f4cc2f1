/// An interpreter that runs a network of real numbers by definition, in double precision: one operator after the other,
/// with every sum written out. With each value it computes a bound on its distance from a result of the fp32 arithmetic
/// of `RealArithmetic`.
///
/// The bound is the usual running error analysis (Higham, Accuracy and Stability of Numerical Algorithms, chapter 3)
/// with the unit roundoff u = 2⁻²⁴. A sum of n fused multiply-adds in any order has an error of at most `γ · (|bias| +
/// Σ |w · x|)`, where `γ = n·u / (1 − n·u)` and n is input channels · kernel size², plus the propagated errors of the
/// inputs, `Σ |w| · error(x)`, plus n times half the smallest subnormal number. Every other operation rounds at most
/// once; input and output round twice.
public struct RealInterpreter: Sendable {
    private let network: Network

    /// The output of a network in code values, which are 255 times the real values, before rounding and clamping.
    public struct Output: Sendable {
        /// The values in double precision.
        public let values: Tensor<Double>
        /// The largest distance of a result of fp32 kernels from each of `values`.
        public let bounds: Tensor<Double>
    }

    /// Prepares a network.
    /// - Throws: `NetworkError` where the network is not valid, is quantised or has several styles.
    public init(_ network: Network) throws(NetworkError) {
        try network.validate()
        guard !network.isQuantized else { throw NetworkError("the network is quantised") }
        try network.requireOneStyle()
        self.network = network
    }

    /// Runs the network.
    /// - Parameter input: `inputChannels` planes of 8-bit code values.
    /// - Throws: `NetworkError` where the input's shape does not suit the network.
    public func run(_ input: Tensor<UInt8>) throws(NetworkError) -> Output {
        guard input.channels == network.inputChannels, input.height > 0, input.width > 0 else {
            throw NetworkError("the network takes \(network.inputChannels) channels and at least one pixel")
        }
        let real = input.map { Double($0) / 255 }
        var values = [
            Network.inputName: RealValue(value: real, error: real.map { 2.5 * RealValue.roundoff * $0 })
        ]
        for node in network.nodes {
            values[node.name] = try node.operation.definition.apply(
                to: node.inputs.map { values[$0]! }, library: network.patternLibrary)
        }
        var output = values[network.nodes.last!.name]!
        for index in output.value.elements.indices { output.addRounding(at: index) }
        return Output(values: output.value.map { $0 * 255 }, bounds: output.error.map { $0 * 255 })
    }
}

/// A tensor during the interpretation of a network of real numbers.
struct RealValue {
    /// The unit roundoff u of 32-bit floats.
    static let roundoff = 0x1p-24

    /// The values in double precision.
    var value: Tensor<Double>
    /// The bound on the distance of a result of the fp32 arithmetic from each value.
    var error: Tensor<Double>

    /// Adds to a bound what rounding the value to a 32-bit float once more may change.
    mutating func addRounding(at index: Int) {
        error.elements[index] += Self.roundoff * (abs(value.elements[index]) + error.elements[index])
    }
}
