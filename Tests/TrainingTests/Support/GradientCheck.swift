import Network
import PatternSparsity
import Testing

@testable import Training

/// Compares a graph's parameter gradients with central differences.
///
/// The loss is a random linear functional of the output. Every operator but the rounding is piecewise linear in each
/// single parameter, so the differences are exact up to floating point unless a kink lies within the step; there the
/// two one-sided differences disagree, and the parameter is left out.
struct GradientCheck {
    let network: Network
    let layout: ParameterLayout
    let graph: TrainingGraph
    private let input: [Float]
    /// Of the pictures; empty for the first one.
    private let styles: [Int]
    private let functional: [Float]
    var parameters: [Float]

    init(_ network: Network, shape: TrainingGraph.Shape, seed: UInt64, styles: [Int] = []) throws {
        self.network = network
        self.styles = styles
        layout = ParameterLayout(network)
        graph = try TrainingGraph(network, shape: shape, trains: true)
        var random = SplitMix64(seed: seed)
        input = (0..<shape.batch * network.inputChannels * shape.height * shape.width).map { _ in random.nextNormal() }
        parameters = (0..<layout.count).map { _ in random.nextNormal() }
        // Sums of many products would drown a single parameter's share in rounding.
        for node in network.nodes {
            guard case .convolution(let convolution) = node.operation else { continue }
            let taps = Float(convolution.inputChannels * convolution.kernelSize * convolution.kernelSize)
            for index in layout.slices[node.name]!.weights { parameters[index] /= taps.squareRoot() }
        }
        graph.setParameters(parameters)
        try graph.forward(input, styles: styles)
        functional = graph.result.map { _ in random.nextNormal() }
    }

    private func loss(_ parameters: [Float]) throws -> Double {
        graph.setParameters(parameters)
        try graph.forward(input, styles: styles)
        return zip(graph.result, functional).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }

    /// - Parameters:
    ///   - sampled: how many parameters of each node are compared, at most.
    ///   - step: wide, since only kinks and not curvature bound it.
    func run(sampled: Int = 12, step: Float = 0.01, seed: UInt64 = 1) throws {
        graph.setParameters(parameters)
        try graph.forward(input, styles: styles)
        let gradient = try graph.backward(functional)
        let middle = try loss(parameters)
        var random = SplitMix64(seed: seed)
        for (name, slice) in layout.slices.sorted(by: { $0.key < $1.key }) {
            let range = slice.weights.lowerBound..<slice.bias.upperBound
            let size = Double(gradient[range].reduce(0) { max($0, abs($1)) })
            #expect(size > 1e-3, "\(name) has a gradient at all")
            let chosen =
                range.count <= sampled
                ? Array(range) : (0..<sampled).map { _ in range.lowerBound + random.next(below: range.count) }
            var compared = 0
            for index in chosen {
                var moved = parameters
                let slopes = try [step, step / 2, -step / 2, -step].map { change in
                    moved[index] = parameters[index] + change
                    return (try loss(moved) - middle) / Double(moved[index] - parameters[index])
                }
                guard slopes.max()! - slopes.min()! < 0.01 * size else { continue }
                compared += 1
                let slope = slopes.reduce(0, +) / 4
                #expect(abs(Double(gradient[index]) - slope) < 0.01 * size, "\(name), parameter \(index)")
            }
            #expect(compared * 3 >= chosen.count, "\(name): \(compared) of \(chosen.count) are away from kinks")
        }
    }
}

/// Networks of real numbers, built node by node; parameters are set by the check.
struct GraphBuilder {
    private(set) var network: Network

    init(inputChannels: Int) {
        network = Network(summary: "", inputChannels: inputChannels, nodes: [])
    }

    /// Appends a node that reads the one before it, or the given ones.
    mutating func append(
        _ name: String, _ operation: Operator, _ inputs: String..., quantization: TensorQuantization? = nil
    ) {
        let previous = network.nodes.last?.name ?? Network.inputName
        network.nodes.append(
            Node(
                name: name, operation: operation, inputs: inputs.isEmpty ? [previous] : inputs,
                quantization: quantization))
    }

    static func convolution(_ input: Int, _ output: Int, size: Int = 1) -> Operator {
        .convolution(
            Convolution(
                inputChannels: input, outputChannels: output, kernelSize: size,
                weights: .float([Float](repeating: 0, count: input * output * size * size)),
                bias: [Float](repeating: 0, count: output)))
    }

    static func prelu(_ channels: Int) -> Operator { .prelu(slopes: [Float](repeating: 0, count: channels)) }
}
