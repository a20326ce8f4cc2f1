import Network
import TestSupport
import Testing

/// Networks of real numbers on small cases worked out by hand.
@Suite struct RealInterpreterTests {
    private func run(
        _ operations: [Operator], on input: Tensor<UInt8> = Tensor(row: [0, 51, 255])
    ) throws -> RealInterpreter.Output {
        let nodes = operations.enumerated().map { index, operation in
            Node(name: "\(index)", operation: operation, inputs: [index == 0 ? Network.inputName : "\(index - 1)"])
        }
        return try RealInterpreter(Network(summary: "", inputChannels: input.channels, nodes: nodes)).run(input)
    }

    private func convolution(_ weights: [Float], size: Int = 1, outputs: Int = 1, bias: Float = 0) -> Operator {
        .convolution(
            Convolution(
                inputChannels: 1, outputChannels: outputs, kernelSize: size, weights: .float(weights),
                bias: [Float](repeating: bias, count: outputs)))
    }

    private func expect(_ output: RealInterpreter.Output, _ expected: [Double]) {
        #expect(output.values.elements.count == expected.count)
        for (value, expected) in zip(output.values.elements, expected) { #expect(abs(value - expected) < 1e-9) }
    }

    @Test func everyOperator() throws {
        expect(try run([convolution([0.5], bias: -0.125)]), [-31.875, -6.375, 95.625])
        expect(try run([convolution([0.5], bias: -0.125), .relu]), [0, 0, 95.625])
        expect(try run([convolution([0.5], bias: -0.125), .prelu(slopes: [0.25])]), [-7.96875, -1.59375, 95.625])
        expect(try run([convolution([2]), .clip(minimum: 0.125, maximum: 1)]), [31.875, 102, 255])
        // Padding counts as zeros.
        expect(try run([convolution([0, 0, 0, 1, 2, 4, 0, 0, 0], size: 3)]), [204, 1122, 561])
        expect(
            try run([convolution([1, 2, 3, 4], outputs: 4), .depthToSpace(factor: 2)], on: Tensor(row: [10])),
            [10, 20, 30, 40])
        expect(try run([.upsample(factor: 2)], on: Tensor(row: [70])), [70, 70, 70, 70])
    }

    /// n · u · (|bias| + Σ |w · x|) and what the input is off by.
    @Test func theBoundOfASum() throws {
        let output = try run([convolution([0, 0, 0, -1, 2, 4, 0, 0, 0], size: 3, bias: 0.5)])
        let u = 0x1p-24
        // At the middle: −0 + 2 · 51 + 4 · 255.
        let (sum, terms) = (2 * 51.0 + 4 * 255 + 127.5, 2 * 51.0 + 4 * 255 + 127.5)
        #expect(output.values[0, 0, 1] == sum)
        let expected = 9 * u * terms + 2.5 * u * (terms - 127.5) + u * sum
        #expect(abs(output.bounds[0, 0, 1] / expected - 1) < 1e-5)
        #expect(output.bounds.elements.allSatisfy { $0 > 0 && $0 < 0.01 })
    }

    @Test func codeValues() {
        #expect(RealArithmetic.quantize(-1) == 0)
        #expect(RealArithmetic.quantize(0.5) == 128)
        #expect(RealArithmetic.quantize(0.1) == 26)
        #expect(RealArithmetic.quantize(1.7) == 255)
        #expect(RealArithmetic.quantize(.infinity) == 255)
        #expect(RealArithmetic.quantize(.nan) == 0)
        for q: UInt8 in 0...255 { #expect(RealArithmetic.quantize(Float(q) * RealArithmetic.inputScale) == q) }
    }

    @Test func theReferenceRoundsWhatItMakes() throws {
        var random = SeededGenerator(seed: 3)
        let elements = (0..<8 * 6).map { _ in UInt8.random(in: 0...255, using: &random) }
        let input = Tensor(channels: 1, height: 6, width: 8, elements: elements)
        for sparse in [false, true] {
            let network = SampleNetwork.make(integer: false, sparse: sparse)
            let values = try RealInterpreter(network).run(input).values.elements
            let output = try ReferenceInterpreter(network).run(input)
            #expect((output.channels, output.height, output.width) == (1, 12, 16))
            #expect(output.elements == values.map { UInt8(min(max($0, 0), 255).rounded(.toNearestOrEven)) })
            #expect(Set(output.elements).count > 10)
        }
    }

    @Test func whatDoesNotSuitIsRefused() throws {
        expectRefusal("is quantised") { _ = try RealInterpreter(SampleNetwork.make(integer: true, sparse: true)) }
        let interpreter = try RealInterpreter(SampleNetwork.make(integer: false, sparse: true))
        expectRefusal("takes 1 channels") {
            _ = try interpreter.run(Tensor(channels: 3, height: 2, width: 2, repeating: 0))
        }
        expectRefusal("3×2 does not divide by 2") {
            _ = try interpreter.run(Tensor(channels: 1, height: 2, width: 3, repeating: 0))
        }
    }
}
