extension GraphReader {
    mutating func pad(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let listed: [Int]
        var fill: Float = 0
        // The amounts are an attribute before version 11.
        if operatorSet >= 11 {
            listed = try constant(1, of: node)?.integers ?? []
            if node.hasInput(2) { fill = try numbers(2, of: node, count: 1).values[0] }
        } else {
            listed = node.ints("pads") ?? []
            fill = node.float("value", default: 0)
        }
        let axes = try constant(3, of: node)?.integers.map { $0 < 0 ? $0 + 4 : $0 } ?? [0, 1, 2, 3]
        let range = -Self.maximumEdge...Self.maximumEdge
        guard listed.count == 2 * axes.count, listed.allSatisfy(range.contains), axes.allSatisfy((0...3).contains)
        else {
            throw node.error("pads", listed, expected: "two numbers per axis, up to \(Self.maximumEdge)")
        }
        var amounts = [Int](repeating: 0, count: 8)
        for (index, axis) in axes.enumerated() {
            (amounts[axis], amounts[axis + 4]) = (listed[index], listed[index + axes.count])
        }
        guard [0, 1, 4, 5].allSatisfy({ amounts[$0] == 0 }) else {
            throw node.error("pads", listed, expected: "none for pictures and channels")
        }
        let mode: PaddingMode
        switch node.string("mode", default: "constant") {
        case "constant": mode = .constant(fill)
        case "reflect": mode = .reflect
        case "edge": mode = .edge
        case let other: throw node.error("mode", other, expected: "constant, reflect or edge")
        }
        let edges = [amounts[2], amounts[3], amounts[6], amounts[7]]
        // Negative amounts take away.
        let operators: [ImportedOperator] = [
            .crop(Edges(edges.map { max(-$0, 0) })), .padding(Edges(edges.map { max($0, 0) }), mode),
        ]
        set(.stream(try append(operators.filter { !$0.isWithoutEffect }, to: input, name: node.output[0])), of: node)
    }

    /// The operator of ONNX's first years, whose border is given as left, top, right, bottom.
    mutating func crop(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let border = node.ints("border") ?? []
        guard border.count == 4, border.allSatisfy((0...Self.maximumEdge).contains) else {
            throw node.error("border", border, expected: "four numbers from 0 to \(Self.maximumEdge)")
        }
        guard node["scale"] == nil else { throw node.error("scale", "a size", expected: "none") }
        let edges = Edges(top: border[1], left: border[0], bottom: border[3], right: border[2])
        set(.stream(try append(.crop(edges), [input], name: node.output[0])), of: node)
    }

    mutating func slice(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let shape = shapes[input]
        let slices = try slices(of: node, dims: [1, shape.channels, shape.height, shape.width])
        guard slices.allSatisfy({ $0.count > 0 }), [slices[0], slices[2], slices[3]].allSatisfy({ $0.step == 1 }) else {
            throw node.error(.interface("a selection of channels, or of rows and columns without gaps"))
        }
        var operators: [ImportedOperator] = []
        if slices[1].indices != Array(0..<shape.channels) { operators.append(.channels(slices[1].indices)) }
        let edges = Edges(
            top: slices[2].start, left: slices[3].start, bottom: shape.height - slices[2].start - slices[2].count,
            right: shape.width - slices[3].start - slices[3].count)
        if !edges.isZero { operators.append(.crop(edges)) }
        set(.stream(try append(operators, to: input, name: node.output[0])), of: node)
    }

    /// Returns what a Slice takes of each axis.
    mutating func slices(of node: NodeProto, dims: [Int]) throws(ImportError) -> [AxisSlice] {
        let (starts, ends, axes, steps): ([Int], [Int], [Int]?, [Int]?)
        // The bounds are attributes before version 10.
        if operatorSet >= 10 {
            starts = try constant(1, of: node)?.integers ?? []
            ends = try constant(2, of: node)?.integers ?? []
            axes = try constant(3, of: node)?.integers
            steps = try constant(4, of: node)?.integers
        } else {
            (starts, ends, axes, steps) = (node.ints("starts") ?? [], node.ints("ends") ?? [], node.ints("axes"), nil)
        }
        let chosen = (axes ?? Array(starts.indices)).map { $0 < 0 ? $0 + dims.count : $0 }
        guard starts.count == ends.count, chosen.count == starts.count, steps == nil || steps?.count == starts.count,
            chosen.allSatisfy(dims.indices.contains)
        else { throw node.error(.interface("starts, ends, axes and steps of one length")) }
        var result = dims.map { AxisSlice(start: 0, step: 1, count: $0) }
        for (index, axis) in chosen.enumerated() {
            let (count, step) = (dims[axis], steps?[index] ?? 1)
            guard step != 0 else { throw node.error("steps", step, expected: "a step other than 0") }
            // Both ends are clamped into the axis; with a negative step the position before the first one is an end.
            let limits = step > 0 ? 0...count : -1...max(count - 1, -1)
            func clamped(_ value: Int) -> Int {
                min(max(value < 0 ? value + count : value, limits.lowerBound), limits.upperBound)
            }
            let (start, end) = (clamped(starts[index]), clamped(ends[index]))
            let distance = step > 0 ? end - start : start - end
            result[axis] = AxisSlice(start: start, step: step, count: max((distance + abs(step) - 1) / abs(step), 0))
        }
        return result
    }
}

/// Indices of an axis at equal distances.
struct AxisSlice: Equatable {
    let start: Int
    let step: Int
    let count: Int

    /// The indices.
    var indices: [Int] { (0..<count).map { start + $0 * step } }
}

extension Edges {
    /// Makes edges of the numbers at the top, left, bottom and right.
    fileprivate init(_ values: [Int]) {
        self.init(top: values[0], left: values[1], bottom: values[2], right: values[3])
    }
}

extension ImportedOperator {
    /// Whether the operator adds or takes away nothing at the edges.
    fileprivate var isWithoutEffect: Bool {
        switch self {
        case .crop(let edges), .padding(let edges, _): edges.isZero
        default: false
        }
    }
}
