internal import Network

extension Program {
    /// Returns the same network for planes of more than 8 bits, the last pass for them; `Requantization` defines the arithmetic.
    ///
    /// Tensor 0 becomes the 16-bit input. An additional layer makes the 8-bit tensor from it that all other layers
    /// read, except that the last layer adds the 16-bit one. The last layer makes 16-bit samples.
    /// - Parameter bits: the number of bits of a sample, 9 to 16.
    /// - Throws: `CompilerError` if this is a network of real numbers, or if it ends with a shuffle.
    public func deepened(bits: Int) throws(CompilerError) -> Program {
        let depth = BitDepth(bits)
        guard self.depth == nil, tensors[0].element == .uint8 else {
            throw CompilerError("a network of real numbers takes 8-bit planes, not \(bits)-bit ones")
        }
        guard case .convolution(let last) = layers.last else {
            throw CompilerError("a network that ends with a shuffle takes 8-bit planes, not \(bits)-bit ones")
        }
        var deepening = Deepening(self, depth)
        return deepening.run(last)
    }
}

/// The state of the pass: the tensors and layers of the new program.
private struct Deepening {
    let program: Program
    let depth: BitDepth
    var tensors: [ProgramTensor]
    var layers: [ProgramLayer] = []
    /// The 16-bit counterpart, by tensor, of the input and of the tensors that are permutations of it.
    var twins = [0: 0]

    init(_ program: Program, _ depth: BitDepth) {
        self.program = program
        self.depth = depth
        tensors = program.tensors
    }

    mutating func run(_ last: PackedLayer) -> Program {
        let (input, narrow) = (tensors[0], tensors.count)
        tensors[0] = widened(input)
        tensors.append(input)
        layers = [.narrow(NarrowLayer(shift: depth.shift, input: 0, output: narrow))]
        layers += program.layers.dropLast().map { $0.reading(narrow, insteadOf: 0) }
        var last = last
        let eightBitZero = program.tensors[last.output].zeroPoint
        last.steps = last.steps.map { deepened($0, zeroPoint: eightBitZero) }
        if last.input == 0 { last.input = narrow }
        for index in last.blocks.indices {
            last.blocks[index].multipliers = last.blocks[index].multipliers.map { $0 * Float(depth.one) }
            last.blocks[index].offsets = last.blocks[index].offsets.map { $0 * Float(depth.one) }
        }
        last.normalization?.rule.unit /= Float(depth.one)
        last.outputElement = .uint16
        last.zeroPoint *= Int32(depth.one)
        last.maximum = Int32(depth.maximum)
        tensors[last.output] = widened(tensors[last.output])
        layers.append(.convolution(last))
        return Compiler.layOutPlanes(Program(tensors: tensors, layers: layers.used, depth: depth))
    }

    /// Returns a step of the last layer in units of the deep output, whose scale is that of the 8-bit output divided by
    /// 2^k. Whole samples are in a unit smaller by the same factor, so their ratio stays the same; the ratio of all
    /// other tensors and the bounds are multiplied by 2^k, which is exact for floats.
    /// - Parameter zeroPoint: the zero point of the 8-bit output.
    private mutating func deepened(_ step: EpilogueStep, zeroPoint: UInt8) -> EpilogueStep {
        let one = Float(depth.one)
        switch step {
        case .relu, .prelu: return step
        case .clip(let low, let high):
            return .clip(low: low * one, high: depth.clipMaximum(high, zeroPoint: zeroPoint))
        case .add(let tensor, let zeroPoint, let ratio):
            guard let twin = twin(of: tensor) else {
                return .add(tensor: tensor, zeroPoint: zeroPoint, ratio: ratio * one)
            }
            return .add(tensor: twin, zeroPoint: zeroPoint * Int32(depth.one), ratio: ratio)
        case .addUpsampled(let tensor, let zeroPoint, let factor, let gather, let ratio):
            guard let twin = twin(of: tensor) else {
                return .addUpsampled(
                    tensor: tensor, zeroPoint: zeroPoint, factor: factor, gather: gather, ratio: ratio * one)
            }
            return .addUpsampled(
                tensor: twin, zeroPoint: zeroPoint * Int32(depth.one), factor: factor, gather: gather, ratio: ratio)
        }
    }

    /// Returns a 16-bit tensor of the same shape.
    private func widened(_ tensor: ProgramTensor) -> ProgramTensor {
        ProgramTensor(
            name: "\(depth.bits)-bit \(tensor.name)", shape: tensor.shape, element: .uint16, zeroPoint: 0)
    }

    /// Returns the 16-bit counterpart of a tensor that is the input or a permutation of it; nil for other tensors.
    /// Missing shuffles are appended to the layers.
    private mutating func twin(of tensor: Int) -> Int? {
        var path: [ShuffleLayer] = []
        var source = tensor
        while twins[source] == nil {
            guard let layer = program.layers.first(where: { $0.output == source }), case .shuffle(let shuffle) = layer
            else { return nil }
            path.append(shuffle)
            source = shuffle.input
        }
        for shuffle in path.reversed() {
            tensors.append(widened(program.tensors[shuffle.output]))
            let output = tensors.count - 1
            layers.append(
                .shuffle(ShuffleLayer(shuffle: shuffle.shuffle, input: twins[shuffle.input]!, output: output)))
            twins[shuffle.output] = output
        }
        return twins[tensor]
    }
}

extension ProgramLayer {
    /// Returns the layer with every use of tensor `old` replaced by tensor `new`.
    fileprivate func reading(_ new: Int, insteadOf old: Int) -> ProgramLayer {
        func tensor(_ index: Int) -> Int { index == old ? new : index }
        switch self {
        case .narrow: return self
        case .shuffle(var layer):
            layer.input = tensor(layer.input)
            return .shuffle(layer)
        case .convolution(var layer):
            layer.input = layer.input.map(tensor)
            layer.steps = layer.steps.map { step in
                switch step {
                case .relu, .prelu, .clip: step
                case .add(let index, let zeroPoint, let ratio):
                    .add(tensor: tensor(index), zeroPoint: zeroPoint, ratio: ratio)
                case .addUpsampled(let index, let zeroPoint, let factor, let gather, let ratio):
                    .addUpsampled(
                        tensor: tensor(index), zeroPoint: zeroPoint, factor: factor, gather: gather, ratio: ratio)
                }
            }
            return .convolution(layer)
        }
    }
}

extension [ProgramLayer] {
    /// The layers without those whose result is unused.
    fileprivate var used: [ProgramLayer] {
        var tensors: Set<Int> = [last!.output]
        for layer in reversed() where tensors.contains(layer.output) { tensors.formUnion(layer.windows.map(\.tensor)) }
        return filter { tensors.contains($0.output) }
    }
}
