import Network
import PatternSparsity

@testable import Training

/// Networks of random layers, with random weights under which a tensor is about as large as the one before it.
enum RandomTrainingNetwork {
    /// - Parameter hasActivations: ReLU behind some of the convolutions.
    static func make(seed: UInt64, hasActivations: Bool) -> Network {
        var random = SplitMix64(seed: seed)
        func pick<Value>(_ values: [Value]) -> Value { values[random.next(below: values.count)] }
        var channels = pick([4, 5, 16])
        var builder = GraphBuilder(inputChannels: channels)
        if pick([true, false]) {
            builder.append("gather", .spaceToDepth(factor: 2))
            channels *= 4
        }
        var skip: String?
        for layer in 0..<2 + random.next(below: 4) {
            let filters = pick([channels, channels, 4, 16, 20, 32])
            builder.append("c\(layer)", GraphBuilder.convolution(channels, filters, size: pick([1, 3, 3, 5])))
            if hasActivations, pick([true, true, false]) { builder.append("r\(layer)", .relu) }
            if let read = skip, filters == channels, pick([true, false]) {
                builder.append("s\(layer)", .add, builder.network.nodes.last!.name, read)
            }
            channels = filters
            skip = builder.network.nodes.last!.name
        }
        builder.append("last", GraphBuilder.convolution(channels, pick([4, 16]), size: 3))
        let layout = ParameterLayout(builder.network)
        var parameters = [Float](repeating: 0, count: layout.count)
        for node in builder.network.nodes {
            guard case .convolution(let convolution) = node.operation else { continue }
            let taps = Float(convolution.inputChannels * convolution.kernelSize * convolution.kernelSize)
            for index in layout.slices[node.name]!.weights {
                parameters[index] = random.nextNormal() / taps.squareRoot()
            }
        }
        return layout.scatter(parameters, into: builder.network)
    }
}
