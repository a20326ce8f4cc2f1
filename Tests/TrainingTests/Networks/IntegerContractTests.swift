import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// Training through fake quantisation computes what the integer network computes.
    @Suite struct IntegerContractTests {
        @Test(arguments: [1, 4, 32]) func fakeQuantizationAgreesWithTheInterpreter(channels: Int) throws {
            try expectAgreement(Network.initial(scale: 2, channels: channels, layers: 2, seed: 3))
        }

        @Test(arguments: [
            NetworkShape.with { $0.residual = true }, .with { $0.spaceToDepth = 2 }, .with { $0.scale = 1 },
            .with { $0.window = 5 }, .with { ($0.scale, $0.spaceToDepth, $0.residual) = (3, 2, true) },
            .with { ($0.scale, $0.spaceToDepth) = (1, 4) }, .with { $0.layers = 0 },
            .with { $0.slope = 0.2 }, .with { ($0.slope, $0.residual) = (0.1, true) },
        ]) func everyKindOfNetworkKeepsTheContract(shape: NetworkShape) throws {
            try expectAgreement(shape.initial(seed: 3))
        }

        private func expectAgreement(_ float: Network) throws {
            var calibration = ActivationCalibration()
            let shape = TrainingGraph.Shape(batch: 1, height: 8, width: 12)
            var generator = SplitMix64(seed: 7)
            let input = (0..<8 * 12).map { _ in UInt8(generator.next(below: 256)) }
            let planes = input.map { Float($0) / 255 }
            let layout = ParameterLayout(float)
            let parameters = layout.gather(float)
            let probe = try TrainingGraph(float, shape: shape, trains: false)
            probe.setParameters(parameters)
            try probe.forward(planes)
            calibration.record(probe.ranges())
            let network = calibration.quantized(float)
            let graph = try TrainingGraph(network, shape: shape, trains: true)
            graph.setParameters(parameters)
            try graph.forward(planes)

            let integer = try layout.scatter(parameters, into: network).withIntegerWeights()
            let expected = try ReferenceInterpreter(integer).run(
                Tensor(channels: 1, height: 8, width: 12, elements: input))
            let result = graph.result
            for (index, value) in expected.elements.enumerated() {
                let clamped = min(max(result[index] * 255, 0), 255)
                // A sum that falls on a tie may round the other way in floating point, one step of one activation.
                #expect(abs(Float(value) - clamped) < 2, "sample \(index)")
            }
        }
    }
}
