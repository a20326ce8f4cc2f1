internal import Network

/// The cost of a layer.
public struct LayerSummary: Sendable {
    /// The name of the tensor that the layer makes.
    public let name: String
    /// The number of channels that the layer reads; 0 if it only adds its operands.
    public let inputChannels: Int
    /// The number of filters of a convolution, or of channels that another layer makes.
    public let filters: Int
    /// The side of the square kernel; 1 if there is no convolution.
    public let kernelSize: Int
    /// The number of kept (row, column, channel group) cells of all filter blocks.
    public let taps: Int
    /// The number of multiply-accumulate operations of the kept weights per pixel of the network's input.
    public let keptMultiplyAccumulates: Double
    /// The number of multiply-accumulate operations of the dense convolution of the same shape, per pixel of the
    /// network's input.
    public let denseMultiplyAccumulates: Double
}

extension Program {
    /// The costs of all layers, in order.
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
