internal import Network

/// What a layer costs.
public struct LayerSummary: Sendable {
    /// Name of the tensor that the layer makes.
    public let name: String
    /// Channels read; 0 where the layer only adds its operands.
    public let inputChannels: Int
    /// Filters of a convolution; channels made by a shuffle.
    public let filters: Int
    /// Side of the square kernel; 1 for shuffles.
    public let kernelSize: Int
    /// Kept (row, column, channel group) cells of all filter blocks.
    public let taps: Int
    /// Multiply-accumulates of the kept weights per pixel of the network's input.
    public let keptMultiplyAccumulates: Double
    /// What the dense convolution of the same shape would take.
    public let denseMultiplyAccumulates: Double
}

extension Program {
    /// One entry per layer, in order.
    public var summary: [LayerSummary] {
        layers.map { layer in
            switch layer {
            case .shuffle(let shuffle):
                return LayerSummary(
                    name: tensors[shuffle.output].name, inputChannels: tensors[shuffle.input].shape.channels,
                    filters: tensors[shuffle.output].shape.channels, kernelSize: 1, taps: 0,
                    keptMultiplyAccumulates: 0, denseMultiplyAccumulates: 0)
            case .narrow(let narrow):
                let channels = tensors[narrow.output].shape.channels
                return LayerSummary(
                    name: tensors[narrow.output].name, inputChannels: channels, filters: channels, kernelSize: 1,
                    taps: 0, keptMultiplyAccumulates: 0, denseMultiplyAccumulates: 0)
            case .convolution(let packed):
                let pixels = packed.input.map { input in
                    let shape = tensors[input].shape
                    let scale = Double(shape.numerator) / Double(shape.denominator)
                    return scale * scale
                }
                return LayerSummary(
                    name: tensors[packed.output].name,
                    inputChannels: packed.input.map { tensors[$0].shape.channels } ?? 0,
                    filters: packed.filters, kernelSize: packed.kernelSize,
                    taps: packed.blocks.reduce(0) { $0 + $1.taps.count },
                    keptMultiplyAccumulates: Double(packed.keptWeights) * (pixels ?? 0),
                    denseMultiplyAccumulates: Double(packed.denseWeights) * (pixels ?? 0))
            }
        }
    }
}
