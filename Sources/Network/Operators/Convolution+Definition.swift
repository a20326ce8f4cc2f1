extension Convolution: OperatorDefinition {
    static let name = "convolution"

    var label: String { "convolution\(kernelSize)" }
    var readsMaterialized: Bool { true }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        let input = inputs[0]
        guard inputChannels == input.channels else {
            throw NetworkError("\(node) convolves \(inputChannels) channels but reads \(input.channels)")
        }
        guard (1...Network.maximumChannels).contains(outputChannels) else {
            throw NetworkError("\(node) has \(outputChannels) filters")
        }
        return TensorShape(channels: outputChannels, numerator: input.numerator, denominator: input.denominator)
    }

    /// Checks the weights, the biases and the structure.
    func validate(node: String, in network: Network) throws(NetworkError) {
        guard [1, 3, 5].contains(kernelSize) else {
            throw NetworkError("\(node) has kernels of side \(kernelSize); 1, 3 and 5 are supported")
        }
        guard bias.count == outputChannels, bias.allSatisfy({ abs($0) <= Network.maximumMagnitude }) else {
            throw NetworkError("\(node) needs \(outputChannels) biases within ±\(Network.maximumMagnitude)")
        }
        // A file with removed blocks has few weights, but expanding them takes memory for all.
        guard denseWeightCount <= Network.maximumDenseWeights else {
            throw NetworkError(
                "\(node) has \(denseWeightCount) weights when dense; \(Network.maximumDenseWeights) is the most")
        }
        let expected = try keptWeightCount(node: node, library: network.patternLibrary)
        guard weights.count == expected else {
            throw NetworkError("\(node) has \(weights.count) weights instead of \(expected)")
        }
        switch weights {
        case .float(let values):
            guard !network.isQuantized else { throw NetworkError("\(node) has real weights in an integer network") }
            guard values.allSatisfy(\.isFinite) else { throw NetworkError("\(node) has a weight that is not finite") }
        case .int8(let values, let scale):
            guard network.isQuantized else {
                throw NetworkError("\(node) has integer weights in a network of real numbers")
            }
            guard scale.count == outputChannels, scale.allSatisfy(Network.scaleRange.contains) else {
                throw NetworkError("\(node) needs \(outputChannels) weight scales in \(Network.scaleRange)")
            }
            // Since 127 · 255 · 2^16 < 2^31, the 32-bit accumulator cannot overflow.
            guard inputChannels * kernelSize * kernelSize <= 1 << 16 else {
                throw NetworkError("\(node) sums more than 65536 products")
            }
            guard !values.contains(-128) else { throw NetworkError("\(node) has a weight of −128; −127 is the least") }
        }
    }

    /// Checks the structure and returns the number of weights that it keeps.
    private func keptWeightCount(node: String, library: [KernelPattern]) throws(NetworkError) -> Int {
        guard let structure else { return denseWeightCount }
        let (rows, columns) = BlockStructure.grid(
            structure.granularity, filters: outputChannels, channels: inputChannels)
        guard structure.patterns.count == rows * columns else {
            throw NetworkError("\(node) has \(structure.patterns.count) pattern ids for \(rows)×\(columns) blocks")
        }
        for id in structure.patterns where id != BlockStructure.removed {
            guard Int(id) < library.count else {
                throw NetworkError("\(node) refers to pattern \(id) of \(library.count)")
            }
            guard library[Int(id)].size == kernelSize else {
                throw NetworkError("\(node) refers to pattern \(id), which is of another kernel size")
            }
        }
        return blocks(library: library).reduce(0) { $0 + $1.pattern.count * $1.filters.count * $1.channels.count }
    }

    func bound(of inputs: [Double], inputUnit: Double) -> Double {
        guard case .int8(_, let scales) = weights else { preconditionFailure("validated") }
        return 0x1p31 * Double(scales.reduce(0, max)) * inputUnit + Double(bias.reduce(0) { max($0, abs($1)) })
    }

    func reads(_ index: Int) -> ClosedRange<Int>? { index - kernelSize / 2...index + kernelSize / 2 }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        let (filters, kernel) = (try node.integer("filters"), try node.integer("kernel"))
        guard (1...Network.maximumChannels).contains(filters), [1, 3, 5].contains(kernel) else {
            throw NetworkError("\(node.name) has \(filters) filters of side \(kernel)")
        }
        var structure: BlockStructure?
        if let sides = try node.integersIfPresent("granularity") {
            guard sides.count == 2, let granularity = Granularity(filters: sides[0], channels: sides[1]) else {
                throw NetworkError("\(node.name) has the granularity \(sides)")
            }
            let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: node.channels)
            structure = BlockStructure(
                granularity: granularity, patterns: try node.tensor("patterns", shape: [rows, columns]))
        }
        let shape = structure == nil ? [filters, node.channels, kernel, kernel] : nil
        let weights: WeightValues
        if node.tensorType("weight") == .int8 {
            weights = .int8(
                try node.tensor("weight", shape: shape), scale: try node.tensor("weight_scale", shape: [filters]))
        } else {
            weights = .float(try node.tensor("weight", shape: shape))
        }
        return .convolution(
            Convolution(
                inputChannels: node.channels, outputChannels: filters, kernelSize: kernel, structure: structure,
                weights: weights, bias: try node.tensor("bias", shape: [filters])))
    }

    func write(to node: inout NodeWriter) {
        node.set("filters", outputChannels)
        node.set("kernel", kernelSize)
        let shape = structure == nil ? [outputChannels, inputChannels, kernelSize, kernelSize] : [weights.count]
        switch weights {
        case .float(let values): node.setTensor("weight", values, shape: shape)
        case .int8(let values, let scale):
            node.setTensor("weight", values, shape: shape)
            node.setTensor("weight_scale", scale)
        }
        node.setTensor("bias", bias)
        if let structure {
            node.set("granularity", [structure.granularity.filters, structure.granularity.channels])
            let (rows, columns) = BlockStructure.grid(
                structure.granularity, filters: outputChannels, channels: inputChannels)
            node.setTensor("patterns", structure.patterns, shape: [rows, columns])
        }
    }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        guard case .integers(let input, let scale) = inputs[0], case .int8(let values, let weightScale) = weights else {
            preconditionFailure("validated")
        }
        let indices = denseIndices(library: context.library)
        let area = input.height * input.width
        var accumulators = Tensor<Int64>(
            channels: outputChannels, height: input.height, width: input.width, repeating: 0)
        for filter in 0..<outputChannels {
            var sums = [Int64](repeating: 0, count: area)
            for tap in taps(of: filter) where indices[tap.weight] >= 0 {
                let weight = Int64(values[indices[tap.weight]])
                for y in tap.rows(within: input.height) {
                    for x in tap.columns(within: input.width) {
                        sums[y * input.width + x] += weight * input[tap.channel, y + tap.dy, x + tap.dx]
                    }
                }
            }
            accumulators.elements.replaceSubrange(filter * area..<(filter + 1) * area, with: sums)
        }
        var coefficients = NormalizedConvolution.Coefficients(
            multipliers: weightScale.map {
                Requantization.multiplier(inputScale: Float(scale), weightScale: $0, unit: context.unit)
            },
            offsets: bias.map { Requantization.offset($0, unit: context.unit) })
        if let normalization = context.normalization {
            let rule = NormalizedConvolution(
                self, normalization: normalization.values, indices: indices, inputScale: Float(scale),
                unit: context.unit)
            coefficients = normalization.pass.normalize(accumulators, by: rule, name: normalization.name)
        }
        var output = accumulators.map { Float($0) }
        for index in output.elements.indices {
            output.elements[index] = coefficients.offsets[index / area].addingProduct(
                output.elements[index], coefficients.multipliers[index / area])
        }
        return .real(output)
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        let (value, error) = (inputs[0].value, inputs[0].error)
        let weights = denseWeights(library: library)
        let area = value.height * value.width
        let products = Double(inputChannels * kernelSize * kernelSize)
        let gamma = products * RealValue.roundoff / (1 - products * RealValue.roundoff)
        var result = Tensor<Double>(
            channels: outputChannels, height: value.height, width: value.width, repeating: 0)
        var bound = result
        for filter in 0..<outputChannels {
            let bias = Double(bias[filter])
            var sums = [Double](repeating: bias, count: area)
            var magnitudes = [Double](repeating: abs(bias), count: area)
            var carried = [Double](repeating: 0, count: area)
            for tap in taps(of: filter) where weights[tap.weight] != 0 {
                let weight = Double(weights[tap.weight])
                for y in tap.rows(within: value.height) {
                    for x in tap.columns(within: value.width) {
                        let (index, pixel) = (y * value.width + x, value[tap.channel, y + tap.dy, x + tap.dx])
                        sums[index] += weight * pixel
                        carried[index] += abs(weight) * error[tap.channel, y + tap.dy, x + tap.dx]
                        magnitudes[index] += abs(weight * pixel)
                    }
                }
            }
            for index in sums.indices {
                result.elements[filter * area + index] = sums[index]
                bound.elements[filter * area + index] =
                    carried[index] + gamma * (magnitudes[index] + carried[index]) + products * 0x1p-150
            }
        }
        return RealValue(value: result, error: bound)
    }

    /// Returns the taps of a filter in the order of its dense weights.
    private func taps(of filter: Int) -> [Tap] {
        let area = kernelSize * kernelSize
        return (0..<inputChannels * area).map { index in
            let position = index % area
            return Tap(
                weight: filter * inputChannels * area + index, channel: index / area,
                dy: position / kernelSize - kernelSize / 2, dx: position % kernelSize - kernelSize / 2)
        }
    }
}

/// A weight of a filter, with the input samples that it is multiplied with.
private struct Tap {
    /// The index of the weight in dense OIHW order.
    let weight: Int
    /// The channel of the input samples.
    let channel: Int
    /// The row of an input sample, relative to that of the sum to which the product belongs.
    let dy: Int
    /// The column of an input sample, relative to that of the sum to which the product belongs.
    let dx: Int

    /// Returns the rows of sums whose input sample is not padding.
    func rows(within height: Int) -> Range<Int> { max(0, -dy)..<max(max(0, -dy), min(height, height - dy)) }

    /// Returns the columns of sums whose input sample is not padding.
    func columns(within width: Int) -> Range<Int> { max(0, -dx)..<max(max(0, -dx), min(width, width - dx)) }
}
