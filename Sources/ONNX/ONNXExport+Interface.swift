import Network

/// The description of the graph's input and output: their types, their shapes and the meaning of their values.
extension ONNXExport {
    static func input(
        _ network: Network, shapes: [String: TensorShape], arithmetic: Arithmetic
    ) -> ValueInfoProto {
        let divisor = shapes.values.map(\.denominator).max()!
        return value(
            "input", shape: shapes[Network.inputName]!, quantization: network.inputQuantization, arithmetic: arithmetic,
            note: divisor > 1 ? " Height and width divide by \(divisor)." : "")
    }

    static func output(
        _ network: Network, shapes: [String: TensorShape], arithmetic: Arithmetic
    ) -> ValueInfoProto {
        let last = network.nodes.last!
        let shape = shapes[last.name]!
        let scale = shape.denominator == 1 ? "\(shape.numerator)" : "\(shape.numerator)/\(shape.denominator)"
        return value(
            "output", shape: shape, quantization: last.quantization, arithmetic: arithmetic,
            note: scale == "1" ? "" : " Height and width are \(scale) times the input's.")
    }

    private static func value(
        _ name: String, shape: TensorShape, quantization: TensorQuantization?, arithmetic: Arithmetic,
        note: String
    ) -> ValueInfoProto {
        let isOwnSize = (shape.numerator, shape.denominator) == (1, 1)
        let extents = ["height", "width"].map { isOwnSize ? $0 : "\(name)_\($0)" }
        var tensor = TensorTypeProto()
        tensor.elementType = (arithmetic == .quantized ? ElementType.uint8 : .float).rawValue
        var dimensions = TensorShapeProto()
        dimensions.dim = [.value(1), .value(shape.channels)] + extents.map(DimensionProto.parameter)
        tensor.shape = dimensions
        var value = ValueInfoProto()
        value.name = name
        value.type = TypeProto()
        value.type?.tensorType = tensor
        value.docString = "NCHW, \(channels(shape.channels)), \(values(quantization, arithmetic)).\(note)"
        return value
    }

    private static func channels(_ count: Int) -> String {
        switch count {
        case 1: "one channel (luma)"
        case 3: "three channels (red, green, blue)"
        default: "\(count) channels"
        }
    }

    private static func values(_ quantization: TensorQuantization?, _ arithmetic: Arithmetic) -> String {
        guard let quantization else { return "real numbers, 0 to 1 for black to white" }
        if arithmetic == .quantized {
            let steps = quantization.zeroPoint == 0 ? "q" : "(q - \(quantization.zeroPoint))"
            return "8-bit values q that stand for \(steps) * \(quantization.scale)"
        }
        let range = quantization.range
        return "real numbers from \(range.lowerBound) to \(range.upperBound)"
    }
}

extension DimensionProto {
    fileprivate static func value(_ value: Int) -> Self {
        var dimension = Self()
        dimension.dimValue = Int64(value)
        return dimension
    }

    fileprivate static func parameter(_ name: String) -> Self {
        var dimension = Self()
        dimension.dimParam = name
        return dimension
    }
}

extension TensorQuantization {
    /// The range of the real numbers that 8-bit values can represent.
    var range: ClosedRange<Float> { (0 - Float(zeroPoint)) * scale...(255 - Float(zeroPoint)) * scale }
}
