/// A layer of a classifier whose activations serve as features.
enum FeatureLayer {
    /// The shape of a convolution.
    struct Shape {
        let name: String
        let channels: Int
        let filters: Int
        let kernel: Int
        var stride = 1
    }

    /// A convolution followed by a ReLU.
    case convolution(Shape)
    /// A max pooling with a stride of 2.
    case pooling(window: Int)
    /// A fire module (Iandola et al., 2016): 1×1 filters, whose results are the input of 1×1 and 3×3 filters in
    /// parallel.
    case fire(name: String, squeeze: Shape, narrow: Shape, wide: Shape)

    /// The name of the layer's activations; nil for pooling, whose activations are not used.
    var name: String? {
        switch self {
        case .convolution(let shape): shape.name
        case .pooling: nil
        case .fire(let name, _, _, _): name
        }
    }

    /// The convolutions of the layer.
    var convolutions: [Shape] {
        switch self {
        case .convolution(let shape): [shape]
        case .pooling: []
        case .fire(_, let squeeze, let narrow, let wide): [squeeze, narrow, wide]
        }
    }

    /// Returns all layers of a classifier in their order.
    static func all(_ kind: FeatureWeights.Kind) -> [FeatureLayer] {
        switch kind {
        case .vgg16:
            var layers: [FeatureLayer] = []
            var channels = 3
            for (block, (filters, count)) in [(64, 2), (128, 2), (256, 3), (512, 3)].enumerated() {
                if block > 0 { layers.append(.pooling(window: 2)) }
                for number in 1...count {
                    layers.append(
                        .convolution(
                            Shape(name: "conv\(block + 1)_\(number)", channels: channels, filters: filters, kernel: 3)))
                    channels = filters
                }
            }
            return layers
        case .squeezeNet:
            var layers: [FeatureLayer] = [
                .convolution(Shape(name: "conv1", channels: 3, filters: 96, kernel: 7, stride: 2)), .pooling(window: 3),
            ]
            var channels = 96
            for number in 2...9 {
                let squeezed = (number / 2) * 16
                layers.append(fire(number, channels: channels, squeezed: squeezed))
                channels = 8 * squeezed
                if number == 4 || number == 8 { layers.append(.pooling(window: 3)) }
            }
            return layers
        }
    }

    /// Returns the fire module with a number.
    /// - Parameters:
    ///   - channels: the number of input channels.
    ///   - squeezed: the number of filters of the first convolution.
    private static func fire(_ number: Int, channels: Int, squeezed: Int) -> FeatureLayer {
        let name = "fire\(number)"
        func shape(_ part: String, from channels: Int, to filters: Int, kernel: Int) -> Shape {
            Shape(name: "\(name)_conv\(part)", channels: channels, filters: filters, kernel: kernel)
        }
        return .fire(
            name: name, squeeze: shape("1x1_1", from: channels, to: squeezed, kernel: 1),
            narrow: shape("1x1_2", from: squeezed, to: 4 * squeezed, kernel: 1),
            wide: shape("3x3_2", from: squeezed, to: 4 * squeezed, kernel: 3))
    }
}
