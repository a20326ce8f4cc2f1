import Network
import Testing

@Suite struct UpsamplingTests {
    private func enlarged(_ input: Tensor<UInt8>, by factor: Int) throws -> Tensor<UInt8> {
        try IntegerChain.run(.upsample(factor: factor), on: input)
    }

    @Test(arguments: [2, 3, 4], [(1, 1), (1, 5), (4, 1), (3, 4)])
    func aConstantStaysThatConstant(factor: Int, extents: (Int, Int)) throws {
        for value: UInt8 in [0, 77, 255] {
            let input = Tensor(channels: 2, height: extents.0, width: extents.1, repeating: value)
            let expected = Tensor(
                channels: 2, height: extents.0 * factor, width: extents.1 * factor, repeating: value)
            #expect(try enlarged(input, by: factor) == expected)
        }
    }

    /// Cubic convolution is exact for straight lines, where no edge is mirrored into the window.
    @Test(arguments: [2, 3, 4]) func aRampStaysARampInside(factor: Int) throws {
        let step = 4 * factor
        var input = Tensor<UInt8>(channels: 1, height: 6, width: 7, repeating: 0)
        for y in 0..<6 { for x in 0..<7 { input[0, y, x] = UInt8(step * (x + y)) } }
        let output = try enlarged(input, by: factor)
        for y in 2 * factor..<4 * factor {
            for x in 2 * factor..<5 * factor {
                // Output centres lie at (x + ½) / factor − ½ of the input.
                #expect(Int(output[0, y, x]) == 4 * (x + y) + 4 - step, "(\(x), \(y))")
            }
        }
    }

    @Test func anImpulseShowsTheWeightsAndTheMirroredEdge() throws {
        // 128 · the weights of both phases, once: the impulse's own pixel, its neighbours and the mirrored edge.
        let row = Tensor<UInt8>(row: [0, 0, 128, 0, 0])
        let wide = try IntegerChain.run(
            .upsample(factor: 2), on: row, to: TensorQuantization(scale: 1, zeroPoint: 50))
        let line: [UInt8] = [50, 47, 41, 79, 161, 161, 79, 41, 47, 50]
        #expect(wide.elements == line + line)
        let edge = try IntegerChain.run(
            .upsample(factor: 2), on: Tensor(row: [128, 0, 0]), to: TensorQuantization(scale: 1, zeroPoint: 50))
        // Mirrored, the first pixel is two wide: 111 + 29, 111 − 9, 29 − 3, then what an inner pixel gives
        #expect(Array(edge.elements.prefix(6)) == [190, 152, 76, 41, 47, 50])
    }

    @Test func zeroPointsAndScalesAreKept() throws {
        let input = Tensor<UInt8>(row: [9, 9, 9])
        let output = try IntegerChain.run(
            .upsample(factor: 4), on: input, from: TensorQuantization(scale: 0.5, zeroPoint: 3),
            to: TensorQuantization(scale: 0.25, zeroPoint: 100))
        #expect(output.elements == [UInt8](repeating: 112, count: 48))
    }

    @Test func overshootsSaturate() throws {
        var input = Tensor<UInt8>(channels: 1, height: 1, width: 8, repeating: 0)
        for x in 4..<8 { input[0, 0, x] = 255 }
        let output = try enlarged(input, by: 2)
        #expect(output[0, 0, 6] == 0)
        #expect(output[0, 0, 9] == 255)
    }
}
