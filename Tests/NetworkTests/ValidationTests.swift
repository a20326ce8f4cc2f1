import Network
import Testing

/// What `validate` refuses beyond shapes; every case changes one thing in a network that is otherwise valid.
@Suite struct ValidationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let reason: String
        var integer = true
        let change: @Sendable (inout Network) -> Void
        var testDescription: String { reason }
    }

    private static func refused(
        _ reason: String, integer: Bool = true, _ change: @escaping @Sendable (inout Network) -> Void
    )
        -> Case
    {
        Case(reason: reason, integer: integer, change: change)
    }

    @Test(arguments: [
        refused("no nodes") { $0.nodes = [] },
        refused("256 patterns; 255 is the most") {
            $0.patternLibrary = .init(repeating: .full(size: 3), count: 256)
        },
        refused("a slope beyond") {
            $0.replace("prelu") { $0.with(operation: .prelu(slopes: .init(repeating: .nan, count: 18))) }
        },
        refused("a slope beyond") {
            $0.replace("prelu") { $0.with(operation: .prelu(slopes: .init(repeating: -2e6, count: 18))) }
        },
        refused("clips to") { $0.replace("clip") { $0.with(operation: .clip(minimum: 1, maximum: 0)) } },
        refused("clips to") { $0.replace("clip") { $0.with(operation: .clip(minimum: -.infinity, maximum: 0)) } },
        refused("clips to") { $0.replace("clip") { $0.with(operation: .clip(minimum: 0, maximum: .nan)) } },
        refused("relu has the scale 0.0") { $0.replace("relu") { $0.quantized(TensorQuantization(scale: 0)) } },
        refused("relu has the scale nan") { $0.replace("relu") { $0.quantized(TensorQuantization(scale: .nan)) } },
        refused("relu has the scale -1.0") { $0.replace("relu") { $0.quantized(TensorQuantization(scale: -1)) } },
        refused("the input has the scale inf") { $0.inputQuantization = TensorQuantization(scale: .infinity) },
        refused("the output of an integer network is not quantised") { $0.replace("output") { $0.quantized(nil) } },
        refused("middle reads relu, which is not quantised") {
            $0.replace("sum") { $0.with(inputs: ["prelu", "prelu"]) }
            $0.replace("relu") { $0.quantized(nil) }
            $0.replace("prelu") { $0.quantized(TensorQuantization(scale: 1)) }
        },
        refused("relu is not quantised and has 2 readers") { $0.replace("relu") { $0.quantized(nil) } },
        refused("unread is not quantised and has 0 readers") {
            $0.nodes.insert(Node(name: "unread", operation: .relu, inputs: ["relu"]), at: $0.nodes.count - 1)
        },
        refused("relu is quantised in a network of real numbers", integer: false) {
            $0.replace("relu") { $0.quantized(.codeValues) }
        },
        refused("head has real weights in an integer network", integer: false) { $0.inputQuantization = .codeValues },
        refused("has integer weights in a network of real numbers") {
            $0.inputQuantization = nil
            $0.nodes = $0.nodes.map { $0.quantized(nil) }
        },
    ]) func networksThatCannotRunAreRefused(_ refused: Case) throws {
        var network = SampleNetwork.make(integer: refused.integer, sparse: true)
        try network.validate()
        refused.change(&network)
        expectRefusal(refused.reason) { try network.validate() }
    }

    @Test(arguments: [
        refused("kernels of side 4") { $0.replaceConvolution("head") { $0.with(kernelSize: 4) } },
        refused("needs 18 biases") { $0.replaceConvolution("head") { $0.with(bias: .init(repeating: 0, count: 17)) } },
        refused("needs 18 biases") {
            $0.replaceConvolution("head") { $0.with(bias: .init(repeating: .nan, count: 18)) }
        },
        refused("needs 18 biases") {
            $0.replaceConvolution("head") { $0.with(bias: .init(repeating: 2e6, count: 18)) }
        },
        refused("3 pattern ids for 2×1 blocks") {
            $0.replaceConvolution("head") {
                $0.with(structure: BlockStructure(granularity: .register, patterns: [0, 0, 0]))
            }
        },
        refused("refers to pattern 3 of 3") {
            $0.replaceConvolution("head") {
                $0.with(structure: BlockStructure(granularity: .register, patterns: [0, 3]))
            }
        },
        refused("of another kernel size") {
            $0.replaceConvolution("head") {
                $0.with(structure: BlockStructure(granularity: .register, patterns: [0, 2]))
            }
        },
        refused("has 1 weights instead of") {
            $0.replaceConvolution("head") { $0.with(weights: .int8([1], scale: [1])) }
        },
        refused("needs 16 weight scales") {
            $0.replaceConvolution("tail") { $0.with(weights: .int8(.init(repeating: 1, count: 288), scale: [1])) }
        },
        refused("needs 16 weight scales") {
            $0.replaceConvolution("tail") {
                $0.with(weights: .int8(.init(repeating: 1, count: 288), scale: .init(repeating: .nan, count: 16)))
            }
        },
        refused("a weight of −128") {
            $0.replaceConvolution("tail") {
                $0.with(weights: .int8(.init(repeating: -128, count: 288), scale: .init(repeating: 1, count: 16)))
            }
        },
        refused("not finite", integer: false) {
            $0.replaceConvolution("tail") { $0.with(weights: .float(.init(repeating: .infinity, count: 288))) }
        },
    ]) func convolutionsThatCannotRunAreRefused(_ refused: Case) throws {
        var network = SampleNetwork.make(integer: refused.integer, sparse: true)
        refused.change(&network)
        expectRefusal(refused.reason) { try network.validate() }
    }

    @Test func moreProductsThanTheAccumulatorHoldsAreRefused() {
        let structure = BlockStructure(
            granularity: Granularity(filters: 256, channels: 256)!,
            patterns: [UInt8](repeating: BlockStructure.removed, count: 16))
        let convolution = Convolution(
            inputChannels: 4096, outputChannels: 1, kernelSize: 5, structure: structure, weights: .int8([], scale: [1]),
            bias: [0])
        let network = Network(
            summary: "", inputChannels: 4096, inputQuantization: .codeValues,
            nodes: [
                Node(
                    name: "c", operation: .convolution(convolution), inputs: [Network.inputName],
                    quantization: .codeValues)
            ])
        expectRefusal("sums more than 65536 products") { try network.validate() }
    }

    /// Infinity is one step from NaN (∞ − ∞, 0 · ∞), for which there is no 8-bit value.
    @Test func chainsThatReachInfinityAreRefused() throws {
        var nodes = [
            Node(
                name: "c",
                operation: .convolution(
                    Convolution(
                        inputChannels: 1, outputChannels: 1, kernelSize: 1, weights: .int8([-127], scale: [1e6]),
                        bias: [0])), inputs: [Network.inputName])
        ]
        for index in 0..<6 {
            nodes.append(Node(name: "p\(index)", operation: .prelu(slopes: [1e6]), inputs: [nodes.last!.name]))
        }
        nodes.append(
            Node(name: "z", operation: .prelu(slopes: [0]), inputs: [nodes.last!.name], quantization: .codeValues))
        var network = Network(
            summary: "", inputChannels: 1, inputQuantization: TensorQuantization(scale: 1), nodes: nodes)
        expectRefusal("beyond") { try network.validate() }
        // A single one of these slopes is extreme and harmless.
        network.nodes = [nodes[0], nodes[1].quantized(.codeValues)]
        try network.validate()
    }
}
