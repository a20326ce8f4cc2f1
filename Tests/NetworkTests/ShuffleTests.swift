import Network
import TestSupport
import Testing

/// Depth-to-space and its inverse, through networks that do nothing else.
@Suite struct ShuffleTests {
    @Test func channelsGoToRowsThenColumns() throws {
        let deep = Tensor<UInt8>(channels: 8, height: 1, width: 2, elements: (0..<16).map { UInt8($0) })
        let wide = try IntegerChain.run(.depthToSpace(factor: 2), on: deep)
        #expect(
            wide
                == Tensor(
                    channels: 2, height: 2, width: 4, elements: [0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11, 12, 14, 13, 15]))
        #expect(try IntegerChain.run(.spaceToDepth(factor: 2), on: wide) == deep)
    }

    @Test(arguments: [1, 2, 3, 4, 8]) func theTwoUndoEachOther(factor: Int) throws {
        var random = SeededGenerator(seed: UInt64(factor))
        let (height, width) = (2 * factor, 3 * factor)
        let input = Tensor(
            channels: 2, height: height, width: width,
            elements: (0..<2 * height * width).map { _ in UInt8.random(in: 0...255, using: &random) })
        let deep = try IntegerChain.run(.spaceToDepth(factor: factor), on: input)
        #expect((deep.channels, deep.height, deep.width) == (2 * factor * factor, 2, 3))
        #expect(factor == 1 || deep.elements != input.elements)
        #expect(try IntegerChain.run(.depthToSpace(factor: factor), on: deep) == input)
        #expect(try IntegerChain.run(.spaceToDepth(factor: factor), .depthToSpace(factor: factor), on: input) == input)
    }

    /// Values between two 8-bit tensors shuffle as bytes do.
    @Test func realValuesAreShuffledToo() throws {
        let input = Tensor<UInt8>(channels: 1, height: 2, width: 2, elements: [10, 20, 30, 40])
        let weights: [Int8] = [1, 2, 3, 4]
        let spread = try IntegerChain.run(
            IntegerChain.convolution(weights, outputs: 4), .depthToSpace(factor: 2), on: input)
        #expect(spread.elements == [10, 20, 20, 40, 30, 40, 60, 80, 30, 60, 40, 80, 90, 120, 120, 160])
        let gathered = try IntegerChain.run(
            IntegerChain.convolution([2]), .spaceToDepth(factor: 2), on: input)
        #expect(gathered == Tensor(channels: 4, height: 1, width: 1, elements: [20, 40, 60, 80]))
    }
}
