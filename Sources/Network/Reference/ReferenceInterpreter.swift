/// An interpreter that runs a network by definition: one operator after the other, with every sum written out. For
/// integer networks it is the oracle that every fast kernel must equal bit for bit; networks of real numbers run in
/// double precision, see `RealInterpreter`.
public struct ReferenceInterpreter: Sendable {
    let network: Network
    let units: [String: TensorQuantization]
    /// The normalisation of each convolution that has one, by the convolution's name; empty in networks of real numbers.
    private let normalizations: [String: (name: String, values: InstanceNormalization)]
    /// The interpreter for networks of real numbers; nil for integer networks.
    private let real: RealInterpreter?

    /// Prepares a network.
    /// - Throws: `NetworkError` where the network is not valid or has several styles.
    public init(_ network: Network) throws(NetworkError) {
        try network.validate()
        try network.requireOneStyle()
        self.network = network
        real = network.isQuantized ? nil : try RealInterpreter(network)
        units = network.isQuantized ? network.units() : [:]
        normalizations = network.isQuantized ? network.normalizations : [:]
    }

    /// Runs the network on a picture, or on the first frame of a sequence.
    /// - Parameter input: `inputChannels` planes of 8-bit values.
    /// - Throws: `NetworkError` where the input's shape does not suit the network.
    public func run(_ input: Tensor<UInt8>) throws(NetworkError) -> Tensor<UInt8> {
        if let real { return try real.run(input).values.map { RealArithmetic.round($0) } }
        var statistics = FrameStatistics()
        return try settle(input, statistics: &statistics)
    }

    /// Runs an integer network on one frame.
    func run(_ input: Tensor<UInt8>, _ pass: StatisticsPass) throws(NetworkError) -> Tensor<UInt8> {
        guard network.isQuantized else { throw NetworkError("a network of real numbers has no memory") }
        try check(input)
        let quantization = network.inputQuantization!
        var values = [Network.inputName: IntegerValue(input, quantization)]
        var output = input
        for node in network.nodes {
            let unit = units[node.name]!.scale
            let value = try apply(node, to: node.inputs.map { values[$0]! }, unit: unit, pass)
            if let quantization = node.quantization {
                output = value.real(unit: unit).map {
                    Requantization.quantize($0, zeroPoint: quantization.zeroPoint)
                }
                values[node.name] = IntegerValue(output, quantization)
            } else {
                values[node.name] = value
            }
        }
        return output
    }

    /// Checks the shape of an input.
    func check<T>(_ input: Tensor<T>) throws(NetworkError) {
        guard input.channels == network.inputChannels, input.height > 0, input.width > 0 else {
            throw NetworkError("the network takes \(network.inputChannels) channels and at least one pixel")
        }
    }

    /// Returns the output of a node in units of `unit`.
    /// - Parameter clipMaximum: returns the upper bound of a clip, in units of `unit`, for the real bound; nil for the
    ///   usual conversion.
    func apply(
        _ node: Node, to inputs: [IntegerValue], unit: Float, _ pass: StatisticsPass,
        clipMaximum: ((Float) -> Float)? = nil
    ) throws(NetworkError) -> IntegerValue {
        let normalization = normalizations[node.name].map {
            IntegerContext.Normalization(name: $0.name, values: $0.values, pass: pass)
        }
        return try node.operation.definition.apply(
            to: inputs,
            IntegerContext(
                unit: unit, library: network.patternLibrary,
                clipMaximum: clipMaximum ?? { Requantization.offset($0, unit: unit) }, normalization: normalization))
    }
}
