import Foundation
import Network
import TestSupport
import Testing

@testable import Reports

/// The picture of a network, read back.
@Suite struct ModelDrawingTests {
    private static let library = [
        KernelPattern(size: 3, mask: 0x1b)!, KernelPattern(size: 3, mask: 0xb2)!,
        KernelPattern(size: 5, mask: 0x1101011)!,
        KernelPattern(size: 3, mask: 0x38)!,
    ]
    private static let gone = BlockStructure.removed
    /// Two rows of two blocks, the last ones of 2 filters or 1 channel; one row of three.
    private static let first: [UInt8] = [0, 1, gone, 0]
    private static let second: [UInt8] = [2, gone, 2]

    private static func picture(summary: String = "for tests") throws -> Picture {
        let network = Network(
            summary: summary, inputChannels: 1, patternLibrary: library,
            nodes: [
                node("head", 1, 5, after: Network.inputName),
                node("first", 5, 6, first, blocks: (4, 4), after: "head"),
                node("second", 6, 4, second, blocks: (4, 2), size: 5, after: "first"),
            ])
        try network.validate()
        return try Picture(ModelDrawing(network, name: "mine").text)
    }

    private static func node(
        _ name: String, _ input: Int, _ output: Int, _ patterns: [UInt8]? = nil, blocks: (Int, Int) = (1, 1),
        size: Int = 3, after: String
    ) -> Node {
        let structure = patterns.map {
            BlockStructure(granularity: Granularity(filters: blocks.0, channels: blocks.1)!, patterns: $0)
        }
        func convolution(_ weights: [Float]) -> Convolution {
            Convolution(
                inputChannels: input, outputChannels: output, kernelSize: size, structure: structure,
                weights: .float(weights), bias: [Float](repeating: 0, count: output))
        }
        let kept = convolution([]).denseIndices(library: library).count { $0 >= 0 }
        return Node(
            name: name, operation: .convolution(convolution([Float](repeating: 1, count: kept))), inputs: [after])
    }

    @Test func everyPatternHasASquareForEveryPositionItKeeps() throws {
        let picture = try Self.picture()
        for (id, pattern) in Self.library.enumerated() {
            let symbol = try #require(picture.elements("g").first { $0["id"] == "p\(id)" })
            // The first is the window behind them.
            let squares = picture.elements("rect", in: symbol).dropFirst()
            let side = 60 / Double(pattern.size)
            let positions = try squares.map { square in
                let (x, y) = (try #require(square.number("x")), try #require(square.number("y")))
                let half = try #require(square.number("width")) / 2
                return Int((y + half) / side) * pattern.size + Int((x + half) / side)
            }
            #expect(positions == pattern.positions)
        }
    }

    @Test func everyPatternHasACardWithItsShareOfTheKeptBlocks() throws {
        let picture = try Self.picture()
        let cards = picture.groups("pattern")
        #expect(
            cards.map { picture.elements("use", in: $0).map { $0["href"] } } == [["#p0"], ["#p1"], ["#p2"], ["#p3"]])
        #expect(
            cards.map { picture.texts(in: $0) } == [
                ["#0", "0x01b", "Gaussian", "40.0 %"], ["#1", "0x0b2", "ELoG", "20.0 %"],
                ["#2", "0x1101011", "5 kept", "40.0 %"], ["#3", "0x038", "3 kept", "0.0 %"],
            ])
        let bars = cards.map { card in picture.elements("rect", in: card).first { $0.classes == ["share"] } }
        #expect(bars.map { $0?.number("width") } == [97, 48.5, 97, nil])
    }

    @Test func everyBlockIsWhereItIsInItsLayer() throws {
        let picture = try Self.picture()
        let maps = picture.groups("blocks")
        try #require(maps.count == 2)
        for (map, (structure, columns)) in zip(maps, [(Self.first, 2), (Self.second, 3)]) {
            let blocks = picture.elements("use", in: map)
            #expect(blocks.map { $0["href"] } == structure.map { $0 == Self.gone ? "#removed" : "#p\($0)" })
            let places = blocks.map { [$0.number("x"), $0.number("y")] }
            #expect(
                places == structure.indices.map { [Double($0 % columns) * 60, Double($0 / columns) * 60] })
        }
    }

    @Test func layersAreNamedWithTheirShapeAndWhatTheyKeep() throws {
        let picture = try Self.picture()
        // 16 kernels of 2×2, 4 of 4 positions, 2 of 2×2; 16 kernels of 5 positions in 5×5.
        #expect(
            picture.groups("layer").map { picture.texts(in: $0) } == [
                ["first", "5→6 3×3 in blocks of 4×4", "3 of 4 blocks, 32.6 % of the weights"],
                ["second", "6→4 5×5 in blocks of 4×2", "2 of 3 blocks, 13.3 % of the weights"],
            ])
        let texts = picture.texts()
        #expect(texts.contains("head") && texts.contains("1→5 3×3, 45 weights"))
        #expect(texts.contains("mine") && texts.contains("32-bit floats, 213 of 915 weights kept (23.3 %)"))
    }

    @Test func everythingLiesOnThePage() throws {
        let picture = try Self.picture(summary: "a <b> & \"c\"\u{7}" + String(repeating: " long", count: 100))
        let root = try #require(picture.elements("svg").first)
        let (width, height) = (try #require(root.number("width")), try #require(root.number("height")))
        for text in picture.elements("text") {
            #expect((0..<width).contains(text.number("x") ?? -1) && (0..<height).contains(text.number("y") ?? -1))
        }
        for card in picture.groups("layer") + picture.groups("pattern") {
            let corner = (card["transform"] ?? "").split { "(), ".contains($0) }.compactMap { Double($0) }
            let frame = try #require(picture.elements("rect", in: card).first)
            #expect(corner[0] + frame.number("width")! <= width && corner[1] + frame.number("height")! <= height)
        }
        #expect(picture.texts().contains { $0.hasPrefix("a <b> & \"c\"\u{FFFD}") && $0.contains("…") })
    }

    @Test(arguments: [(7, "7"), (9216, "9216"), (56_736, "56 736"), (-1_234_567, "−1 234 567")])
    func longNumbersAreGrouped(number: Int, text: String) {
        #expect(number.grouped == text.replacing(" ", with: "\u{A0}"))
    }
}
