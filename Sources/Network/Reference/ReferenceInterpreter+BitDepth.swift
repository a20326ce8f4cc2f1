extension ReferenceInterpreter {
    /// Runs the network on planes of more than 8 bits, by the definition in `Requantization`: on a picture, or on the
    /// first frame of a sequence.
    /// - Parameters:
    ///   - input: `inputChannels` planes.
    ///   - bits: the number of bits of input and output, 9 to 16.
    /// - Throws: `NetworkError` where the network is one of real numbers or the input's shape does not suit it.
    public func run(_ input: Tensor<UInt16>, bits: Int) throws(NetworkError) -> Tensor<UInt16> {
        var statistics = FrameStatistics()
        while true {
            let pass = StatisticsPass(before: statistics)
            let output = try run(input, bits: bits, pass)
            if pass.own == statistics { return output }
            statistics = pass.own
        }
    }

    private func run(
        _ input: Tensor<UInt16>, bits: Int, _ pass: StatisticsPass
    ) throws(NetworkError) -> Tensor<UInt16> {
        guard let quantization = network.inputQuantization else {
            throw NetworkError("a network of real numbers takes 8-bit planes")
        }
        try check(input)
        let depth = BitDepth(bits)
        let planes = input.map { min($0, depth.maximum) }
        let zero = Int64(quantization.zeroPoint) * Int64(depth.one)
        var values = [Network.inputName: IntegerValue(planes.map(depth.narrowed), quantization)]
        // These tensors keep the input's samples in full depth: the input itself, and those that only enlarge or
        // shuffle it.
        let scale = Double(quantization.scale) / Double(depth.one)
        var whole = [
            Network.inputName: IntegerValue.integers(planes.map { Int64($0) - zero }, scale: scale)
        ]
        let (final, ofOutput) = (network.nodes.last!, nodesOfOutput)
        let zeroPoint = final.quantization!.zeroPoint
        let eightBitUnit = units[final.name]!.scale
        for node in network.nodes {
            if let input = whole[node.inputs[0]], keepsSamples(node, of: input, scale: scale) {
                whole[node.name] = try apply(node, to: [input], unit: 1, pass)
            }
            guard ofOutput.contains(node.name) else {
                let unit = units[node.name]!.scale
                let value = try apply(node, to: node.inputs.map { values[$0]! }, unit: unit, pass)
                values[node.name] =
                    node.quantization.map { quantization in
                        IntegerValue(
                            value.real(unit: unit).map {
                                Requantization.quantize($0, zeroPoint: quantization.zeroPoint)
                            }, quantization)
                    } ?? value
                continue
            }
            let isConvolution = node.operation.isConvolution
            values[node.name] = try apply(
                node, to: node.inputs.map { isConvolution ? values[$0]! : whole[$0] ?? values[$0]! },
                unit: eightBitUnit / Float(depth.one), pass
            ) { depth.clipMaximum(Requantization.offset($0, unit: eightBitUnit), zeroPoint: zeroPoint) }
        }
        return values[final.name]!.real(unit: eightBitUnit / Float(depth.one)).map {
            Requantization.quantize($0, zeroPoint: zeroPoint, depth: depth)
        }
    }

    /// The names of the output and of the tensors from which it is computed, back to the materialised ones.
    private var nodesOfOutput: Set<String> {
        var names: Set<String> = [network.nodes.last!.name]
        for node in network.nodes.reversed() where names.contains(node.name) {
            for input in network.nodes where node.inputs.contains(input.name) && input.quantization == nil {
                names.insert(input.name)
            }
        }
        return names
    }

    /// Returns whether a node only enlarges or permutes samples of full depth.
    /// - Parameter scale: the scale of samples that are not enlarged.
    private func keepsSamples(_ node: Node, of input: IntegerValue, scale: Double) -> Bool {
        switch node.operation {
        case .upsample: return node.quantization == nil
        case .depthToSpace, .spaceToDepth:
            guard let quantization = node.quantization, case .integers(_, let inputScale) = input else { return true }
            return quantization == network.inputQuantization && inputScale == scale
        default: return false
        }
    }
}
