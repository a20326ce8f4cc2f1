internal import Network

/// A materialised tensor, whose rows exist in memory.
struct TensorDescription: Sendable {
    let name: String
    let shape: TensorShape
    /// The quantisation to 8 bits; nil if the elements are floats.
    let quantization: TensorQuantization?

    /// The real number that a difference of 1 between elements stands for.
    var unit: Float { quantization?.scale ?? 1 }
    /// The element that stands for 0.
    var zeroPoint: UInt8 { quantization?.zeroPoint ?? 0 }
}

/// A materialised tensor that an epilogue adds, either as it is or after bicubic enlargement.
struct FusedOperand: Hashable, Sendable {
    /// The index of the tensor in `FusedNetwork.tensors`.
    let tensor: Int
    /// The factor of the enlargement; 1 for the tensor as it is.
    let upsample: Int
    /// The factor by which the enlarged tensor is gathered into channels. If it is above 1, filter c · gather² + i ·
    /// gather + j at (y, x) adds channel c of the enlarged tensor at (y · gather + i, x · gather + j).
    let gather: Int
}

/// An operation between a convolution's sum and the materialised result, applied to each filter of the convolution.
enum FusedStep: Equatable, Sendable {
    case relu
    case prelu(slopes: [Float])
    case clip(minimum: Float, maximum: Float)
    case add(FusedOperand)
}

/// A normalisation by the statistics of the frame before; see `NormalizedConvolution`.
struct FusedNormalization: Sendable {
    /// The name of the network's node.
    let name: String
    /// The values, of a single style.
    let values: InstanceNormalization
}

/// A convolution with all operations up to its materialised result. All steps are in the convolution's own layout. The
/// shuffle comes last, because it only permutes.
struct FusedConvolution: Sendable {
    /// The convolution; nil if the chain begins with its first added operand.
    let convolution: Convolution?
    /// The index in `FusedNetwork.tensors` of the convolution's input.
    let input: Int?
    let filters: Int
    /// The normalisation of the convolution's results, before all steps; nil if there is none.
    let normalization: FusedNormalization?
    let steps: [FusedStep]
    /// The factor of the final depth-to-space; 1 if there is none.
    let depthToSpace: Int
}

/// A layer, which makes one materialised tensor.
struct FusedLayer: Sendable {
    enum Operation: Sendable {
        case convolution(FusedConvolution)
        /// A permutation of a materialised tensor.
        case shuffle(Shuffle, input: Int)
    }

    let operation: Operation
    /// The index in `FusedNetwork.tensors` of the tensor that the layer makes.
    let output: Int
}

/// A network of layers in the order in which they run. The last layer makes the output, and tensor 0 is the input.
struct FusedNetwork: Sendable {
    var tensors: [TensorDescription]
    var layers: [FusedLayer]
}

extension FusedNetwork: CustomStringConvertible {
    var description: String {
        layers.map { layer in
            let name = tensors[layer.output].name
            switch layer.operation {
            case .shuffle(let shuffle, let input): return "\(name) = \(shuffle)(\(tensors[input].name))\n"
            case .convolution(let fused):
                var text = "\(name) ="
                if let convolution = fused.convolution, let input = fused.input {
                    text += " convolution\(convolution.kernelSize)(\(tensors[input].name))"
                }
                if let normalization = fused.normalization { text += " | \(normalization.name)" }
                for step in fused.steps { text += " | " + describe(step) }
                if fused.depthToSpace > 1 { text += " | depthToSpace \(fused.depthToSpace)" }
                return text + "\n"
            }
        }.joined()
    }

    private func describe(_ step: FusedStep) -> String {
        switch step {
        case .relu: return "relu"
        case .prelu: return "prelu"
        case .clip(let minimum, let maximum): return "clip[\(minimum), \(maximum)]"
        case .add(let operand):
            let name = tensors[operand.tensor].name
            return operand.upsample == 1 ? "+ \(name)" : "+ upsample\(operand.upsample)(\(name))"
        }
    }
}
