import Network
import TestSupport

extension SeededGenerator {
    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func pick<T>(_ values: [T]) -> T { values.randomElement(using: &self)! }

    mutating func tensor(channels: Int, height: Int, width: Int) -> Tensor<UInt8> {
        let elements = (0..<channels * height * width).map { _ in UInt8.random(in: 0...255, using: &self) }
        return Tensor(channels: channels, height: height, width: width, elements: elements)
    }
}

/// Builds random valid integer networks of the family that the engine runs.
struct NetworkBuilder {
    var random: SeededGenerator
    var network: Network
    /// The latest tensor.
    var current = Network.inputName
    var channels: Int
    var normalizes = false
    private var count = 0

    init(seed: UInt64, inputChannels: Int) {
        random = SeededGenerator(seed: seed)
        channels = inputChannels
        let quantization = TensorQuantization(
            scale: 1.0 / 255, zeroPoint: random.chance(0.5) ? 0 : UInt8.random(in: 0...255, using: &random))
        network = Network(
            summary: "random", inputChannels: inputChannels, inputQuantization: quantization,
            patternLibrary: Self.library, nodes: [])
    }

    /// Eight 4-of-9 patterns, one of 1×1 and two of 5×5.
    static let library: [KernelPattern] =
        [0x1b, 0x36, 0xd8, 0x1b0, 0xba, 0x39, 0x138, 0x93].map { KernelPattern(size: 3, mask: $0)! }
        + [
            KernelPattern(size: 1, mask: 1)!, KernelPattern(size: 5, mask: 0x21080)!,
            KernelPattern(size: 5, mask: 0x1f_1001)!,
        ]

    /// A random quantisation whose scale suits values of about ±1.
    mutating func quantization() -> TensorQuantization {
        let zeroPoints: [UInt8] = [0, 0, 128, 255, UInt8.random(in: 0...255, using: &random)]
        return TensorQuantization(
            scale: Float.random(in: 0.002...0.02, using: &random), zeroPoint: random.pick(zeroPoints))
    }

    @discardableResult
    mutating func append(
        _ operation: Operator, _ inputs: [String]? = nil, quantized: TensorQuantization? = nil
    ) -> String {
        count += 1
        let name = "t\(count)"
        network.nodes.append(
            Node(name: name, operation: operation, inputs: inputs ?? [current], quantization: quantized))
        current = name
        return name
    }

    /// Filters become enlarged pixels, to which the enlarged input is added.
    mutating func appendEnlargement(factor: Int) {
        let shuffled = append(.depthToSpace(factor: factor))
        let enlarged = append(.upsample(factor: factor), [Network.inputName])
        append(.add, [shuffled, enlarged])
        append(.clip(minimum: 0, maximum: 1), quantized: .codeValues)
    }

    /// A random structure of the kernel size, or nil for a dense convolution.
    mutating func structure(filters: Int, channels: Int, size: Int, granularity: Granularity?) -> BlockStructure? {
        guard let granularity else { return nil }
        let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: channels)
        let ids = network.patternLibrary.indices.filter { network.patternLibrary[$0].size == size }.map(UInt8.init)
        let removedShare = random.pick([0, 0.4, 0.4, 1])
        var patterns = (0..<rows * columns).map { _ in
            random.chance(removedShare) ? BlockStructure.removed : random.pick(ids)
        }
        // Now and then a filter block with nothing left.
        if random.chance(0.3) { for column in 0..<columns { patterns[column] = BlockStructure.removed } }
        return BlockStructure(granularity: granularity, patterns: patterns)
    }

    mutating func convolution(filters: Int, size: Int, granularity: Granularity?) -> Convolution {
        let structure = structure(filters: filters, channels: channels, size: size, granularity: granularity)
        let shape = Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: size, structure: structure,
            weights: .int8([], scale: []), bias: [])
        let kept =
            structure == nil
            ? shape.denseWeightCount
            : shape.blocks(library: network.patternLibrary).reduce(0) {
                $0 + $1.pattern.count * $1.filters.count * $1.channels.count
            }
        let extreme = random.chance(0.1)
        let weights = (0..<kept).map { _ in extreme ? Int8(127) : Int8.random(in: -127...127, using: &random) }
        let spread = 2 / (Float(max(1, kept / filters)).squareRoot() * 127)
        let scale = (0..<filters).map { _ in spread * Float.random(in: 0.5...1.5, using: &random) }
        let bias = (0..<filters).map { _ in Float.random(in: -0.5...0.5, using: &random) }
        channels = filters
        return Convolution(
            inputChannels: shape.inputChannels, outputChannels: filters, kernelSize: size, structure: structure,
            weights: .int8(weights, scale: scale), bias: bias)
    }

    mutating func granularity() -> Granularity? {
        let choices: [(Int, Int)?] = [nil, (16, 4), (16, 4), (16, 4), (1, 1), (16, 1), (8, 4), (4, 4), (5, 3)]
        return random.pick(choices).map { Granularity(filters: $0.0, channels: $0.1)! }
    }

    /// Normalises the latest tensor in most cases, if the network normalises at all.
    mutating func normalize() {
        guard normalizes, random.chance(0.8) else { return }
        append(
            .instanceNormalization(
                InstanceNormalization(
                    channels: channels,
                    scales: (0..<channels).map { _ in
                        random.chance(0.1) ? 0 : Float.random(in: -0.6...0.6, using: &random)
                    },
                    shifts: (0..<channels).map { _ in Float.random(in: -0.5...0.5, using: &random) },
                    epsilon: random.pick([1e-12, 1e-5, 0.1]))))
    }

    mutating func slopes() -> [Float] {
        (0..<channels).map { _ in Float.random(in: -0.5...1.5, using: &random) }
    }
}

extension NetworkBuilder {
    /// A chain of layers with skips, then depth-to-space and perhaps an upsampled skip.
    /// - Parameter normalizes: whether most convolutions are normalised.
    static func random(seed: UInt64, normalizes: Bool = false) -> Network {
        var seeds = SeededGenerator(seed: seed ^ 0xabcdef)
        let inputChannels = seeds.pick([1, 1, 1, 3, 5])
        var builder = NetworkBuilder(seed: seed, inputChannels: inputChannels)
        builder.normalizes = normalizes
        let gather = seeds.chance(0.25) ? 2 : 1
        if gather == 2 {
            let keeps = seeds.chance(0.7)
            builder.append(
                .spaceToDepth(factor: 2),
                quantized: keeps ? builder.network.inputQuantization : builder.quantization())
            builder.channels *= 4
        }
        var skips: [Int: [String]] = [:]
        for _ in 0..<seeds.pick([0, 1, 2, 3, 5]) {
            builder.hiddenLayer(&skips)
        }
        builder.lastLayer(gather: gather, inputChannels: inputChannels)
        return builder.network
    }

    private mutating func hiddenLayer(_ skips: inout [Int: [String]]) {
        let filters = random.pick([1, 3, 4, 5, 12, 16, 16, 17, 32, 48])
        let convolution = convolution(filters: filters, size: random.pick([1, 3, 3, 3, 5]), granularity: granularity())
        append(.convolution(convolution))
        normalize()
        if random.chance(0.5), let skip = skips[filters]?.randomElement(using: &random) {
            append(.add, random.chance(0.5) ? [current, skip] : [skip, current])
        }
        switch random.pick([0, 1, 2, 3]) {
        case 0: append(.relu)
        case 1: append(.prelu(slopes: slopes()))
        case 2: append(.clip(minimum: Float.random(in: -1...0, using: &random), maximum: 0.7))
        default: break
        }
        append(.relu, quantized: quantization())
        skips[filters, default: []].append(current)
        // A requantised sum of two 8-bit tensors.
        if random.chance(0.2), let skip = skips[filters]?.randomElement(using: &random) {
            append(.add, [current, skip], quantized: quantization())
        }
    }

    private mutating func lastLayer(gather: Int, inputChannels: Int) {
        let factor = random.pick([1, 2, 3, 4])
        let outputChannels = random.chance(0.5) ? inputChannels : random.pick([1, 3])
        let spread = factor * gather
        let filters = outputChannels * spread * spread
        append(.convolution(convolution(filters: filters, size: random.pick([1, 3, 5]), granularity: granularity())))
        if gather > 1, random.chance(0.3) {
            // Two shuffles, one after the other.
            append(.depthToSpace(factor: gather))
            channels = filters / 4
            append(.prelu(slopes: slopes()))
            append(.depthToSpace(factor: factor))
        } else {
            append(.depthToSpace(factor: spread))
        }
        channels = outputChannels
        let isSingleShuffle = network.nodes[network.nodes.count - 2].operation.isConvolution
        if isSingleShuffle { normalize() }
        let shuffled = current
        if factor > 1, outputChannels == inputChannels, isSingleShuffle, random.chance(0.8) {
            let enlarged = append(.upsample(factor: factor), [Network.inputName])
            append(.add, random.chance(0.5) ? [shuffled, enlarged] : [enlarged, shuffled])
        }
        if random.chance(0.3) { append(.prelu(slopes: slopes())) }
        append(.clip(minimum: 0, maximum: 1), quantized: random.chance(0.5) ? .codeValues : quantization())
    }
}
