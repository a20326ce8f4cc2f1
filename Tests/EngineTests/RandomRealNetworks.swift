import Network
import TestSupport

/// Random valid networks of real numbers, whose graphs are freer than those of integer networks: any tensor may be
/// read again, added to any other of its shape, shuffled, enlarged.
struct RealNetworkBuilder {
    private var random: SeededGenerator
    private var network: Network
    private var tensors: [(name: String, shape: TensorShape)]

    /// - Parameter shuffles: whether extents must divide by 2.
    static func random(seed: UInt64, shuffles: Bool) -> Network {
        var random = SeededGenerator(seed: seed)
        var builder = RealNetworkBuilder(random: random, channels: random.pick([1, 1, 1, 3, 5]))
        if shuffles { builder.append(.spaceToDepth(factor: 2), [Network.inputName]) }
        for _ in 0..<builder.random.pick([1, 3, 6, 9]) { builder.appendRandom() }
        builder.finish()
        return builder.network
    }

    private init(random: SeededGenerator, channels: Int) {
        self.random = random
        network = Network(
            summary: "random", inputChannels: channels, patternLibrary: NetworkBuilder.library, nodes: [])
        tensors = [(Network.inputName, TensorShape(channels: channels))]
    }

    private mutating func append(_ operation: Operator, _ inputs: [String]) {
        let name = "r\(network.nodes.count + 1)"
        network.nodes.append(Node(name: name, operation: operation, inputs: inputs))
        guard let shape = try? network.inferShapes()[name] else { preconditionFailure("\(operation) does not fit") }
        tensors.append((name, shape))
    }

    private mutating func appendRandom() {
        // Mostly the latest tensor, now and then an older one.
        let (name, shape) = random.chance(0.75) ? tensors.last! : random.pick(tensors)
        switch random.pick([0, 0, 0, 1, 1, 2, 3, 4, 4, 5, 6, 7]) {
        case 0: append(.convolution(convolution(shape.channels)), [name])
        case 1: append(.relu, [name])
        case 2: append(.prelu(slopes: slopes(shape.channels)), [name])
        case 3: append(.clip(minimum: Float.random(in: -1...0, using: &random), maximum: 0.7), [name])
        case 4:
            let others = tensors.filter { $0.shape == shape }.map(\.name)
            let other = random.pick(others)
            append(.add, random.chance(0.5) ? [name, other] : [other, name])
        case 5 where shape.channels.isMultiple(of: 4) && shape.numerator < 4: append(.depthToSpace(factor: 2), [name])
        case 6 where shape.numerator.isMultiple(of: 2) && shape.channels < 20:
            append(.spaceToDepth(factor: 2), [name])
        case 7 where shape.numerator == 1 && shape.channels < 20:
            append(.upsample(factor: random.pick([2, 3, 4])), [name])
        default: append(.relu, [name])
        }
    }

    /// To a whole number of times the input.
    private mutating func finish() {
        let (name, shape) = tensors.last!
        let factor = random.pick([1, 2, 3]) * shape.denominator
        let channels = random.pick([1, 1, 3])
        append(.convolution(convolution(shape.channels, filters: channels * factor * factor)), [name])
        append(.depthToSpace(factor: factor), [tensors.last!.name])
        if let same = tensors.dropLast().last(where: { $0.shape == tensors.last!.shape }) {
            append(.add, [tensors.last!.name, same.name])
        }
        if random.chance(0.5) { append(.clip(minimum: 0, maximum: 1), [tensors.last!.name]) }
    }

    private mutating func slopes(_ count: Int) -> [Float] {
        (0..<count).map { _ in Float.random(in: -0.5...1.5, using: &random) }
    }

    private mutating func convolution(_ channels: Int, filters: Int? = nil) -> Convolution {
        let filters = filters ?? random.pick([1, 3, 4, 5, 8, 12, 16, 16, 17, 32, 48])
        let size = random.pick([1, 3, 3, 3, 5])
        let sides = random.pick([(0, 0), (0, 0), (16, 4), (16, 4), (16, 4), (1, 1), (16, 1), (8, 4), (5, 3)])
        var structure: BlockStructure?
        if let granularity = Granularity(filters: sides.0, channels: sides.1) {
            structure = self.structure(granularity, filters, channels, size)
        }
        let shape = Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: size, structure: structure,
            weights: .float([]), bias: [])
        let kept =
            structure == nil
            ? shape.denseWeightCount
            : shape.blocks(library: network.patternLibrary).reduce(0) {
                $0 + $1.pattern.count * $1.filters.count * $1.channels.count
            }
        return Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: size, structure: structure,
            weights: .float(weights(kept, perFilter: kept / filters)),
            bias: (0..<filters).map { _ in Float.random(in: -0.5...0.5, using: &random) })
    }

    private mutating func structure(
        _ granularity: Granularity, _ filters: Int, _ channels: Int, _ size: Int
    ) -> BlockStructure {
        let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: channels)
        let ids = network.patternLibrary.indices.filter { network.patternLibrary[$0].size == size }.map(UInt8.init)
        let removedShare = random.pick([0, 0.4, 0.4, 1])
        return BlockStructure(
            granularity: granularity,
            patterns: (0..<rows * columns).map { _ in
                random.chance(removedShare) ? BlockStructure.removed : random.pick(ids)
            })
    }

    private mutating func weights(_ count: Int, perFilter: Int) -> [Float] {
        let spread = 2 / Float(max(1, perFilter)).squareRoot()
        switch random.pick([0, 0, 0, 0, 1, 2]) {
        // Few bits: sums that lie between two floats are common.
        case 1: return (0..<count).map { _ in random.pick([-0.5, 0.25, 1, 0x1p-20, 0x1p-23, 0x1.8p-24]) * spread }
        // From nothing to subnormal products.
        case 2: return (0..<count).map { _ in random.pick([0, -0.5, 0x1p-70, 0x1.234p-120, .leastNonzeroMagnitude]) }
        default: return (0..<count).map { _ in Float.random(in: -spread...spread, using: &random) }
        }
    }
}
