extension GraphReader {
    mutating func concat(_ node: NodeProto) throws(ImportError) {
        let axis = node.int("axis", default: 1)
        guard axis == 1 || axis == -3 else { throw node.error("axis", axis, expected: "that of channels, 1") }
        let inputs = try node.input.indices.map { index throws(ImportError) in try stream(index, of: node) }
        for input in inputs.dropFirst() {
            let (a, b) = (shapes[inputs[0]], shapes[input])
            guard (a.height, a.width) == (b.height, b.width) else {
                throw node.error(.shapes("joins \(a.text) and \(b.text)"))
            }
        }
        set(.stream(try append(.concatenate, inputs, name: node.output[0])), of: node)
    }

    mutating func split(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let channels = shapes[input].channels
        let axis = node.int("axis")
        guard axis == 1 || axis == -3 else { throw node.error("axis", axis, expected: "that of channels, 1") }
        // The sizes are an attribute before version 13.
        let listed = operatorSet >= 13 ? try constant(1, of: node)?.integers : node.ints("split")
        let part = (channels + node.output.count - 1) / node.output.count
        let sizes = listed ?? node.output.indices.map { min(part, max(channels - $0 * part, 0)) }
        guard sizes.count == node.output.count, sizes.allSatisfy({ (1...channels).contains($0) }),
            sizes.reduce(0, +) == channels
        else { throw node.error("sizes", sizes, expected: "one per output, of \(channels) channels together") }
        var start = 0
        for (name, size) in zip(node.output, sizes) {
            let selection = ImportedOperator.channels(Array(start..<start + size))
            start += size
            if !name.isEmpty { set(.stream(try append(selection, [input], name: name)), named: name) }
        }
    }

    mutating func gather(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let channels = shapes[input].channels
        let axis = node.int("axis")
        guard axis == 1 || axis == -3 else { throw node.error("axis", axis, expected: "that of channels, 1") }
        guard let indices = try constant(1, of: node), indices.dims.count == 1,
            (1...Self.maximumChannels).contains(indices.count)
        else { throw node.error(.interface("a list of channels as input 2")) }
        let order = indices.integers.map { $0 < 0 ? $0 + channels : $0 }
        guard order.allSatisfy((0..<channels).contains) else {
            throw node.error("indices", order, expected: "channels from 0 to \(channels - 1)")
        }
        set(.stream(try append(.channels(order), [input], name: node.output[0])), of: node)
    }

    mutating func depthToSpace(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let (channels, factor) = (shapes[input].channels, node.int("blocksize"))
        guard (1...8).contains(factor), channels.isMultiple(of: factor * factor) else {
            throw node.error("blocksize", factor, expected: "1 to 8, whose square divides the \(channels) channels,")
        }
        let area = factor * factor
        let order: [Int]
        switch node.string("mode", default: "DCR") {
        case "CRD": order = Array(0..<channels)
        // The places in a block are the slow ones.
        case "DCR": order = (0..<channels).map { $0 % area * (channels / area) + $0 / area }
        case let mode: throw node.error("mode", mode, expected: "DCR or CRD")
        }
        let selection: [ImportedOperator] = order == Array(0..<channels) ? [] : [.channels(order)]
        let operators = selection + [.depthToSpace(factor: factor)]
        set(.stream(try append(operators, to: input, name: node.output[0])), of: node)
    }

    mutating func spaceToDepth(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let (shape, factor) = (shapes[input], node.int("blocksize"))
        guard (1...8).contains(factor), shape.channels * factor * factor <= Self.maximumChannels else {
            throw node.error("blocksize", factor, expected: "1 to 8")
        }
        guard shape.height.isMultiple(of: factor), shape.width.isMultiple(of: factor) else {
            throw node.error(.shapes("gathers \(shape.text) by \(factor)"))
        }
        // ONNX's order of the gathered channels is row, column, channel.
        let area = factor * factor
        let order = (0..<shape.channels * area).map { $0 % shape.channels * area + $0 / shape.channels }
        let selection: [ImportedOperator] = shape.channels == 1 ? [] : [.channels(order)]
        let operators = [.spaceToDepth(factor: factor)] + selection
        set(.stream(try append(operators, to: input, name: node.output[0])), of: node)
    }

    /// Reshape, Flatten, Squeeze, Unsqueeze and Transpose of a picture.
    mutating func rearrange(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) {
        let (input, view): (Int, AxisView)
        switch try value(node.input.first ?? "", of: node) {
        case .view(let stream, let found): (input, view) = (stream, found)
        default:
            input = try stream(0, of: node)
            view = AxisView(shapes[input])
        }
        let result: AxisView?
        if operation == .transpose {
            result = view.transposed(node.ints("perm") ?? view.dims.indices.reversed())
        } else {
            result = view.reshaped(try extents(operation, node, of: view.dims))
        }
        guard let result else {
            throw node.error(.shapes("rearranges \(view.dims) in another way than between channels and pixels"))
        }
        set(result == AxisView(shapes[input]) ? .stream(input) : .view(input, result), of: node)
    }

    /// Returns the extents that Reshape, Flatten, Squeeze or Unsqueeze gives to a tensor.
    mutating func extents(
        _ operation: SourceOperator, _ node: NodeProto, of dims: [Int]
    ) throws(ImportError) -> [Int] {
        let count = dims.reduce(1, *)
        if operation == .reshape {
            guard let shape = try constant(1, of: node)?.integers, shape.count <= 8 else {
                throw node.error(.interface("up to 8 extents as input 2"))
            }
            let keepsZeros = node.int("allowzero") == 0
            var result = shape.enumerated().map { $1 == 0 && keepsZeros && $0 < dims.count ? dims[$0] : $1 }
            if let index = result.firstIndex(of: -1) {
                result[index] = 1
                let rest = ConstantTensor.count(result) ?? 0
                result[index] = rest > 0 ? count / rest : 0
            }
            guard ConstantTensor.count(result) == count else {
                throw node.error(.shapes("gives the extents \(shape) to \(dims)"))
            }
            return result
        }
        if operation == .flatten {
            let axis = node.int("axis", default: 1)
            let position = axis < 0 ? axis + dims.count : axis
            guard (0...dims.count).contains(position) else { throw node.error("axis", axis, expected: "an axis") }
            return [dims[..<position].reduce(1, *), dims[position...].reduce(1, *)]
        }
        // The axes are an attribute before version 13.
        let listed = operatorSet >= 13 ? try constant(1, of: node)?.integers : node.ints("axes")
        let isSqueeze = operation == .squeeze
        let rank = isSqueeze ? dims.count : dims.count + (listed?.count ?? 0)
        let axes = (listed ?? dims.indices.filter { dims[$0] == 1 }).map { $0 < 0 ? $0 + rank : $0 }
        guard Set(axes).count == axes.count, axes.allSatisfy((0..<rank).contains), rank <= 8,
            !isSqueeze || axes.allSatisfy({ dims[$0] == 1 })
        else { throw node.error("axes", axes, expected: "axes of the extent 1") }
        if isSqueeze { return dims.indices.filter { !axes.contains($0) }.map { dims[$0] } }
        var rest = dims[...]
        return (0..<rank).map { axes.contains($0) ? 1 : rest.removeFirst() }
    }
}
