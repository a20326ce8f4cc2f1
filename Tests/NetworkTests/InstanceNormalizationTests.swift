import Foundation
import Network
import TestSupport
import Testing

/// Normalisations with a scale and a shift per style, in networks of real numbers.
@Suite struct InstanceNormalizationTests {
    private static let one = InstanceNormalization(channels: 2, scales: [2, 0.5], shifts: [0.25, -1], epsilon: 0.01)
    private static let three = InstanceNormalization(
        channels: 2, scales: [2, 0.5, 1, -1, 0, 4], shifts: [0.25, -1, 0, 0.5, 1, 2], epsilon: 0.01)

    private static func network(_ normalization: InstanceNormalization, styles: [String] = []) -> Network {
        Network(
            summary: "normalises", inputChannels: normalization.channels, styles: styles,
            nodes: [
                Node(name: "norm", operation: .instanceNormalization(normalization), inputs: [Network.inputName])
            ])
    }

    /// Real values 0, 0.2, 0.4 and 1 have the mean 0.4 and the biased variance 0.14; equal ones have none.
    @Test func everyChannelIsNormalizedOverTheFrame() throws {
        let input = Tensor<UInt8>(channels: 2, height: 2, width: 2, elements: [0, 51, 102, 255, 51, 51, 51, 51])
        let output = try RealInterpreter(Self.network(Self.one)).run(input)
        let deviation = (0.14 + 0.01).squareRoot()
        let expected = [-0.4, -0.2, 0, 0.6].map { ($0 / deviation * 2 + 0.25) * 255 } + [-255, -255, -255, -255]
        for (value, expected) in zip(output.values.elements, expected) { #expect(abs(value - expected) < 1e-4) }
        #expect(output.bounds.elements.allSatisfy { $0 > 0 && $0 < 3e-3 })
        let bytes = try ReferenceInterpreter(Self.network(Self.one)).run(input)
        #expect(bytes.elements == output.values.elements.map { UInt8(min(max($0, 0), 255).rounded(.toNearestOrEven)) })
    }

    /// The same sums in 32-bit floats, in another order, are within the bound.
    @Test(arguments: 1...5) func theBoundHoldsInFloats(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (height, width) = (7, 9)
        let input = Tensor<UInt8>(
            channels: 2, height: height, width: width,
            elements: (0..<2 * height * width).map { _ in UInt8.random(in: 100...130, using: &random) })
        let output = try RealInterpreter(Self.network(Self.one)).run(input)
        for channel in 0..<2 {
            let values = input.elements[channel * 63..<(channel + 1) * 63].map { Float($0) * RealArithmetic.inputScale }
            let mean = values.reversed().reduce(0.0) { $0 + Double($1) } / 63
            let variance = values.reversed().reduce(0.0) { $0 + Double($1) * Double($1) } / 63 - mean * mean
            let factor = Double(Self.one.scales[channel]) / (variance + Double(Self.one.epsilon)).squareRoot()
            let (multiplier, offset) = (Float(factor), Float(Double(Self.one.shifts[channel]) - mean * factor))
            for (index, value) in values.enumerated() {
                let made = Double(offset.addingProduct(value, multiplier)) * 255
                let place = channel * 63 + index
                #expect(abs(made - output.values.elements[place]) <= output.bounds.elements[place])
            }
        }
    }

    @Test func aMixtureIsLinearAndOneStyleIsExact() throws {
        let network = Self.network(Self.three, styles: ["a", "b", "c"])
        try network.validate()
        #expect(network.styleCount == 3)
        let second = try network.mixed(["b": 1])
        #expect(second.styles.isEmpty && second.styleCount == 1)
        #expect(
            second.nodes[0].operation
                == .instanceNormalization(
                    InstanceNormalization(channels: 2, scales: [1, -1], shifts: [0, 0.5], epsilon: 0.01)))
        #expect(try network.mixed([0, 1, 0]) == second)
        let mixed = try network.mixed(["a": 0.5, "c": 0.25])
        #expect(
            mixed.nodes[0].operation
                == .instanceNormalization(
                    InstanceNormalization(channels: 2, scales: [1, 1.25], shifts: [0.375, 0], epsilon: 0.01)))
        expectRefusal("no style d; it has a, b, c") { _ = try network.mixed(["d": 1]) }
        expectRefusal("3 styles, which need as many finite weights, not 2") { _ = try network.mixed([1, 2]) }
        expectRefusal("as many finite weights") { _ = try network.mixed([1, 2, .nan]) }
        expectRefusal("no normalisations") {
            _ = try SampleNetwork.make(integer: false, sparse: false).mixed([])
        }
    }

    @Test func onlyAChosenStyleCanBeRun() throws {
        let network = Self.network(Self.three, styles: ["a", "b", "c"])
        expectRefusal("it has the styles a, b, c, of which one or a mixture is to be chosen") {
            _ = try RealInterpreter(network)
        }
        expectRefusal("is to be chosen") { _ = try ReferenceInterpreter(network) }
        _ = try ReferenceInterpreter(network.mixed([1, 0, 0]))
        _ = try ReferenceInterpreter(Self.network(Self.one, styles: ["a"]))
    }

    @Test(arguments: [[], ["a"], ["wave", "The.Scream-2_"]]) func aFileBringsItBack(styles: [String]) throws {
        let count = max(styles.count, 1)
        let normalization = InstanceNormalization(
            channels: 2, scales: (0..<2 * count).map { Float($0) / 3 }, shifts: (0..<2 * count).map { -Float($0) / 7 })
        let network = Self.network(normalization, styles: styles)
        let file = ModelFile.encode(network)
        #expect(file.entries["norm.scale"]?.shape == [count, 2])
        #expect(file.metadata[ModelFile.metadataKey]!.contains("styles") == !styles.isEmpty)
        #expect(try ModelFile.decode(Safetensors(data: file.encoded())) == network)
    }

    @Test func aFileThatDoesNotFitIsRefused() throws {
        let network = Self.network(Self.three, styles: ["a", "b", "c"])
        var file = ModelFile.encode(network)
        file.set("norm.shift", [Float](repeating: 0, count: 4), shape: [2, 2])
        expectRefusal("norm.shift has the shape [2, 2], not [3, 2]") { _ = try ModelFile.decode(file) }
        file = ModelFile.encode(network)
        file.metadata[ModelFile.metadataKey]!.replace(#""epsilon":"#, with: #""other":"#)
        expectRefusal("norm lacks its epsilon") { _ = try ModelFile.decode(file) }
        let names = (0..<257).map { "\"s\($0)\"" }.joined(separator: ",")
        file.metadata[ModelFile.metadataKey]!.replace(#"["a","b","c"]"#, with: "[\(names)]")
        expectRefusal("257 styles; 256 is the most") { _ = try ModelFile.decode(file) }
    }

    @Test(arguments: ["", "a b", "a:b", "a=b", "a,b", "-a", "é", String(repeating: "a", count: 65)])
    func namesThatWouldNotBeUnderstoodAreRefused(name: String) {
        expectRefusal("has the name \"\(name)\"") {
            try Self.network(Self.one, styles: [name]).validate()
        }
    }

    @Test func whatIsNotValidIsNamed() {
        func refused(
            _ fragment: String, styles: [String] = [], scales: [Float] = [1, 1], shifts: [Float] = [0, 0],
            epsilon: Float = 1e-5
        ) {
            let normalization = InstanceNormalization(channels: 2, scales: scales, shifts: shifts, epsilon: epsilon)
            expectRefusal(fragment) { try Self.network(normalization, styles: styles).validate() }
        }
        refused("two of its styles are named a", styles: ["a", "a"])
        refused("norm has 2 scales and 2 shifts instead of 4", styles: ["a", "b"])
        refused("norm has 3 scales and 2 shifts instead of 2", scales: [1, 1, 1])
        refused("scale or shift beyond", scales: [1, .infinity])
        refused("scale or shift beyond", shifts: [.nan, 0])
        refused("norm has the epsilon 0.0", epsilon: 0)
        refused("norm has the epsilon nan", epsilon: .nan)
        var network = Self.network(Self.one)
        network.inputChannels = 3
        expectRefusal("norm normalises 2 channels but reads 3") { try network.validate() }
        network = Network(
            summary: "", inputChannels: 1, styles: ["a"],
            nodes: [Node(name: "relu", operation: .relu, inputs: [Network.inputName])])
        expectRefusal("names styles and has no normalisations") { try network.validate() }
        network = Self.network(Self.one)
        network.inputQuantization = .codeValues
        expectRefusal("norm normalises input, but an integer network normalises a convolution") {
            try network.validate()
        }
    }
}
