internal import Network

/// A materialised tensor.
struct TensorDescription: Sendable {
    let name: String
    let shape: TensorShape
    /// Of its 8 bits; nil where its elements are floats.
    let quantization: TensorQuantization?

    /// The real number that a step of its elements stands for.
    var unit: Float { quantization?.scale ?? 1 }
    /// The element that stands for 0.
    var zeroPoint: UInt8 { quantization?.zeroPoint ?? 0 }
}

/// One of the two permutations between channels and space; see `Operator.depthToSpace`.
public enum Shuffle: Hashable, Sendable {
    case depthToSpace(Int)
    case spaceToDepth(Int)

    var inverse: Shuffle {
        switch self {
        case .depthToSpace(let factor): .spaceToDepth(factor)
        case .spaceToDepth(let factor): .depthToSpace(factor)
        }
    }

    func shape(of input: TensorShape) -> TensorShape {
        switch self {
        case .depthToSpace(let factor):
            TensorShape(
                channels: input.channels / (factor * factor), numerator: input.numerator * factor,
                denominator: input.denominator)
        case .spaceToDepth(let factor):
            TensorShape(
                channels: input.channels * factor * factor, numerator: input.numerator,
                denominator: input.denominator * factor)
        }
    }
}

/// A materialised tensor that an epilogue adds: as it is, or enlarged by the bicubic kernel.
struct FusedOperand: Hashable, Sendable {
    /// Index in `FusedNetwork.tensors`.
    let tensor: Int
    /// Enlargement; 1 reads the tensor itself.
    let upsample: Int
    /// Where it is above 1, filter c · gather² + i · gather + j at (y, x) adds channel c of the enlarged tensor at
    /// (y · gather + i, x · gather + j).
    let gather: Int
}

/// One operation between a convolution's sum and the materialised result, on the filters of the convolution.
enum FusedStep: Equatable, Sendable {
    case relu
    case prelu(slopes: [Float])
    case clip(minimum: Float, maximum: Float)
    case add(FusedOperand)
}

/// A convolution with everything up to its materialised result. All steps are in the convolution's own layout; the shuffle,
/// which only permutes, comes last.
struct FusedConvolution: Sendable {
    /// Nil where the chain begins with its first added operand.
    let convolution: Convolution?
    /// The convolution's input, an index in `FusedNetwork.tensors`.
    let input: Int?
    let filters: Int
    let steps: [FusedStep]
    /// Factor of the final depth-to-space; 1 where there is none.
    let depthToSpace: Int
}

/// What makes one materialised tensor.
struct FusedLayer: Sendable {
    enum Operation: Sendable {
        case convolution(FusedConvolution)
        /// A permutation of a materialised tensor.
        case shuffle(Shuffle, input: Int)
    }

    let operation: Operation
    /// Index in `FusedNetwork.tensors`.
    let output: Int
}

/// Layers in the order in which they run; the last one makes the output. Tensor 0 is the input.
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
