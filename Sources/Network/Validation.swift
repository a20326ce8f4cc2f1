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
            let definition = node.operation.definition
            try definition.validate(node: node.name, in: self)
            total += definition.denseWeightCount
            guard total <= Self.maximumTotalWeights else {
                throw NetworkError("it has more than \(Self.maximumTotalWeights) weights when dense")
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

    /// Checks the quantisation of an integer network: the inputs of operators that read materialised tensors are 8-bit
    /// tensors, its output is one, and a tensor that is not materialised has one reader, so that its unit (the scale of
    /// the next materialised tensor) is unique.
    private func validateQuantization(last: Node) throws(NetworkError) {
        guard last.quantization != nil else { throw NetworkError("the output of an integer network is not quantised") }
        let materialized = Set(nodes.filter { $0.quantization != nil }.map(\.name) + [Self.inputName])
        let uses = useCounts
        for node in nodes {
            if !materialized.contains(node.name), uses[node.name, default: 0] != 1 {
                throw NetworkError("\(node.name) is not quantised and has \(uses[node.name, default: 0]) readers")
            }
            if node.operation.readsMaterialized, let input = node.inputs.first(where: { !materialized.contains($0) }) {
                throw NetworkError("\(node.name) reads \(input), which is not quantised")
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
            let bound = node.operation.definition.bound(
                of: node.inputs.map { bounds[$0]! }, inputUnit: Double(units[node.inputs[0]]!.scale))
            guard bound / unit * 256 < Double(Float.greatestFiniteMagnitude) else {
                throw NetworkError("\(node.name) may grow beyond any number")
            }
            bounds[node.name] = node.quantization.map { 255 * Double($0.scale) } ?? bound
        }
    }
}
