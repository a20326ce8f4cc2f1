import Foundation
import Network
import ONNX
import TestSupport
import Testing

/// Every operator that is imported, by its definition.
@Suite struct ImportedOperatorTests {
    @Test func exportedNetworksComeBackWithTheirValues() throws {
        var tried = 0
        for seed in 0..<UInt64(40) {
            let network = RandomNetwork.float(seed: seed)
            // Bicubic enlargement is exported as a choice of rows and columns, which is not read.
            let isPlain = !network.nodes.contains { if case .upsample = $0.operation { true } else { false } }
            let channels = network.inputChannels
            guard isPlain, channels != 2 else { continue }
            let input = ModelWriter.picture(channels: channels, height: 64, width: 64)
            let graph = try ONNXImport.read(try ONNXExport.encode(network, .float))
            // Gathered pixels need extents that divide; a small picture is enough elsewhere.
            let divisor = try network.inferShapes().values.map(\.denominator).max()!
            let small = Tensor(
                channels: channels, height: 2 * divisor, width: 3 * divisor,
                elements: Array(input.elements.prefix(channels * 6 * divisor * divisor)))
            let expected = RealInterpreter(network).run(small.map { Double($0) })[network.nodes.last!.name]!
            let result = try ImportedInterpreter(graph).run(small)
            let magnitude = expected.elements.reduce(1) { max($0, abs($1)) }
            #expect(result.distance(to: expected.map { Float($0) }) <= Float(magnitude) * 1e-4, "seed \(seed)")
            tried += 1
        }
        #expect(tried >= 10)
    }

    @Test func aConvolutionWithStrideEdgesAndGroupsIsThatOfTheDefinition() throws {
        var writer = ModelWriter(channels: 3)
        let weights = ModelWriter.numbers(6 * 3 * 2)
        writer.constant("w", weights, dims: [6, 1, 3, 2])
        writer.node(
            "Conv", ["input", "w"], to: "output",
            [.ints("pads", [1, 0, 2, 1]), .ints("strides", [2, 2]), .int("group", 3)])
        let input = ModelWriter.picture(channels: 3, height: 6, width: 7)
        let result = try writer.run(input)
        #expect((result.channels, result.height, result.width) == (6, 4, 4))
        for filter in 0..<6 {
            for y in 0..<4 {
                for x in 0..<4 {
                    var sum: Float = 0
                    for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)] {
                        let (sourceY, sourceX) = (y * 2 - 1 + row, x * 2 + column)
                        guard (0..<6).contains(sourceY), (0..<7).contains(sourceX) else { continue }
                        sum += weights[(filter * 3 + row) * 2 + column] * input[filter / 2, sourceY, sourceX]
                    }
                    #expect(abs(result[filter, y, x] - sum) < 1e-5)
                }
            }
        }
    }

    @Test func aDilatedConvolutionIsOneWithHoles() throws {
        var (dilated, holed) = (ModelWriter(), ModelWriter())
        dilated.constant("w", [1, 2, 3, 4], dims: [1, 1, 2, 2])
        dilated.node("Conv", ["input", "w"], to: "output", [.ints("dilations", [2, 2])])
        holed.constant("w", [1, 0, 2, 0, 0, 0, 3, 0, 4], dims: [1, 1, 3, 3])
        holed.node("Conv", ["input", "w"], to: "output")
        let input = ModelWriter.picture(height: 5, width: 4)
        #expect(try dilated.run(input) == holed.run(input))
    }

    /// ⟨convolve(x), y⟩ = ⟨x, spread(y)⟩: the same weights, read the other way round.
    @Test(arguments: [1, 2, 3, 4]) func aTransposedConvolutionIsTheAdjoint(stride: Int) throws {
        var (forward, backward) = (ModelWriter(channels: 3), ModelWriter(channels: 1))
        let weights = ModelWriter.numbers(3 * 5 * 5)
        forward.constant("w", weights, dims: [1, 3, 5, 5])
        backward.constant("w", weights, dims: [1, 3, 5, 5])
        let attributes: [AttributeProto] = [.ints("pads", [1, 2, 2, 1]), .ints("strides", [stride, stride])]
        forward.node("Conv", ["input", "w"], to: "output", attributes)
        backward.node("ConvTranspose", ["input", "w"], to: "output", attributes)
        // These extents are the ones that the transposed convolution makes.
        let x = ModelWriter.picture(channels: 3, height: 3 * stride + 2, width: 4 * stride + 2)
        let y = ModelWriter.picture(height: 4, width: 5)
        let (convolved, spread) = (try forward.run(x), try backward.run(y))
        #expect((convolved.height, convolved.width) == (y.height, y.width))
        #expect((spread.channels, spread.height, spread.width) == (3, x.height, x.width))
        func product(_ a: Tensor<Float>, _ b: Tensor<Float>) -> Double {
            zip(a.elements, b.elements).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        #expect(abs(product(convolved, y) - product(x, spread)) < 1e-3)
    }

    /// The values are ONNX Runtime 1.32's.
    @Test(
        arguments: [
            ("Resize", 13, 2, "linear", "half_pixel", "", [0, 0.25, 0.75, 1.75, 3.25, 3.5, 2.5, 2]),
            ("Resize", 13, 2, "linear", "asymmetric", "", [0, 0.5, 1, 2.5, 4, 3, 2, 2]),
            ("Resize", 13, 2, "nearest", "half_pixel", "round_prefer_floor", [0, 0, 1, 1, 4, 4, 2, 2]),
            ("Resize", 13, 0.5, "nearest", "asymmetric", "ceil", [0, 4]),
            ("Resize", 10, 2, "linear", "", "", [0, 0.5, 1, 2.5, 4, 3, 2, 2]),
            ("Upsample", 9, 2, "nearest", "", "", [0, 0, 1, 1, 4, 4, 2, 2]),
            ("Resize", 13, 0.5, "linear", "half_pixel", "", [3, 4.5]),
            ("Resize", 13, 2, "cubic", "half_pixel", "", [-0.37738037, -0.31314087, -0.25241089, 1.230896, 3.347229]),
        ] as [(String, Int, Float, String, String, String, [Float])])
    func interpolationIsOnnxRuntimes(
        operation: String, operatorSet: Int, scale: Float, mode: String, positions: String, rounding: String,
        firstRow: [Float]
    ) throws {
        var writer = ModelWriter(operatorSet: operatorSet)
        writer.constant("scales", [1, 1, scale, scale])
        var attributes: [AttributeProto] = [.string("mode", mode)]
        if !positions.isEmpty { attributes.append(.string("coordinate_transformation_mode", positions)) }
        if !rounding.isEmpty { attributes.append(.string("nearest_mode", rounding)) }
        writer.node(
            operation, operatorSet >= 11 ? ["input", "", "scales"] : ["input", "scales"], to: "output", attributes)
        let result = try writer.run(Tensor(channels: 1, height: 2, width: 4, elements: [0, 1, 4, 2, 3, 8, 5, 7]))
        #expect(zip(result.elements, firstRow).allSatisfy { abs($0 - $1) < 1e-5 }, "\(result.elements)")
    }

    @Test func limitsFactorsAndFunctionsAreThoseOfTheDefinition() throws {
        var writer = ModelWriter(operatorSet: 9)
        writer.constant("third", [3])
        writer.node("Div", ["input", "third"], to: "a")
        writer.node("Clip", ["a"], to: "b", [.float("min", -0.5), .float("max", 0.25)])
        writer.node("Sigmoid", ["b"], to: "c")
        writer.node("Tanh", ["b"], to: "d")
        writer.node("Mul", ["c", "d"], to: "e")
        writer.node("Sub", ["third", "e"], to: "output")
        let result = try writer.run(Tensor(channels: 1, height: 1, width: 3, elements: [-6, 0.3, 3]))
        for (value, b) in zip(result.elements, [-0.5, 0.1, 0.25]) {
            #expect(abs(Double(value) - (3 - Foundation.tanh(b) / (1 + exp(-b)))) < 1e-6)
        }
    }

    @Test func edgesAreMirroredRepeatedOrFilled() throws {
        func padded(_ mode: String, _ operatorSet: Int) throws -> [Float] {
            var writer = ModelWriter(operatorSet: operatorSet)
            let amounts = [0, 0, 0, 2, 0, 0, 0, 1]
            writer.sizes("pads", amounts)
            writer.constant("fill", [9])
            let attributes: [AttributeProto] =
                operatorSet >= 11 ? [] : [.ints("pads", amounts), .float("value", 9)]
            writer.node(
                "Pad", operatorSet >= 11 ? ["input", "pads", "fill"] : ["input"], to: "output",
                attributes + [.string("mode", mode)])
            return try writer.run(Tensor(channels: 1, height: 1, width: 3, elements: [1, 2, 3])).elements
        }
        for operatorSet in [7, 11, 18] {
            #expect(try padded("constant", operatorSet) == [9, 9, 1, 2, 3, 9])
            #expect(try padded("reflect", operatorSet) == [3, 2, 1, 2, 3, 2])
            #expect(try padded("edge", operatorSet) == [1, 1, 1, 2, 3, 3])
        }
    }

    @Test func normalizationsAreThoseOfTheDefinition() throws {
        var writer = ModelWriter()
        for (name, value) in [("g", 2), ("b", 1), ("m", 3), ("v", 4)] as [(String, Float)] {
            writer.constant(name, [value])
        }
        writer.node("BatchNormalization", ["input", "g", "b", "m", "v"], to: "output", [.float("epsilon", 0)])
        #expect(try writer.run(Tensor(channels: 1, height: 1, width: 2, elements: [3, 5])).elements == [1, 3])
        writer.graph.node = []
        writer.node("InstanceNormalization", ["input", "g", "b"], to: "output", [.float("epsilon", 0)])
        #expect(try writer.run(Tensor(channels: 1, height: 1, width: 2, elements: [3, 5])).elements == [-1, 3])
    }

    @Test func theOperatorsOfTheFirstYearsAreRead() throws {
        var writer = ModelWriter(operatorSet: 7)
        writer.node("ImageScaler", ["input"], to: "a", [.float("scale", 2), .floats("bias", [-1])])
        writer.node("Crop", ["a"], to: "b", [.ints("border", [1, 0, 0, 1])])
        writer.node("Affine", ["b"], to: "output", [.float("alpha", 3), .float("beta", 1)])
        let result = try writer.run(Tensor(channels: 1, height: 2, width: 3, elements: [0, 1, 2, 3, 4, 5]))
        #expect(result == Tensor(channels: 1, height: 1, width: 2, elements: [4, 10]))
    }
}
