import Network
import TestSupport

/// Random valid networks with every operator in any order.
struct RandomNetwork {
    private var random: SeededGenerator
    private var network: Network
    private var shapes: [TensorShape]
    private var names = [Network.inputName]
    /// Whether it may have normalisations, which have no integer arithmetic.
    private let normalizes: Bool

    /// Patterns of 1×1, 3×3 and 5×5.
    static let library = [
        KernelPattern(size: 3, mask: 0x1b)!, KernelPattern(size: 3, mask: 0xba)!, KernelPattern(size: 1, mask: 1)!,
        KernelPattern(size: 5, mask: 0x21080)!, KernelPattern(size: 5, mask: 0x1f_1001)!,
    ]

    /// A network of real numbers.
    static func float(seed: UInt64, normalizes: Bool = true) -> Network {
        var builder = Self(seed: seed, normalizes: normalizes)
        let count = Int.random(in: 2...8, using: &builder.random)
        for _ in 0..<count { builder.append(builder.operation()) }
        return builder.network
    }

    /// The same with 8-bit weights, and 8-bit tensors where there must be some and in other places. Scales and zero
    /// points suit the values that the input makes.
    static func integer(seed: UInt64, for input: (Network) -> Tensor<UInt8>) -> Network {
        var random = SeededGenerator(seed: ~seed)
        var network = float(seed: seed, normalizes: false)
        network.nodes = network.nodes.map { node in
            guard case .convolution(let convolution) = node.operation else { return node }
            return Node(name: node.name, operation: .convolution(convolution.quantized()), inputs: node.inputs)
        }
        let values = RealInterpreter(network).run(
            input(network).map { Double($0) * Double(TensorQuantization.codeValues.scale) })
        let uses = network.useCounts
        let needed = Set(network.nodes.filter(\.operation.readsMaterialized).flatMap(\.inputs))
        network.inputQuantization = .codeValues
        network.nodes = network.nodes.map { node in
            let isMaterialized = uses[node.name] != 1 || needed.contains(node.name)
            guard Bool.random(using: &random) || isMaterialized else { return node }
            let elements = values[node.name]!.elements
            let (low, high) = (min(0, elements.min()!), max(0, elements.max()!))
            let scale = max(1e-4, Float(high - low) / 255 * Float.random(in: 0.7...1.1, using: &random))
            return Node(
                name: node.name, operation: node.operation, inputs: node.inputs,
                quantization: TensorQuantization(
                    scale: scale, zeroPoint: UInt8(min(255, (-Float(low) / scale).rounded()))))
        }
        return network
    }

    private init(seed: UInt64, normalizes: Bool) {
        self.normalizes = normalizes
        random = SeededGenerator(seed: seed)
        let channels = Int.random(in: 1...3, using: &random)
        shapes = [TensorShape(channels: channels)]
        network = Network(
            summary: "random \(seed)", inputChannels: channels, patternLibrary: Self.library, nodes: [])
    }

    private mutating func append(_ next: (operation: Operator, inputs: [Int])) {
        let name = "t\(names.count)"
        network.nodes.append(
            Node(name: name, operation: next.operation, inputs: next.inputs.map { names[$0] }))
        names.append(name)
        shapes.append(try! network.inferShapes()[name]!)
    }

    /// One that fits the last tensor, and the tensors it reads.
    private mutating func operation() -> (Operator, [Int]) {
        let last = shapes.count - 1
        let shape = shapes[last]
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return (.relu, [last])
        case 1: return (.prelu(slopes: numbers(shape.channels, -0.5...1.5)), [last])
        case 2: return (.clip(minimum: -0.3, maximum: Float.random(in: 0...1.5, using: &random)), [last])
        case 3, 4:
            let other = shapes.indices.filter { shapes[$0] == shape }.randomElement(using: &random)!
            return (.add, Bool.random(using: &random) ? [last, other] : [other, last])
        case 5 where shape.channels.isMultiple(of: 4) && shape.numerator <= 2:
            return (.depthToSpace(factor: 2), [last])
        case 6 where shape.denominator <= 1:
            return (.spaceToDepth(factor: 2), [last])
        case 7, 8:
            let factor = Int.random(in: 2...4, using: &random)
            if shape.numerator * factor <= 6 { return (.upsample(factor: factor), [last]) }
        case 9 where normalizes:
            return (
                .instanceNormalization(
                    InstanceNormalization(
                        channels: shape.channels, scales: numbers(shape.channels, -2...2),
                        shifts: numbers(shape.channels, -0.5...0.5), epsilon: 1e-2)), [last]
            )
        default: break
        }
        return (.convolution(convolution(channels: shape.channels)), [last])
    }

    private mutating func convolution(channels: Int) -> Convolution {
        let filters = [1, 3, 4, 8, 17].randomElement(using: &random)!
        let size = [1, 3, 3, 5].randomElement(using: &random)!
        var structure: BlockStructure?
        if let (f, c) = [nil, (16, 4), (1, 1), (5, 3)].randomElement(using: &random)! {
            let granularity = Granularity(filters: f, channels: c)!
            let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: channels)
            let ids = Self.library.indices.filter { Self.library[$0].size == size }.map(UInt8.init)
            let patterns = (0..<rows * columns).map { _ in
                Int.random(in: 0..<4, using: &random) == 0 ? BlockStructure.removed : ids.randomElement(using: &random)!
            }
            structure = BlockStructure(granularity: granularity, patterns: patterns)
        }
        let shell = Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: size, structure: structure,
            weights: .float([]), bias: [])
        let count = shell.denseIndices(library: Self.library).count { $0 >= 0 }
        let bound = 2 / Float(max(1, count / filters)).squareRoot()
        return Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: size, structure: structure,
            weights: .float(numbers(count, -bound...bound)), bias: numbers(filters, -0.5...0.5))
    }

    private mutating func numbers(_ count: Int, _ range: ClosedRange<Float>) -> [Float] {
        (0..<count).map { _ in Float.random(in: range, using: &random) }
    }
}

extension Convolution {
    /// With 8-bit weights, each filter on a scale of its own.
    fileprivate func quantized() -> Convolution {
        guard case .float(let values) = weights else { return self }
        let largest = values.reduce(1e-3) { max($0, abs($1)) }
        let scales = (0..<outputChannels).map { largest / 127 * (1 + Float($0 % 3) / 4) }
        return Convolution(
            inputChannels: inputChannels, outputChannels: outputChannels, kernelSize: kernelSize,
            structure: structure,
            weights: .int8(values.map { Int8(($0 / largest * 127).rounded()) }, scale: scales), bias: bias)
    }
}
