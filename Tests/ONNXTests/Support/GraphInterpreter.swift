import Foundation
import ONNX

/// A tensor of any ONNX type; every value of those that occur is exact in double precision.
struct GraphTensor: Equatable {
    var dims: [Int]
    var elements: [Double]

    static func scalar(_ value: Double) -> Self { Self(dims: [], elements: [value]) }
}

/// Runs an exported graph by the definitions of ONNX's operators (https://onnx.ai/onnx/operators), in double
/// precision. It knows the operators and attributes that Patina writes and refuses others.
struct GraphInterpreter {
    struct Unsupported: Error {
        let what: String
    }

    let graph: GraphProto
    private var constants: [String: GraphTensor] = [:]

    init(_ model: ModelProto) throws {
        graph = try model.graph ?? { throw Unsupported(what: "no graph") }()
        for tensor in graph.initializer { constants[tensor.name!] = try Self.tensor(tensor) }
    }

    private static func tensor(_ tensor: TensorProto) throws -> GraphTensor {
        let elements: [Double]? =
            switch tensor.dataType.flatMap(ElementType.init) {
            case .float: tensor.elements(Float.self)?.map(Double.init)
            case .uint8: tensor.elements(UInt8.self)?.map(Double.init)
            case .int8: tensor.elements(Int8.self)?.map(Double.init)
            case .int32: tensor.elements(Int32.self)?.map(Double.init)
            case .int64: tensor.elements(Int64.self)?.map(Double.init)
            // Patina writes no other types.
            default: nil
            }
        guard let elements else { throw Unsupported(what: "tensor \(tensor.name ?? "")") }
        return GraphTensor(dims: tensor.dims.map(Int.init), elements: elements)
    }

    /// - Parameter forced: tensors that take the place of those that are computed, for whoever reads them.
    /// - Returns: what every node computed, by name.
    func run(_ input: GraphTensor, forced: [String: GraphTensor] = [:]) throws -> [String: GraphTensor] {
        var visible = constants
        visible[graph.input[0].name!] = input
        var computed: [String: GraphTensor] = [:]
        for node in graph.node {
            let inputs = try node.input.map { name in
                guard let tensor = visible[name] else { throw Unsupported(what: "\(node.name!) reads \(name)") }
                return tensor
            }
            guard node.output.count == 1, visible[node.output[0]] == nil else {
                throw Unsupported(what: "outputs of \(node.name!)")
            }
            let result = try apply(node, inputs)
            computed[node.output[0]] = result
            visible[node.output[0]] = forced[node.output[0]] ?? result
        }
        return computed
    }

    /// y = scale · (x − mean) / √(variance + epsilon) + shift, each channel of each picture for itself.
    private func normalized(
        _ x: GraphTensor, _ scale: GraphTensor, _ shift: GraphTensor, epsilon: Double
    ) -> GraphTensor {
        let area = x.dims[2] * x.dims[3]
        var result = x
        for plane in 0..<x.dims[0] * x.dims[1] {
            let range = plane * area..<(plane + 1) * area
            let mean = x.elements[range].reduce(0, +) / Double(area)
            let variance = x.elements[range].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(area)
            for index in range {
                result.elements[index] =
                    (x.elements[index] - mean) / (variance + epsilon).squareRoot()
                    * scale.elements[plane % x.dims[1]] + shift.elements[plane % x.dims[1]]
            }
        }
        return result
    }

    private func apply(_ node: NodeProto, _ inputs: [GraphTensor]) throws -> GraphTensor {
        let x = inputs[0]
        switch node.opType! {
        case "Conv": return try convolve(x, weight: inputs[1], bias: inputs.count > 2 ? inputs[2] : nil, node)
        case "Relu": return x.map { max($0, 0) }
        case "InstanceNormalization": return normalized(x, inputs[1], inputs[2], epsilon: Double(node["epsilon"]!.f!))
        case "PRelu": return try x.combined(with: inputs[1]) { $0 < 0 ? $0 * $1 : $0 }
        case "Clip": return x.map { min(max($0, inputs[1].elements[0]), inputs[2].elements[0]) }
        case "Add": return try x.combined(with: inputs[1], +)
        case "Sub": return try x.combined(with: inputs[1], -)
        case "Min": return try x.combined(with: inputs[1], min)
        // Of integers, the sign is the divisor's.
        case "Mod": return try x.combined(with: inputs[1]) { $0 - $1 * ($0 / $1).rounded(.down) }
        case "Shape": return GraphTensor(dims: [x.dims.count], elements: x.dims.map(Double.init))
        case "Range":
            let values = Array(stride(from: x.elements[0], to: inputs[1].elements[0], by: inputs[2].elements[0]))
            return GraphTensor(dims: [values.count], elements: values)
        case "Gather": return x.gathered(inputs[1], axis: Int(node["axis"]?.i ?? 0))
        case "DepthToSpace":
            guard node["mode"]?.s == Data("CRD".utf8) else { throw Unsupported(what: "mode of \(node.name!)") }
            return x.depthToSpace(Int(node["blocksize"]!.i!))
        case "SpaceToDepth": return x.spaceToDepth(Int(node["blocksize"]!.i!))
        case "QuantizeLinear":
            let (scale, zero) = (inputs[1].elements[0], inputs[2].elements[0])
            return x.map { min(max(($0 / scale).rounded(.toNearestOrEven) + zero, 0), 255) }
        case "DequantizeLinear":
            let area = inputs[1].dims.isEmpty ? x.elements.count : x.elements.count / x.dims[0]
            guard inputs[1].dims.isEmpty || node["axis"]?.i == 0, inputs[1].dims == inputs[2].dims else {
                throw Unsupported(what: "axis of \(node.name!)")
            }
            return GraphTensor(
                dims: x.dims,
                elements: x.elements.enumerated().map {
                    ($1 - inputs[2].elements[$0 / area]) * inputs[1].elements[$0 / area]
                })
        default: throw Unsupported(what: node.opType!)
        }
    }
}
