extension Network {
    /// The range of scales that is accepted. With it and the largest magnitude, no intermediate value of an integer
    /// network overflows to infinity, so none becomes NaN.
    static let scaleRange: ClosedRange<Float> = 1e-6...1e6
    /// The largest absolute value of a bias, a slope or a bound of a clip.
    static let maximumMagnitude: Float = 1e6
    /// The largest number of weights of one convolution when dense.
    static let maximumDenseWeights = 1 << 24
    /// The largest number of weights of all convolutions together when dense, hundreds of times that of the largest
    /// network of the family. Removed blocks take no room in a file, but time and memory where the network is used.
    static let maximumTotalWeights = 1 << 25

    /// Checks everything that later code relies on: shapes, the number and range of weights, block structures, pattern
    /// indices, and that the quantisation is complete or absent.
    /// - Returns: The shapes, as `inferShapes` does.
    /// - Throws: `NetworkError` naming the first thing that is wrong.
    @discardableResult
    public func validate() throws(NetworkError) -> [String: TensorShape] {
        guard let last = nodes.last else { throw NetworkError("the network has no nodes") }
        guard patternLibrary.count <= Int(BlockStructure.removed) else {
            throw NetworkError("the pattern library has \(patternLibrary.count) patterns; 255 is the most")
        }
        try validateStyles()
        let shapes = try inferShapes()
        var total = 0
        for node in nodes {
            switch node.operation {
            case .convolution(let convolution):
                try validate(convolution, of: node)
                total += convolution.denseWeightCount
                guard total <= Self.maximumTotalWeights else {
                    throw NetworkError("it has more than \(Self.maximumTotalWeights) weights when dense")
                }
            case .prelu(let slopes) where !slopes.allSatisfy({ abs($0) <= Self.maximumMagnitude }):
                throw NetworkError("\(node.name) has a slope beyond ±\(Self.maximumMagnitude)")
            case .instanceNormalization(let normalization): try validate(normalization, of: node)
            case .clip(let minimum, let maximum):
                guard minimum <= maximum, max(-minimum, maximum) <= Self.maximumMagnitude else {
                    throw NetworkError("\(node.name) clips to \(minimum)…\(maximum)")
                }
            default: break
            }
            guard isQuantized || node.quantization == nil else {
                throw NetworkError("\(node.name) is quantised in a network of real numbers")
            }
            if let quantization = node.quantization, !Self.scaleRange.contains(quantization.scale) {
                throw NetworkError("\(node.name) has the scale \(quantization.scale), not \(Self.scaleRange)")
            }
        }
        if let inputQuantization, !Self.scaleRange.contains(inputQuantization.scale) {
            throw NetworkError("the input has the scale \(inputQuantization.scale), not \(Self.scaleRange)")
        }
        if isQuantized { try validateQuantization(last: last) }
        return shapes
    }

    /// Checks the weights, the biases and the structure of a convolution.
    private func validate(_ convolution: Convolution, of node: Node) throws(NetworkError) {
        let name = node.name
        guard [1, 3, 5].contains(convolution.kernelSize) else {
            throw NetworkError("\(name) has kernels of side \(convolution.kernelSize); 1, 3 and 5 are supported")
        }
        guard convolution.bias.count == convolution.outputChannels,
            convolution.bias.allSatisfy({ abs($0) <= Self.maximumMagnitude })
        else {
            throw NetworkError("\(name) needs \(convolution.outputChannels) biases within ±\(Self.maximumMagnitude)")
        }
        var expected = convolution.denseWeightCount
        // A file with removed blocks has few weights, but expanding them takes memory for all.
        guard expected <= Self.maximumDenseWeights else {
            throw NetworkError("\(name) has \(expected) weights when dense; \(Self.maximumDenseWeights) is the most")
        }
        if let structure = convolution.structure {
            let (rows, columns) = BlockStructure.grid(
                structure.granularity, filters: convolution.outputChannels, channels: convolution.inputChannels)
            guard structure.patterns.count == rows * columns else {
                throw NetworkError("\(name) has \(structure.patterns.count) pattern ids for \(rows)×\(columns) blocks")
            }
            for id in structure.patterns where id != BlockStructure.removed {
                guard Int(id) < patternLibrary.count else {
                    throw NetworkError("\(name) refers to pattern \(id) of \(patternLibrary.count)")
                }
                guard patternLibrary[Int(id)].size == convolution.kernelSize else {
                    throw NetworkError("\(name) refers to pattern \(id), which is of another kernel size")
                }
            }
            expected = convolution.blocks(library: patternLibrary).reduce(0) {
                $0 + $1.pattern.count * $1.filters.count * $1.channels.count
            }
        }
        guard convolution.weights.count == expected else {
            throw NetworkError("\(name) has \(convolution.weights.count) weights instead of \(expected)")
        }
        switch convolution.weights {
        case .float(let values):
            guard !isQuantized else { throw NetworkError("\(name) has real weights in an integer network") }
            guard values.allSatisfy(\.isFinite) else { throw NetworkError("\(name) has a weight that is not finite") }
        case .int8(let values, let scale):
            guard isQuantized else { throw NetworkError("\(name) has integer weights in a network of real numbers") }
            guard scale.count == convolution.outputChannels, scale.allSatisfy(Self.scaleRange.contains) else {
                throw NetworkError("\(name) needs \(convolution.outputChannels) weight scales in \(Self.scaleRange)")
            }
            // Since 127 · 255 · 2^16 < 2^31, the 32-bit accumulator cannot overflow.
            guard convolution.inputChannels * convolution.kernelSize * convolution.kernelSize <= 1 << 16 else {
                throw NetworkError("\(name) sums more than 65536 products")
            }
            guard !values.contains(-128) else { throw NetworkError("\(name) has a weight of −128; −127 is the least") }
        }
    }

    /// Checks the quantisation of an integer network: its convolutions and upsamplings read 8-bit tensors, its output
    /// is one, and a tensor that is not materialised has one reader, so that its unit (the scale of the next
    /// materialised tensor) is unique.
    private func validateQuantization(last: Node) throws(NetworkError) {
        guard last.quantization != nil else { throw NetworkError("the output of an integer network is not quantised") }
        let materialized = Set(nodes.filter { $0.quantization != nil }.map(\.name) + [Self.inputName])
        let uses = useCounts
        for node in nodes {
            if !materialized.contains(node.name), uses[node.name, default: 0] != 1 {
                throw NetworkError("\(node.name) is not quantised and has \(uses[node.name, default: 0]) readers")
            }
            switch node.operation {
            case .convolution, .upsample:
                guard node.inputs.allSatisfy(materialized.contains) else {
                    throw NetworkError("\(node.name) reads \(node.inputs[0]), which is not quantised")
                }
            default: break
            }
        }
        try validateMagnitudes()
    }

    /// Checks that no value between two materialised tensors, a float in units of the second one's scale, can reach
    /// infinity: from there NaN is one step away, and NaN has no 8-bit value. The check includes the units of 16-bit
    /// planes, which are 256 times smaller.
    private func validateMagnitudes() throws(NetworkError) {
        let units = units()
        var bounds = [Self.inputName: 255 * Double(inputQuantization!.scale)]
        for node in nodes {
            let unit = Double(units[node.name]!.scale)
            var bound = node.inputs.reduce(0) { $0 + bounds[$1]! }
            switch node.operation {
            case .convolution(let convolution):
                guard case .int8(_, let scales) = convolution.weights else { preconditionFailure("validated") }
                let weight = Double(scales.reduce(0, max)) * Double(units[node.inputs[0]]!.scale)
                bound = 0x1p31 * weight + Double(convolution.bias.reduce(0) { max($0, abs($1)) })
            case .prelu(let slopes): bound *= Double(slopes.reduce(1) { max($0, abs($1)) })
            case .clip(let minimum, let maximum): bound = max(bound, Double(max(-minimum, maximum)))
            // The sum of the absolute weights of one direction is less than √2.
            case .upsample: bound *= 2
            default: break
            }
            guard bound / unit * 256 < Double(Float.greatestFiniteMagnitude) else {
                throw NetworkError("\(node.name) may grow beyond any number")
            }
            bounds[node.name] = node.quantization.map { 255 * Double($0.scale) } ?? bound
        }
    }
}
