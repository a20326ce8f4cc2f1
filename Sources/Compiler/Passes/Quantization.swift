internal import Network

/// The normalisation of a convolution, whose multipliers and offsets change from frame to frame.
struct QuantizedNormalization: Sendable {
    /// The name of the network's node.
    let name: String
    let rule: NormalizedConvolution
}

/// A fused convolution with its constants.
struct QuantizedConvolution: Sendable {
    /// The convolution. If it is nil, the chain begins with its first added operand, and multipliers and offsets are 0.
    /// In a layer of real numbers multipliers are not used, and offsets are the bias.
    let convolution: Convolution?
    let input: Int?
    let filters: Int
    /// The multiplier of each filter, as `Requantization.multiplier` defines it. Those of a normalised layer and its
    /// offsets are the ones before the first frame.
    let multipliers: [Float]
    let offsets: [Float]
    let normalization: QuantizedNormalization?
    let steps: [EpilogueStep]
    let depthToSpace: Int
}

/// A fused layer with its constants.
struct QuantizedLayer: Sendable {
    enum Operation: Sendable {
        case convolution(QuantizedConvolution)
        case shuffle(Shuffle, input: Int)
    }

    let operation: Operation
    let output: Int
}

/// A `FusedNetwork` with all constants of the integer contract, or in a network of real numbers those of
/// `RealArithmetic`.
struct QuantizedNetwork: Sendable {
    let tensors: [TensorDescription]
    let layers: [QuantizedLayer]
}

extension QuantizedNetwork: CustomStringConvertible {
    var description: String {
        layers.map { layer in
            let name = tensors[layer.output].name
            switch layer.operation {
            case .shuffle(let shuffle, let input): return "\(name) = \(shuffle)(\(tensors[input].name))\n"
            case .convolution(let convolution):
                return "\(name): \(convolution.filters) filters\n  multipliers \(convolution.multipliers)\n"
                    + "  offsets \(convolution.offsets)\n"
                    + convolution.steps.map { "  \($0)\n" }.joined()
            }
        }.joined()
    }
}

extension Compiler {
    /// Computes the constants of the integer contract (see `Requantization`).
    static func quantize(
        _ network: FusedNetwork, library: [KernelPattern]
    ) throws(CompilerError) -> QuantizedNetwork {
        var layers: [QuantizedLayer] = []
        for layer in network.layers {
            switch layer.operation {
            case .shuffle(let shuffle, let input):
                layers.append(QuantizedLayer(operation: .shuffle(shuffle, input: input), output: layer.output))
            case .convolution(let fused):
                let unit = network.tensors[layer.output].unit
                layers.append(
                    QuantizedLayer(
                        operation: .convolution(
                            try quantize(fused, unit: unit, tensors: network.tensors, library: library)),
                        output: layer.output))
            }
        }
        return QuantizedNetwork(tensors: network.tensors, layers: layers)
    }

    private static func quantize(
        _ fused: FusedConvolution, unit: Float, tensors: [TensorDescription], library: [KernelPattern]
    ) throws(CompilerError) -> QuantizedConvolution {
        var multipliers = [Float](repeating: 0, count: fused.filters)
        var offsets = multipliers
        let (convolution, input) = (fused.convolution, fused.input)
        if let convolution, let input {
            switch convolution.weights {
            case .float: offsets = convolution.bias
            case .int8(_, let weightScale):
                for filter in 0..<fused.filters {
                    multipliers[filter] = Requantization.multiplier(
                        inputScale: tensors[input].unit, weightScale: weightScale[filter], unit: unit)
                    offsets[filter] = Requantization.offset(convolution.bias[filter], unit: unit)
                }
            }
        }
        var normalization: QuantizedNormalization?
        if let fused = fused.normalization, let convolution, let input {
            let rule = NormalizedConvolution(
                convolution, normalization: fused.values, indices: convolution.denseIndices(library: library),
                inputScale: tensors[input].unit, unit: unit)
            let coefficients = rule.coefficients(nil)
            (multipliers, offsets) = (coefficients.multipliers, coefficients.offsets)
            normalization = QuantizedNormalization(name: fused.name, rule: rule)
        }
        let steps = fused.steps.map { quantize($0, unit: unit, tensors: tensors) }
        return QuantizedConvolution(
            convolution: fused.convolution, input: fused.input, filters: fused.filters, multipliers: multipliers,
            offsets: offsets, normalization: normalization, steps: steps, depthToSpace: fused.depthToSpace)
    }

    private static func quantize(_ step: FusedStep, unit: Float, tensors: [TensorDescription]) -> EpilogueStep {
        switch step {
        case .relu: return .relu
        case .prelu(let slopes): return .prelu(slopes: slopes)
        case .clip(let minimum, let maximum):
            // A bound that is NaN limits nothing, as in `max(v, .nan)`.
            return .clip(
                low: minimum.isNaN ? -.infinity : Requantization.offset(minimum, unit: unit),
                high: maximum.isNaN ? .infinity : Requantization.offset(maximum, unit: unit))
        case .add(let operand):
            let source = tensors[operand.tensor]
            guard operand.upsample > 1 else {
                return .add(
                    tensor: operand.tensor, zeroPoint: Int32(source.zeroPoint),
                    ratio: Requantization.ratio(scale: Double(source.unit), unit: unit))
            }
            let denominator = Double(1 << (2 * BicubicPhases(factor: operand.upsample).bits))
            return .addUpsampled(
                tensor: operand.tensor, zeroPoint: Int32(source.zeroPoint), factor: operand.upsample,
                gather: operand.gather,
                ratio: Requantization.ratio(scale: Double(source.unit) / denominator, unit: unit))
        }
    }
}
