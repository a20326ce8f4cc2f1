import Network

extension GraphReader {
    /// Applies an operator to at least one picture.
    mutating func apply(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) {
        switch operation {
        case .abs: try apply(Piecewise(channels: 1, positive: 1, negative: -1), node)
        case .neg: try apply(Piecewise(channels: 1, positive: -1, negative: -1), node)
        case .relu: try apply(Piecewise(channels: 1, positive: 1, negative: 0), node)
        case .leakyRelu:
            try apply(Piecewise(channels: 1, positive: 1, negative: node.float("alpha", default: 0.01)), node)
        case .prelu: try prelu(node)
        case .add, .sub, .mul, .div: try arithmetic(operation, node)
        case .sum: try sum(node)
        case .max, .min: try limit(operation, node)
        case .clip: try clip(node)
        case .sigmoid: try unary(.sigmoid, node)
        case .tanh: try unary(.tanh, node)
        case .affine: try affine(node)
        case .imageScaler: try imageScaler(node)
        case .batchNormalization: try batchNormalization(node)
        case .instanceNormalization: try instanceNormalization(node)
        case .conv: try convolution(node)
        case .convTranspose: try transposedConvolution(node)
        case .pad: try pad(node)
        case .crop: try crop(node)
        case .slice: try slice(node)
        case .concat: try concat(node)
        case .split: try split(node)
        case .gather: try gather(node)
        case .depthToSpace: try depthToSpace(node)
        case .spaceToDepth: try spaceToDepth(node)
        case .reshape, .flatten, .squeeze, .unsqueeze, .transpose: try rearrange(operation, node)
        case .resize, .upsample: try resize(operation, node)
        case .identity, .dropout: set(try value(node.input[0], of: node), of: node)
        case .cast: try cast(node)
        case .shape: try shape(node)
        case .ceil, .floor, .sqrt, .constant, .constantOfShape, .expand:
            throw node.error(.interface("constants as inputs; of pictures it is not known"))
        }
    }

    /// Appends an operator of one picture.
    private mutating func unary(_ operation: ImportedOperator, _ node: NodeProto) throws(ImportError) {
        set(.stream(try append(operation, [stream(0, of: node)], name: node.output[0])), of: node)
    }

    /// Converts nothing: all pictures are 32-bit floats here, but they must not become integers.
    private mutating func cast(_ node: NodeProto) throws(ImportError) {
        let type = node.int("to")
        // Also bfloat16, the type of number 16.
        guard [ElementType.float, .float16, .double].map({ Int($0.rawValue) }).contains(type) || type == 16 else {
            throw node.error("to", type, expected: "a type of floats")
        }
        set(try value(node.input[0], of: node), of: node)
    }

    private mutating func shape(_ node: NodeProto) throws(ImportError) {
        let dims: [Int]
        switch try value(node.input[0], of: node) {
        case .stream(let stream), .piecewise(let stream, _):
            let shape = shapes[stream]
            dims = [1, shape.channels, shape.height, shape.width]
        case .view(_, let view): dims = view.dims
        case .constant(let constant): dims = constant.dims
        }
        let range = node.range(of: dims.count)
        set(.constant(.row(Array(dims[range]))), of: node)
    }

    /// Scale and bias of a channel, from the inputs of a BatchNormalization in its inference form.
    private mutating func batchNormalization(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let channels = shapes[input].channels
        let (scale, bias) = (
            try numbers(1, of: node, count: channels).values, try numbers(2, of: node, count: channels).values
        )
        let (mean, variance) = (
            try numbers(3, of: node, count: channels).values, try numbers(4, of: node, count: channels).values
        )
        guard node.int("training_mode") == 0 else { throw node.error("training_mode", 1, expected: "0") }
        let epsilon = Double(node.float("epsilon", default: 1e-5))
        let scales = (0..<channels).map { Double(scale[$0]) / (Double(variance[$0]) + epsilon).squareRoot() }
        let shifts = (0..<channels).map { Double(bias[$0]) - Double(mean[$0]) * scales[$0] }
        guard scales.allSatisfy(\.isFinite) else { throw .tensor(node.input[4], .notFinite) }
        let operation = ImportedOperator.affine(scales: scales.map { Float($0) }, shifts: shifts.map { Float($0) })
        set(.stream(try append(operation, [input], name: node.output[0])), of: node)
    }

    private mutating func instanceNormalization(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let channels = shapes[input].channels
        let scales = try numbers(1, of: node, count: channels).values
        let shifts = try numbers(2, of: node, count: channels).values
        let normalization = InstanceNormalization(
            channels: channels, scales: scales, shifts: shifts, epsilon: node.float("epsilon", default: 1e-5))
        set(.stream(try append(.instanceNormalization(normalization), [input], name: node.output[0])), of: node)
    }

    /// The operator of ONNX's first years: x · alpha + beta.
    private mutating func affine(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let count = shapes[input].channels
        let operation = ImportedOperator.affine(
            scales: [Float](repeating: node.float("alpha", default: 1), count: count),
            shifts: [Float](repeating: node.float("beta", default: 0), count: count))
        set(.stream(try append(operation, [input], name: node.output[0])), of: node)
    }

    /// The operator of ONNX's first years: x · scale + bias, with a bias per channel.
    private mutating func imageScaler(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let count = shapes[input].channels
        let biases = node["bias"]?.floats ?? []
        guard biases.count == count, biases.allSatisfy(\.isFinite) else {
            throw node.error("bias", biases, expected: "one number per channel")
        }
        let scales = [Float](repeating: node.float("scale", default: 1), count: count)
        set(.stream(try append(.affine(scales: scales, shifts: biases), [input], name: node.output[0])), of: node)
    }
}

extension NodeProto {
    /// The range that the attributes `start` and `end` select of a list, as Shape has them since version 15.
    func range(of count: Int) -> Range<Int> {
        func position(_ value: Int) -> Int { min(max(value < 0 ? value + count : value, 0), count) }
        let (start, end) = (position(int("start")), position(int("end", default: count)))
        return start..<max(start, end)
    }
}
