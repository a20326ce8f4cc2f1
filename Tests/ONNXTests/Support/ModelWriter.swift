import Foundation
import Network
import ONNX
import SwiftProtobuf

/// A writer of small ONNX files for tests, with one picture `input` of 1×C×H×W and one result `output`.
struct ModelWriter {
    var model = ModelProto()
    var graph = GraphProto()

    /// - Parameter size: a fixed height and width; nil for symbolic ones.
    init(channels: Int = 1, size: (Int, Int)? = nil, operatorSet: Int = 13) {
        model.irVersion = 8
        var operators = OperatorSetIdProto()
        operators.version = Int64(operatorSet)
        model.opsetImport = [operators]
        func extent(_ value: Int?, _ name: String) -> DimensionProto {
            var dimension = DimensionProto()
            if let value { dimension.dimValue = Int64(value) } else { dimension.dimParam = name }
            return dimension
        }
        var input = ValueInfoProto()
        input.name = "input"
        input.type = TypeProto()
        input.type?.tensorType = TensorTypeProto()
        input.type?.tensorType?.elementType = ElementType.float.rawValue
        input.type?.tensorType?.shape = TensorShapeProto()
        input.type?.tensorType?.shape?.dim = [
            extent(1, ""), extent(channels, ""), extent(size?.0, "h"), extent(size?.1, "w"),
        ]
        graph.input = [input]
        var output = ValueInfoProto()
        output.name = "output"
        graph.output = [output]
    }

    /// Appends a node. The name of the result is the node's.
    mutating func node(_ operation: String, _ inputs: [String], to output: String, _ attributes: [AttributeProto] = [])
    {
        node(operation, inputs, to: [output], attributes)
    }

    /// Appends a node of several results.
    mutating func node(
        _ operation: String, _ inputs: [String], to outputs: [String], _ attributes: [AttributeProto] = []
    ) {
        var node = NodeProto()
        node.opType = operation
        node.input = inputs
        node.output = outputs
        node.name = outputs[0]
        node.attribute = attributes
        graph.node.append(node)
    }

    /// Appends a constant of numbers and returns its name.
    @discardableResult
    mutating func constant(_ name: String, _ values: [Float], dims: [Int]? = nil) -> String {
        graph.initializer.append(TensorProto(name: name, values, dims: dims ?? [values.count]))
        return name
    }

    /// Appends a constant of integers and returns its name.
    @discardableResult
    mutating func sizes(_ name: String, _ values: [Int]) -> String {
        graph.initializer.append(TensorProto(name: name, values.map(Int64.init), dims: [values.count]))
        return name
    }

    /// Appends a convolution with weights of small numbers that differ.
    mutating func convolution(
        _ input: String, to output: String, channels: Int, filters: Int, size: Int = 3, padding: Int? = nil
    ) {
        let count = channels * filters * size * size
        constant("\(output).w", Self.numbers(count), dims: [filters, channels, size, size])
        constant("\(output).b", Self.numbers(filters))
        node(
            "Conv", [input, "\(output).w", "\(output).b"], to: output,
            [.ints("pads", [Int](repeating: padding ?? size / 2, count: 4))])
    }

    /// Numbers between −½ and ½ that differ.
    static func numbers(_ count: Int) -> [Float] { (0..<count).map { Float($0 * 37 % 101) / 101 - 0.5 } }

    /// A picture of such numbers.
    static func picture(channels: Int = 1, height: Int, width: Int) -> Tensor<Float> {
        Tensor(
            channels: channels, height: height, width: width,
            elements: numbers(channels * height * width).map { $0 + 0.5 })
    }

    /// The bytes of the file.
    var bytes: Data {
        var model = model
        model.graph = graph
        return try! model.serializedBytes()
    }

    /// Reads the file and runs it.
    func run(_ input: Tensor<Float>) throws -> Tensor<Float> {
        try ImportedInterpreter(try ONNXImport.read(bytes)).run(input)
    }

    /// The error that reading the file ends with.
    var refusal: ImportError? {
        do throws(ImportError) {
            _ = try ONNXImport.read(bytes)
            return nil
        } catch { return error }
    }
}

extension Tensor<Float> {
    /// The largest distance to another tensor's values; infinite where the shapes differ.
    func distance(to other: Tensor<Float>) -> Float {
        guard (channels, height, width) == (other.channels, other.height, other.width) else { return .infinity }
        return zip(elements, other.elements).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
}
