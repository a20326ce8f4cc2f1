import Network

extension GraphLowering {
    /// Appends nodes that compute an operation from float tensors, with the float tensor `output` as their result.
    mutating func lower(_ operation: Operator, of node: Node, _ inputs: [String], to output: String) {
        switch operation {
        case .convolution(let convolution):
            lower(convolution, of: node, inputs[0], to: output)
        case .relu:
            builder.node("Relu", inputs, to: output)
        case .prelu(let slopes):
            // The slopes are broadcast from the right, so this shape gives one slope to all rows and columns of a
            // channel.
            let slope = builder.constant("\(node.name).slope", slopes, dims: [slopes.count, 1, 1])
            builder.node("PRelu", inputs + [slope], to: output)
        case .add:
            builder.node("Add", inputs, to: output)
        case .clip(let minimum, let maximum):
            clip(inputs[0], minimum...maximum, of: node.name, to: output)
        case .depthToSpace(let factor):
            depthToSpace(inputs[0], factor, to: output)
        case .spaceToDepth(let factor):
            spaceToDepth(inputs[0], factor, of: node, to: output)
        case .upsample(let factor):
            upsample(inputs[0], factor, of: node, to: output)
        case .instanceNormalization(let normalization):
            let scale = builder.constant("\(node.name).scale", normalization.scales, dims: [normalization.channels])
            let shift = builder.constant("\(node.name).shift", normalization.shifts, dims: [normalization.channels])
            builder.node(
                "InstanceNormalization", inputs + [scale, shift], to: output,
                attributes: [.float("epsilon", normalization.epsilon)])
        }
    }

    mutating func clip(_ input: String, _ range: ClosedRange<Float>, of name: String, to output: String) {
        let minimum = builder.constant("\(name).minimum", [range.lowerBound])
        let maximum = builder.constant("\(name).maximum", [range.upperBound])
        builder.node("Clip", [input, minimum, maximum], to: output)
    }

    /// Appends a DepthToSpace node. Its mode CRD has the order that `Operator.depthToSpace` defines: channel, then row,
    /// then column.
    mutating func depthToSpace(_ input: String, _ factor: Int, to output: String) {
        builder.node(
            "DepthToSpace", [input], to: output, attributes: [.int("blocksize", factor), .string("mode", "CRD")])
    }

    /// Appends a SpaceToDepth node and corrects the order of its channels.
    ///
    /// The operator has no mode for the order of `Operator.spaceToDepth` (channel, row, column); its channels are
    /// ordered by row, column, channel. If only convolutions read the result, their weights are permuted instead (see
    /// `orders`); otherwise a Gather puts the channels in order. (OpenVINO 2026.4 folds a Gather into the convolution
    /// behind it in the wrong direction.)
    private mutating func spaceToDepth(_ input: String, _ factor: Int, of node: Node, to output: String) {
        let (channels, area) = (channels[node.inputs[0]]!, factor * factor)
        let order = (0..<channels * area).map { $0 % area * channels + $0 / area }
        let readers = network.nodes.filter { $0.inputs.contains(node.name) }
        let isForConvolutions = !readers.isEmpty && readers.allSatisfy(\.operation.isConvolution)
        if isForConvolutions { orders[node.name] = order }
        guard channels > 1, factor > 1, !isForConvolutions else {
            return builder.node("SpaceToDepth", [input], to: output, attributes: [.int("blocksize", factor)])
        }
        let gathered = builder.node(
            "SpaceToDepth", [input], like: "\(node.name).gathered", attributes: [.int("blocksize", factor)])
        let indices = builder.constant("\(node.name).order", order.map(Int64.init), dims: [order.count])
        builder.node("Gather", [gathered, indices], to: output, attributes: [.int("axis", 1)])
    }

    private mutating func lower(_ convolution: Convolution, of node: Node, _ input: String, to output: String) {
        let size = convolution.kernelSize
        let weight =
            switch (convolution.weights, arithmetic) {
            case (.int8(let values, let scale), .quantized):
                quantized(convolution, values: values, scale: scale, of: node)
            default:
                builder.constant(
                    "\(node.name).weight",
                    ordered(convolution.denseWeights(library: network.patternLibrary), of: node, convolution),
                    dims: convolution.denseDims)
            }
        let bias = builder.constant("\(node.name).bias", convolution.bias, dims: [convolution.bias.count])
        builder.node(
            "Conv", [input, weight, bias], to: output,
            attributes: [.ints("kernel_shape", [size, size]), .ints("pads", [Int](repeating: size / 2, count: 4))])
    }

    /// Appends the weights as 8-bit integers with a scale per filter, converts them to floats, and returns the result's
    /// name.
    private mutating func quantized(
        _ convolution: Convolution, values: [Int8], scale: [Float], of node: Node
    ) -> String {
        let name = node.name
        let indices = ordered(convolution.denseIndices(library: network.patternLibrary), of: node, convolution)
        let weight = builder.constant(
            "\(name).weight.quantized", indices.map { $0 < 0 ? Int8(0) : values[$0] }, dims: convolution.denseDims)
        let scales = builder.constant("\(name).weight.scale", scale, dims: [scale.count])
        let zeros = builder.constant(
            "\(name).weight.zero_point", [Int8](repeating: 0, count: scale.count), dims: [scale.count])
        return builder.node(
            "DequantizeLinear", [weight, scales, zeros], like: "\(name).weight", attributes: [.int("axis", 0)])
    }

    /// Returns values that belong to the weights (OIHW), permuted where the graph has the input's channels in another
    /// order.
    private func ordered<Element>(_ values: [Element], of node: Node, _ convolution: Convolution) -> [Element] {
        guard let order = orders[node.inputs[0]] else { return values }
        let (inputs, area) = (convolution.inputChannels, convolution.kernelSize * convolution.kernelSize)
        var result = values
        for index in values.indices {
            let (row, tap) = index.quotientAndRemainder(dividingBy: area)
            result[(row / inputs * inputs + order[row % inputs]) * area + tap] = values[index]
        }
        return result
    }
}

extension Convolution {
    /// The extents of the weights in OIHW order.
    fileprivate var denseDims: [Int] { [outputChannels, inputChannels, kernelSize, kernelSize] }
}
