import Network

/// An untrained ×2 network of luma, as small as one of the family gets.
enum TinyNetwork {
    static let patterns = [0b000_011_011, 0b010_111_000].map { KernelPattern(size: 3, mask: $0)! }

    static func write(to path: String, trunk: Bool = true) throws {
        try ModelFile.encode(make(trunk: trunk)).write(to: path)
    }

    /// - Parameter trunk: without its pattern-sparse layer it runs on large pictures in a debug build, too.
    static func make(trunk: Bool = true) -> Network {
        let activations = TensorQuantization(scale: 1.0 / 128)
        var nodes = [
            Node(name: "head", operation: convolution(1, 4, seed: 5), inputs: [Network.inputName]),
            Node(name: "head.relu", operation: .relu, inputs: ["head"], quantization: activations),
        ]
        if trunk {
            let structure = BlockStructure(granularity: .register, patterns: [0])
            nodes += [
                Node(name: "trunk1", operation: convolution(4, 4, structure, seed: 7), inputs: ["head.relu"]),
                Node(name: "trunk1.relu", operation: .relu, inputs: ["trunk1"], quantization: activations),
            ]
        }
        nodes += [
            Node(name: "tail", operation: convolution(4, 4, seed: 11), inputs: [nodes.last!.name]),
            Node(name: "residual", operation: .depthToSpace(factor: 2), inputs: ["tail"]),
            Node(name: "bicubic", operation: .upsample(factor: 2), inputs: [Network.inputName]),
            Node(name: "output", operation: .add, inputs: ["residual", "bicubic"], quantization: .codeValues),
        ]
        return Network(
            summary: "tiny, for tests", inputChannels: 1, inputQuantization: .codeValues,
            patternLibrary: trunk ? patterns : [], nodes: nodes)
    }

    /// A network of two layers without a trunk: what it adds to the input, enlarged ×2 or as it is, or nothing at all.
    /// - Parameters:
    ///   - scale: 1 or 2.
    ///   - gathers: works on 2×2 pixels at once, so that it takes even extents only.
    ///   - isSilent: adds nothing.
    static func small(scale: Int, gathers: Bool = false, isSilent: Bool = false) -> Network {
        let activations = TensorQuantization(scale: 1.0 / 128)
        let (pixels, factor) = (gathers ? 4 : 1, gathers ? 2 * scale : scale)
        var nodes: [Node] = []
        if gathers {
            nodes.append(
                Node(
                    name: "gathered", operation: .spaceToDepth(factor: 2), inputs: [Network.inputName],
                    quantization: .codeValues))
        }
        nodes += [
            Node(
                name: "head", operation: convolution(pixels, 4, seed: 5),
                inputs: [gathers ? "gathered" : Network.inputName]),
            Node(name: "head.relu", operation: .relu, inputs: ["head"], quantization: activations),
            Node(
                name: "tail", operation: convolution(4, factor * factor, seed: isSilent ? nil : 11),
                inputs: ["head.relu"]
            ),
        ]
        if factor > 1 {
            nodes.append(Node(name: "residual", operation: .depthToSpace(factor: factor), inputs: ["tail"]))
        }
        if scale > 1 {
            nodes.append(Node(name: "bicubic", operation: .upsample(factor: scale), inputs: [Network.inputName]))
        }
        let terms = [factor > 1 ? "residual" : "tail", scale > 1 ? "bicubic" : Network.inputName]
        nodes.append(Node(name: "output", operation: .add, inputs: terms, quantization: .codeValues))
        return Network(
            summary: "small, for tests", inputChannels: 1, inputQuantization: .codeValues, patternLibrary: [],
            nodes: nodes)
    }

    /// A network for red, green and blue as those for style are: pixels gathered into channels, two layers, and what was
    /// gathered added.
    /// - Parameters:
    ///   - factor: columns and rows of pixels that are gathered.
    ///   - isSilent: changes nothing.
    static func color(factor: Int, isSilent: Bool = false) -> Network {
        let channels = 3 * factor * factor
        let nodes = [
            Node(
                name: "gathered", operation: .spaceToDepth(factor: factor), inputs: [Network.inputName],
                quantization: .codeValues),
            Node(name: "head", operation: convolution(channels, 4, seed: 5), inputs: ["gathered"]),
            Node(
                name: "head.relu", operation: .relu, inputs: ["head"],
                quantization: TensorQuantization(scale: 1.0 / 128)),
            Node(
                name: "tail", operation: convolution(4, channels, seed: isSilent ? nil : 11), inputs: ["head.relu"]),
            Node(name: "sum", operation: .add, inputs: ["tail", "gathered"]),
            Node(
                name: "output", operation: .depthToSpace(factor: factor), inputs: ["sum"], quantization: .codeValues),
        ]
        return Network(
            summary: "colour, for tests", inputChannels: 3, inputQuantization: .codeValues, nodes: nodes)
    }

    /// - Parameter seed: nil for zeros.
    private static func convolution(
        _ input: Int, _ output: Int, _ structure: BlockStructure? = nil, seed: Int?
    ) -> Operator {
        let count = structure == nil ? input * output * 9 : input * output * 4
        let weights = (0..<count).map { index in seed.map { Int8(truncatingIfNeeded: index * $0 % 41 - 20) } ?? 0 }
        return .convolution(
            Convolution(
                inputChannels: input, outputChannels: output, kernelSize: 3, structure: structure,
                weights: .int8(weights, scale: [Float](repeating: 0.002, count: output)),
                bias: [Float](repeating: seed == nil ? 0 : 0.01, count: output)))
    }
}
