/// One step of a network of features.
enum FeatureLayer {
    struct Shape {
        let name: String
        let channels: Int
        let filters: Int
        let kernel: Int
        var stride = 1
    }

    /// With a ReLU.
    case convolution(Shape)
    case pooling(window: Int)
    /// 1×1 filters, on whose results 1×1 and 3×3 filters work side by side (Iandola et al., 2016).
    case fire(name: String, squeeze: Shape, narrow: Shape, wide: Shape)

    /// What its result is called; nil where nothing asks for it.
    var name: String? {
        switch self {
        case .convolution(let shape): shape.name
        case .pooling: nil
        case .fire(let name, _, _, _): name
        }
    }

    var convolutions: [Shape] {
        switch self {
        case .convolution(let shape): [shape]
        case .pooling: []
        case .fire(_, let squeeze, let narrow, let wide): [squeeze, narrow, wide]
        }
    }

    /// In their order.
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
                layers.append(fire(number, channels, squeezed))
                channels = 8 * squeezed
                if number == 4 || number == 8 { layers.append(.pooling(window: 3)) }
            }
            return layers
        }
    }

    private static func fire(_ number: Int, _ channels: Int, _ squeezed: Int) -> FeatureLayer {
        let name = "fire\(number)"
        func shape(_ part: String, _ channels: Int, _ filters: Int, _ kernel: Int) -> Shape {
            Shape(name: "\(name)_conv\(part)", channels: channels, filters: filters, kernel: kernel)
        }
        return .fire(
            name: name, squeeze: shape("1x1_1", channels, squeezed, 1),
            narrow: shape("1x1_2", squeezed, 4 * squeezed, 1), wide: shape("3x3_2", squeezed, 4 * squeezed, 3))
    }
}
