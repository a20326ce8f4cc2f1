import Network
import TestSupport
import Testing

@testable import Training

extension OneDNNSuites {
    /// Networks for colour that normalise and reach the trunk's size in steps.
    @Suite struct PainterShapeTests {
        private static let shape: NetworkShape = {
            var shape = NetworkShape()
            (shape.isColor, shape.scale, shape.residual) = (true, 1, true)
            (shape.channels, shape.layers, shape.spaceToDepth) = (96, 10, 4)
            (shape.normalization, shape.stem) = (.instance, [32])
            return shape
        }()

        @Test func thePainterIsBuiltAsDocumented() throws {
            let network = Self.shape.initial(seed: 1, styles: ["a", "b"])
            let shapes = try network.validate()
            #expect(shapes[network.nodes.last!.name] == TensorShape(channels: 3))
            let convolutions = network.nodes.compactMap { node -> String? in
                guard case .convolution(let convolution) = node.operation else { return nil }
                let size = shapes[node.name]!.denominator
                return "\(node.name) \(convolution.inputChannels)>\(convolution.outputChannels) at 1/\(size)"
            }
            let trunk = (1...10).map { "trunk\($0) 96>96 at 1/4" }
            #expect(
                convolutions == ["stem1 12>32 at 1/2", "head 128>96 at 1/4"] + trunk + [
                    "tail1.spread 96>128 at 1/4", "tail1 32>32 at 1/2", "tail 32>12 at 1/2",
                ])
            let normalizations = network.nodes.filter {
                if case .instanceNormalization(let normalization) = $0.operation {
                    normalization.styles == 2
                } else {
                    false
                }
            }
            #expect(
                normalizations.map(\.name)
                    == (1...10).map { "trunk\($0).norm" } + ["tail1.spread.norm", "tail1.norm"])
            #expect(ParameterLayout(network).count == 1_068_012 + 2 * 2 * (10 * 96 + 2 * 32))
        }

        @Test(arguments: [[], [16], [12, 20]]) func isReadAsTheShapeItWasMadeOf(stem: [Int]) throws {
            var shape = Self.shape
            (shape.stem, shape.channels, shape.layers, shape.spaceToDepth) = (stem, 24, 3, 2 << stem.count)
            for normalization in NetworkShape.Normalization.allCases {
                shape.normalization = normalization
                try shape.validate()
                var expected = shape
                expected.residual = false
                #expect(try NetworkShape(of: shape.initial(seed: 1)) == expected)
            }
        }

        /// What is spread over squares begins with filters that are no grid: in flat areas neighbours are alike.
        @Test(arguments: NetworkShape.Normalization.allCases) func thereIsNoGridAtFirst(
            normalization: NetworkShape.Normalization
        ) throws {
            var shape = Self.shape
            (shape.channels, shape.layers, shape.normalization) = (16, 2, normalization)
            let side = 128
            let network = shape.initial(seed: 1)
            let graph = try TrainingGraph(
                network, shape: .init(batch: 1, height: side, width: side), trains: false, trainsSlopes: false)
            graph.setParameters(ParameterLayout(network).gather(network))
            // Light at the left, dark at the right.
            try graph.forward((0..<3 * side * side).map { $0 % side < side / 2 ? 0.8 : 0.3 })
            let result = graph.result
            let spread = (0..<3 * side * side).map { result[$0] }
            #expect(spread.max()! - spread.min()! > 0.02)
            // Away from the middle and the edges.
            for row in [60, 61, 70] {
                for start in [28, 92] {
                    let values = (start..<start + 8).map { result[row * side + $0] }
                    #expect(values.max()! - values.min()! < 1e-4)
                }
            }
        }

        @Test func residualPairsBeginAsLittleMoreThanTheirSkips() throws {
            let scales = Self.shape.initial(seed: 1).nodes.compactMap { node -> Float? in
                guard case .instanceNormalization(let normalization) = node.operation, node.name.hasPrefix("trunk")
                else { return nil }
                return normalization.scales[0]
            }
            #expect(scales == [1, 0.2, 1, 0.2, 1, 0.2, 1, 0.2, 1, 0.2])
        }

        /// Muon would make filters differ that fill one square.
        @Test func whatIsSpreadIsAdamsAndSlow() throws {
            var recipe = TrainingRecipe.styleTransfer
            recipe.network = Self.shape
            let network = recipe.network.initial(seed: 1)
            let layout = ParameterLayout(network)
            let optimizer = Optimizer(recipe, of: network, layout, imitates: false)
            let names = ["head"] + (1...10).map { "trunk\($0)" } + ["tail1"]
            #expect(optimizer.matrices.map(\.range) == names.map { layout.slices[$0]!.weights })
            // At the full rate they would drift apart.
            var moved = [Float](repeating: 0, count: layout.count)
            var copy = optimizer
            let ones = [Float](repeating: 1, count: layout.count)
            try copy.update(&moved, gradient: ones, mask: ones, learningRate: 0.1)
            for (name, share) in [("stem1", Float(1)), ("tail1.spread", 0.05), ("tail", 0.05), ("tail1.norm", 1)] {
                #expect(abs(moved[layout.slices[name]!.weights.lowerBound] + 0.1 * share) < 1e-4)
            }
        }

        @Test func stylesAreAdoptedByName() throws {
            var shape = Self.shape
            (shape.channels, shape.layers) = (8, 1)
            func numbered(_ styles: [String]) -> Network {
                let network = shape.initial(seed: 1, styles: styles)
                let layout = ParameterLayout(network)
                var values = layout.gather(network)
                for slice in layout.slices.values where slice.weights.count == slice.bias.count {
                    for index in slice.weights { values[index] = Float(1 + (index - slice.weights.lowerBound) / 8) }
                }
                return layout.scatter(values, into: network)
            }
            func scales(_ network: Network) -> [Float] {
                for node in network.nodes where node.name == "trunk1.norm" {
                    if case .instanceNormalization(let normalization) = node.operation {
                        return stride(from: 0, to: normalization.scales.count, by: 8).map { normalization.scales[$0] }
                    }
                }
                return []
            }
            let given = numbered(["x", "y", "z"])
            #expect(scales(given) == [1, 2, 3])
            #expect(
                scales(try #require(shape.initial(seed: 2, styles: ["z", "new", "x"]).adopting(given))) == [3, 2, 1])
            #expect(scales(try #require(shape.initial(seed: 2).adopting(given))) == [2])
            let one = numbered([])
            #expect(scales(try #require(shape.initial(seed: 2, styles: ["a", "b"]).adopting(one))) == [1, 1])
        }

        @Test func whatCannotBeBuiltIsRefused() {
            func refusal(_ change: (inout NetworkShape) -> Void) -> TrainingError? {
                var shape = Self.shape
                change(&shape)
                return #expect(throws: TrainingError.self) { try shape.validate() }
            }
            #expect(
                refusal { $0.isColor = false }
                    == .recipe(
                        "network.normalization and network.stem are for networks for colour, and network.color is false"
                    ))
            #expect(refusal { $0.stem = [3] } == .recipe("network.stem is 3, not 4 to 512"))
            #expect(
                refusal { $0.spaceToDepth = 8 }
                    == .recipe("network.stem has 1 sizes, which needs network.space_to_depth 4, not 8"))
        }
    }
}
