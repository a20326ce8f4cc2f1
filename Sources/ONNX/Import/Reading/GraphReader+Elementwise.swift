extension GraphReader {
    /// Returns what a tensor is as a piecewise linear function of a value; nil for constants and other arrangements.
    private func function(_ value: Value) -> (stream: Int, function: Piecewise)? {
        switch value {
        case .constant, .view: nil
        case .stream(let stream):
            (stream, Piecewise(channels: shapes[stream].channels, positive: 1, negative: 1))
        case .piecewise(let stream, let function): (stream, function)
        }
    }

    /// Returns a picture that is an input of a node as a piecewise linear function of a value.
    private mutating func function(
        _ index: Int, of node: NodeProto
    ) throws(ImportError) -> (stream: Int, function: Piecewise) {
        if node.hasInput(index), let function = function(try value(node.input[index], of: node)) { return function }
        let stream = try stream(index, of: node)
        return (stream, Piecewise(channels: shapes[stream].channels, positive: 1, negative: 1))
    }

    /// Applies a function, of one channel for all or of all channels, to the first input of a node.
    mutating func apply(_ outer: Piecewise, _ node: NodeProto, input: Int = 0) throws(ImportError) {
        let (stream, inner) = try function(input, of: node)
        let count = inner.positive.count
        let spread =
            outer.positive.count == count
            ? outer : Piecewise(channels: count, positive: outer.positive[0], negative: outer.negative[0])
        set(.piecewise(stream, inner.then(spread)), of: node)
    }

    mutating func prelu(_ node: NodeProto) throws(ImportError) {
        let slopes = try channelValues(1, of: node, channels: function(0, of: node).function.positive.count)
        try apply(
            Piecewise(positive: [Float](repeating: 1, count: slopes.count), negative: slopes), node)
    }

    /// Returns a constant that is an input of a node as one number per channel of the picture that it meets.
    private mutating func channelValues(
        _ index: Int, of node: NodeProto, channels: Int
    ) throws(ImportError) -> [Float] {
        let dims = try constant(index, of: node)?.dims ?? []
        // Extents are compared from the right, as they are broadcast.
        let padded = [Int](repeating: 1, count: max(0, 4 - dims.count)) + dims
        let isOne = padded.allSatisfy { $0 == 1 }
        guard isOne || padded == [1, channels, 1, 1] else {
            throw node.error("a constant of extents", dims, expected: "one number, or one per channel (\(channels))")
        }
        let values = try numbers(index, of: node).values
        return isOne ? [Float](repeating: values[0], count: channels) : values
    }

    /// Add, Sub, Mul and Div of two pictures, or of a picture and a constant.
    mutating func arithmetic(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) {
        guard node.hasInput(0), node.hasInput(1), node.input.count == 2 else {
            throw node.error(.interface("2 inputs"))
        }
        let constants = try (0..<2).map { index throws(ImportError) in
            if case .constant = try value(node.input[index], of: node) { true } else { false }
        }
        guard let index = constants.firstIndex(of: true) else { return try combine(operation, node) }
        let (stream, function) = try function(1 - index, of: node)
        let count = function.positive.count
        let values = try channelValues(index, of: node, channels: count)
        let ones = [Float](repeating: 1, count: count)
        switch operation {
        case .mul: try apply(Piecewise(positive: values, negative: values), node, input: 1 - index)
        case .div:
            guard index == 1, !values.contains(0) else {
                throw node.error(.interface("a constant other than 0 as its divisor"))
            }
            let factors = values.map { 1 / $0 }
            guard factors.allSatisfy(\.isFinite) else { throw .tensor(node.input[index], .notFinite) }
            try apply(Piecewise(positive: factors, negative: factors), node)
        case .add: try shift(stream, function, scales: ones, shifts: values, of: node)
        case _ where index == 0: try shift(stream, function, scales: ones.map(-), shifts: values, of: node)
        default: try shift(stream, function, scales: ones, shifts: values.map(-), of: node)
        }
    }

    private mutating func shift(
        _ stream: Int, _ function: Piecewise, scales: [Float], shifts: [Float], of node: NodeProto
    ) throws(ImportError) {
        let operators = function.operators + [.affine(scales: scales, shifts: shifts)]
        set(.stream(try append(operators, to: stream, name: node.output[0])), of: node)
    }

    /// Add, Sub, Mul and Div of two pictures.
    private mutating func combine(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) {
        let name = node.output[0]
        // Functions of the same value are added channel by channel, as in a PReLU that is spelled out.
        if [.add, .sub].contains(operation), let a = function(try value(node.input[0], of: node)),
            let b = function(try value(node.input[1], of: node)), a.stream == b.stream
        {
            let sign: Float = operation == .add ? 1 : -1
            return set(.piecewise(a.stream, a.function.adding(b.function, sign: sign)), of: node)
        }
        let imported: ImportedOperator
        switch operation {
        case .add: imported = .add
        case .sub: imported = .subtract
        case .mul: imported = .multiply
        default: throw node.error(.interface("a constant as its divisor"))
        }
        var inputs = [try stream(0, of: node), try stream(1, of: node)]
        for (index, other) in [(0, 1), (1, 0)] where shapes[inputs[index]].channels == 1 {
            // One channel meets all of the other picture, as a mask does.
            let count = shapes[inputs[other]].channels
            guard count > 1 else { continue }
            inputs[index] = try append(
                .channels([Int](repeating: 0, count: count)), [inputs[index]], name: node.input[index])
        }
        let (a, b) = (shapes[inputs[0]], shapes[inputs[1]])
        guard a == b else { throw node.error(.shapes("combines \(a.text) with \(b.text)")) }
        set(.stream(try append(imported, inputs, name: name)), of: node)
    }

    mutating func sum(_ node: NodeProto) throws(ImportError) {
        var result = try stream(0, of: node)
        for index in node.input.indices.dropFirst() {
            let next = try stream(index, of: node)
            guard shapes[result] == shapes[next] else {
                throw node.error(.shapes("combines \(shapes[result].text) with \(shapes[next].text)"))
            }
            result = try append(.add, [result, next], name: node.output[0])
        }
        set(.stream(result), of: node)
    }

    /// Max and Min of a picture and one number.
    mutating func limit(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) {
        var (stream, bound): (Int?, Float?)
        for index in node.input.indices {
            if case .constant = try value(node.input[index], of: node) {
                bound = try numbers(index, of: node, count: 1).values[0]
            } else {
                stream = try self.stream(index, of: node)
            }
        }
        guard node.input.count == 2, let stream, let bound else {
            throw node.error(.interface("a picture and one number as inputs"))
        }
        let clip: ImportedOperator =
            operation == .max
            ? .clip(minimum: bound, maximum: .infinity) : .clip(minimum: -.infinity, maximum: bound)
        set(.stream(try append(clip, [stream], name: node.output[0])), of: node)
    }

    mutating func clip(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        // The bounds are attributes before version 11.
        let areInputs = operatorSet >= 11
        func bound(_ index: Int, _ name: String, none: Float) throws(ImportError) -> Float {
            guard areInputs else { return node.float(name, default: none) }
            guard let constant = try constant(index, of: node) else { return none }
            guard constant.count == 1, !constant.floats[0].isNaN else {
                throw node.error(.interface("one number as input \(index + 1)"))
            }
            return constant.floats[0]
        }
        let (minimum, maximum) = (try bound(1, "min", none: -.infinity), try bound(2, "max", none: .infinity))
        let operation = ImportedOperator.clip(minimum: minimum, maximum: maximum)
        set(.stream(try append(operation, [input], name: node.output[0])), of: node)
    }
}

extension ImportedShape {
    /// The extents for messages.
    var text: String { "\(channels) × \(height) × \(width)" }
}
