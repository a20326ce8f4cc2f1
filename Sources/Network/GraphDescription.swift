/// The JSON form of a network's graph in a model file, documented in `Models/README.md`.
struct GraphDescription: Codable {
    /// The version of the format; there is only one so far.
    static let version = 1

    struct Quantization: Codable {
        let scale: Float
        let zeroPoint: UInt8

        enum CodingKeys: String, CodingKey {
            case scale
            case zeroPoint = "zero_point"
        }
    }

    struct Pattern: Codable {
        let size: Int
        let mask: UInt32
    }

    struct Input: Codable {
        let channels: Int
        let quantization: Quantization?
    }

    enum Kind: String, Codable {
        case convolution, relu, prelu, add, clip, upsample
        case instanceNormalization = "instance_normalization"
        case depthToSpace = "depth_to_space"
        case spaceToDepth = "space_to_depth"
    }

    struct Node: Codable {
        let name: String
        let operation: Kind
        let inputs: [String]
        var filters: Int?
        var kernel: Int?
        /// The filters and channels of a block; absent for a dense convolution.
        var granularity: [Int]?
        var factor: Int?
        var minimum: Float?
        var maximum: Float?
        var epsilon: Float?
        var quantization: Quantization?

        enum CodingKeys: String, CodingKey {
            case name, inputs, filters, kernel, granularity, factor, minimum, maximum, epsilon, quantization
            case operation = "op"
        }
    }

    let version: Int
    let summary: String
    let input: Input
    let patterns: [Pattern]
    /// Absent where none has a name.
    let styles: [String]?
    let nodes: [Node]
}

extension GraphDescription.Quantization {
    init(_ quantization: TensorQuantization) {
        self.init(scale: quantization.scale, zeroPoint: quantization.zeroPoint)
    }

    /// The quantisation that this describes.
    var value: TensorQuantization { TensorQuantization(scale: scale, zeroPoint: zeroPoint) }
}
