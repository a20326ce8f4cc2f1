import Imaging

/// An interpreter that runs a network by definition: one operator after the other, with every sum written out. For
/// integer networks it is the oracle that every fast kernel must equal bit for bit; networks of real numbers run in
/// double precision, see `RealInterpreter`.
public struct ReferenceInterpreter: Sendable {
    let network: Network
    let units: [String: TensorQuantization]
    /// The interpreter for networks of real numbers; nil for integer networks.
    private let real: RealInterpreter?

    /// Prepares a network.
    /// - Throws: `NetworkError` where the network is not valid.
    public init(_ network: Network) throws(NetworkError) {
        try network.validate()
        self.network = network
        real = network.isQuantized ? nil : try RealInterpreter(network)
        units = network.isQuantized ? network.units() : [:]
    }

    /// A tensor during the interpretation.
    enum Value {
        /// Exact integers, where real = value · scale. Enlarged 16-bit samples need 40 bits.
        case integers(Tensor<Int64>, scale: Double)
        /// Real numbers in units of the next materialised tensor's scale.
        case real(Tensor<Float>)
    }

    /// Runs the network.
    /// - Parameter input: `inputChannels` planes of 8-bit values.
    /// - Throws: `NetworkError` where the input's shape does not suit the network.
    public func run(_ input: Tensor<UInt8>) throws(NetworkError) -> Tensor<UInt8> {
        if let real { return try real.run(input).values.map { RealArithmetic.round($0) } }
        try check(input)
        let quantization = network.inputQuantization!
        var values: [String: Value] = [
            Network.inputName: dequantized(input, quantization)
        ]
        var output = input
        for node in network.nodes {
            let unit = units[node.name]!.scale
            let value = try apply(node, to: node.inputs.map { values[$0]! }, unit: unit)
            if let quantization = node.quantization {
                output = real(value, unit: unit).map {
                    Requantization.quantize($0, zeroPoint: quantization.zeroPoint)
                }
                values[node.name] = dequantized(output, quantization)
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

    /// Returns the integers without the zero point.
    func dequantized(_ tensor: Tensor<UInt8>, _ quantization: TensorQuantization) -> Value {
        .integers(
            tensor.map { Int64($0) - Int64(quantization.zeroPoint) }, scale: Double(quantization.scale))
    }

    /// Returns a tensor in units of `unit`.
    func real(_ value: Value, unit: Float) -> Tensor<Float> {
        switch value {
        case .real(let tensor): return tensor
        case .integers(let tensor, let scale):
            let ratio = Requantization.ratio(scale: scale, unit: unit)
            return tensor.map { Float($0) * ratio }
        }
    }

    /// Returns the output of a node in units of `unit`.
    /// - Parameter clipMaximum: returns the upper bound of a clip, in units of `unit`, for the real bound; nil for the
    ///   usual conversion.
    func apply(
        _ node: Node, to inputs: [Value], unit: Float, clipMaximum: ((Float) -> Float)? = nil
    ) throws(NetworkError) -> Value {
        switch node.operation {
        case .convolution(let convolution):
            guard case .integers(let tensor, let scale) = inputs[0] else { preconditionFailure("validated") }
            return .real(convolve(tensor, inputScale: Float(scale), convolution, unit: unit))
        case .relu:
            return .real(real(inputs[0], unit: unit).map { max($0, 0) })
        case .prelu(let slopes):
            var tensor = real(inputs[0], unit: unit)
            let area = tensor.height * tensor.width
            for index in tensor.elements.indices where tensor.elements[index] < 0 {
                tensor.elements[index] *= slopes[index / area]
            }
            return .real(tensor)
        case .clip(let minimum, let maximum):
            let low = Requantization.offset(minimum, unit: unit)
            let high = clipMaximum?(maximum) ?? Requantization.offset(maximum, unit: unit)
            return .real(real(inputs[0], unit: unit).map { min(max($0, low), high) })
        case .add:
            return .real(sum(inputs[0], inputs[1], unit: unit))
        case .depthToSpace(let factor):
            switch inputs[0] {
            case .integers(let tensor, let scale): return .integers(Shuffle.depthToSpace(tensor, factor), scale: scale)
            case .real(let tensor): return .real(Shuffle.depthToSpace(tensor, factor))
            }
        case .spaceToDepth(let factor):
            switch inputs[0] {
            case .integers(let tensor, let scale):
                return .integers(try Shuffle.spaceToDepth(tensor, factor), scale: scale)
            case .real(let tensor): return .real(try Shuffle.spaceToDepth(tensor, factor))
            }
        case .instanceNormalization: preconditionFailure("validated")
        case .upsample(let factor):
            guard case .integers(let tensor, let scale) = inputs[0] else { preconditionFailure("validated") }
            let phases = BicubicPhases(factor: factor)
            let denominator = Double(1 << (2 * phases.bits))
            return .integers(upsample(tensor, factor, phases), scale: scale / denominator)
        }
    }

    /// Returns the sum in the order of operations that `Requantization` defines.
    private func sum(_ a: Value, _ b: Value, unit: Float) -> Tensor<Float> {
        var total: Tensor<Float>
        let other: Value
        if case .integers = a, case .real(let second) = b {
            (total, other) = (second, a)
        } else {
            (total, other) = (real(a, unit: unit), b)
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
        return total
    }

    private func convolve(
        _ input: Tensor<Int64>, inputScale: Float, _ convolution: Convolution, unit: Float
    ) -> Tensor<Float> {
        guard case .int8(let weights, let weightScale) = convolution.weights else { preconditionFailure("validated") }
        let indices = convolution.denseIndices(library: network.patternLibrary)
        let size = convolution.kernelSize
        let (height, width) = (input.height, input.width)
        var output = Tensor<Float>(channels: convolution.outputChannels, height: height, width: width, repeating: 0)
        for filter in 0..<convolution.outputChannels {
            var sums = [Int64](repeating: 0, count: height * width)
            for channel in 0..<convolution.inputChannels {
                for position in 0..<size * size {
                    let index = indices[(filter * convolution.inputChannels + channel) * size * size + position]
                    guard index >= 0 else { continue }
                    let weight = Int64(weights[index])
                    let (dy, dx) = (position / size - size / 2, position % size - size / 2)
                    for y in max(0, -dy)..<max(max(0, -dy), min(height, height - dy)) {
                        for x in max(0, -dx)..<max(max(0, -dx), min(width, width - dx)) {
                            sums[y * width + x] += weight * input[channel, y + dy, x + dx]
                        }
                    }
                }
            }
            let multiplier = Requantization.multiplier(
                inputScale: inputScale, weightScale: weightScale[filter], unit: unit)
            let offset = Requantization.offset(convolution.bias[filter], unit: unit)
            for (index, sum) in sums.enumerated() {
                output.elements[filter * height * width + index] = offset.addingProduct(Float(sum), multiplier)
            }
        }
        return output
    }

    private func upsample(_ input: Tensor<Int64>, _ factor: Int, _ phases: BicubicPhases) -> Tensor<Int64> {
        var output = Tensor<Int64>(
            channels: input.channels, height: input.height * factor, width: input.width * factor, repeating: 0)
        for channel in 0..<input.channels {
            for y in 0..<output.height {
                for x in 0..<output.width {
                    var sum: Int64 = 0
                    for i in 0..<4 {
                        let row = BicubicKernel.mirrored(
                            y / factor + phases.offsets[y % factor] + i, count: input.height)
                        for j in 0..<4 {
                            let column = BicubicKernel.mirrored(
                                x / factor + phases.offsets[x % factor] + j, count: input.width)
                            sum +=
                                Int64(phases.weights[y % factor][i] * phases.weights[x % factor][j])
                                * input[channel, row, column]
                        }
                    }
                    output[channel, y, x] = sum
                }
            }
        }
        return output
    }
}
