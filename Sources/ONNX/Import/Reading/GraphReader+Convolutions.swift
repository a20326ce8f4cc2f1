extension GraphReader {
    /// The largest side of a kernel, with the holes of a dilated one.
    private static let maximumKernel = 9
    private static let maximumStride = 4
    /// The most rows or columns that are added or taken away at an edge.
    static let maximumEdge = 1024

    mutating func convolution(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let shape = shapes[input]
        var kernel = try kernel(of: node)
        let groups = try groups(of: node, channels: shape.channels)
        let (filters, perGroup) = (kernel.dims[0], kernel.dims[1])
        guard perGroup * groups == shape.channels, filters.isMultiple(of: groups) else {
            throw node.error(
                .shapes("has \(filters) filters of \(perGroup) channels in \(groups) groups for \(shape.text)"))
        }
        kernel = kernel.dilated(try node.uniform("dilations", in: 1...Self.maximumKernel))
        try check(kernel, of: node)
        let stride = try node.uniform("strides", in: 1...Self.maximumStride)
        let bias = try node.hasInput(2) ? numbers(2, of: node, count: filters).values : zeros(filters)
        let padding: Edges
        switch node.string("auto_pad", default: "NOTSET") {
        case "NOTSET": padding = try node.edges("pads")
        case "VALID": padding = Edges(all: 0)
        case let mode where mode == "SAME_UPPER" || mode == "SAME_LOWER":
            func total(_ extent: Int, _ size: Int) -> Int {
                max((extent + stride - 1) / stride * stride - stride + size - extent, 0)
            }
            padding = Edges(
                vertical: total(shape.height, kernel.dims[2]), horizontal: total(shape.width, kernel.dims[3]),
                moreBefore: mode == "SAME_LOWER")
        case let mode: throw node.error("auto_pad", mode, expected: "NOTSET, VALID, SAME_UPPER or SAME_LOWER")
        }
        let convolution = ImportedConvolution(
            inputChannels: shape.channels, outputChannels: filters, kernelHeight: kernel.dims[2],
            kernelWidth: kernel.dims[3], stride: stride, groups: groups, padding: padding, weights: kernel.values,
            bias: bias)
        set(.stream(try append(.convolution(convolution), [input], name: node.output[0])), of: node)
    }

    mutating func transposedConvolution(_ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let shape = shapes[input]
        var kernel = try kernel(of: node)
        let groups = try groups(of: node, channels: shape.channels)
        let (channels, perGroup) = (kernel.dims[0], kernel.dims[1])
        guard channels == shape.channels, perGroup * groups <= Self.maximumChannels else {
            throw node.error(.shapes("has weights of \(channels) channels for \(shape.text)"))
        }
        kernel = kernel.dilated(try node.uniform("dilations", in: 1...Self.maximumKernel))
        try check(kernel, of: node)
        let stride = try node.uniform("strides", in: 1...Self.maximumStride)
        let filters = perGroup * groups
        let bias = try node.hasInput(2) ? numbers(2, of: node, count: filters).values : zeros(filters)
        let added = node.ints("output_padding") ?? [0, 0]
        guard added.count == 2, added.allSatisfy((0...stride).contains) else {
            throw node.error("output_padding", added, expected: "two numbers up to the stride")
        }
        // The result of the whole transposition is cropped at the edges, or extended after the last row and column.
        var padding: Edges
        let mode = node.string("auto_pad", default: "NOTSET")
        let whole = [
            (shape.height - 1) * stride + kernel.dims[2] + added[0],
            (shape.width - 1) * stride + kernel.dims[3] + added[1],
        ]
        func distributed(_ extents: [Int]) -> Edges {
            let totals = [whole[0] - extents[0], whole[1] - extents[1]]
            let taken = Edges(
                vertical: max(totals[0], 0), horizontal: max(totals[1], 0), moreBefore: mode != "SAME_UPPER")
            return taken + Edges(top: 0, left: 0, bottom: min(totals[0], 0), right: min(totals[1], 0))
        }
        if let extents = node.ints("output_shape") {
            guard extents.count == 2, extents.allSatisfy({ (1...1 << 20).contains($0) }) else {
                throw node.error("output_shape", extents, expected: "a height and a width")
            }
            padding = distributed(extents)
        } else {
            switch mode {
            case "NOTSET": padding = try node.edges("pads")
            case "VALID": padding = Edges(all: 0)
            case "SAME_UPPER", "SAME_LOWER": padding = distributed([shape.height * stride, shape.width * stride])
            default: throw node.error("auto_pad", mode, expected: "NOTSET, VALID, SAME_UPPER or SAME_LOWER")
            }
        }
        padding.bottom -= added[0]
        padding.right -= added[1]
        let convolution = ImportedConvolution(
            inputChannels: channels, outputChannels: filters, kernelHeight: kernel.dims[2], kernelWidth: kernel.dims[3],
            stride: stride, groups: groups, padding: padding, weights: kernel.values, bias: bias)
        set(.stream(try append(.transposedConvolution(convolution), [input], name: node.output[0])), of: node)
    }

    private func zeros(_ count: Int) -> [Float] { [Float](repeating: 0, count: count) }

    /// Returns the weights, which have four extents above 0.
    private mutating func kernel(of node: NodeProto) throws(ImportError) -> Kernel {
        let (dims, values) = try numbers(1, of: node)
        guard dims.count == 4, dims.allSatisfy({ $0 > 0 }) else {
            throw node.error("weights of extents", dims, expected: "four extents")
        }
        if let stated = node.ints("kernel_shape"), stated != Array(dims[2...]) {
            throw node.error("kernel_shape", stated, expected: "\(dims[2...]), the extents of its weights,")
        }
        let kernel = Kernel(dims: dims, values: values)
        try check(kernel, of: node)
        return kernel
    }

    private func check(_ kernel: Kernel, of node: NodeProto) throws(ImportError) {
        guard kernel.dims[2...].allSatisfy((1...Self.maximumKernel).contains), kernel.dims[0] <= Self.maximumChannels
        else {
            throw node.error(
                "a kernel of", "\(kernel.dims[2]) × \(kernel.dims[3])",
                expected: "at most \(Self.maximumKernel) × \(Self.maximumKernel)")
        }
    }

    private func groups(of node: NodeProto, channels: Int) throws(ImportError) -> Int {
        let groups = node.int("group", default: 1)
        guard groups > 0, channels.isMultiple(of: groups) else {
            throw node.error("group", groups, expected: "a divisor of the \(channels) channels")
        }
        return groups
    }
}

/// Weights of four extents.
private struct Kernel {
    var dims: [Int]
    var values: [Float]

    /// Returns the kernel with zeros between its taps.
    func dilated(_ distance: Int) -> Kernel {
        guard distance > 1 else { return self }
        let (height, width) = ((dims[2] - 1) * distance + 1, (dims[3] - 1) * distance + 1)
        // Larger ones are refused; they are not worth the memory.
        guard height <= 16, width <= 16 else { return Kernel(dims: [dims[0], dims[1], height, width], values: []) }
        let planes = dims[0] * dims[1]
        var result = Kernel(
            dims: [dims[0], dims[1], height, width], values: [Float](repeating: 0, count: planes * height * width))
        for (index, value) in values.enumerated() {
            let (row, column) = (index / dims[3], index % dims[3])
            let (plane, y) = (row / dims[2], row % dims[2])
            result.values[(plane * height + y * distance) * width + column * distance] = value
        }
        return result
    }
}

extension Edges {
    /// Distributes totals over both edges; of an odd one, the edge after or before the picture has one more.
    init(vertical: Int, horizontal: Int, moreBefore: Bool) {
        func before(_ total: Int) -> Int { moreBefore ? total - total / 2 : total / 2 }
        self.init(
            top: before(vertical), left: before(horizontal), bottom: vertical - before(vertical),
            right: horizontal - before(horizontal))
    }
}

extension NodeProto {
    /// Returns the edges that an attribute gives: the rows and columns before the picture, and then those after.
    fileprivate func edges(_ name: String) throws(ImportError) -> Edges {
        let values = ints(name) ?? [0, 0, 0, 0]
        guard values.count == 4, values.allSatisfy((0...GraphReader.maximumEdge).contains) else {
            throw error(name, values, expected: "four numbers from 0 to \(GraphReader.maximumEdge)")
        }
        return Edges(top: values[0], left: values[1], bottom: values[2], right: values[3])
    }
}
