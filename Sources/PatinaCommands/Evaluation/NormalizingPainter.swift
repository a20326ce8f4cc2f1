import Imaging
import Network
import Training

/// A painter of pictures by a network of real numbers that normalises, which the engine cannot run yet. It uses the graph of
/// training, in 32-bit floats.
struct NormalizingPainter {
    private let network: Network
    /// The number that sizes are padded to multiples of.
    private let divisor: Int
    /// The pixels of the mirror image on every side, as in the pipeline.
    private static let margin = 16

    /// Checks the network; nil where it has no normalisations.
    /// - Throws: `Failure` where it is not one for colour that keeps the size, or has several styles.
    init?(_ network: Network, name: String) throws {
        guard network.styleCount > 0 else { return nil }
        let shapes = try network.validate()
        guard network.inputChannels == 3, shapes[network.nodes.last!.name] == TensorShape(channels: 3) else {
            throw Failure(
                .usage, "\(name) is not a network for colour that keeps the size; it cannot be scored on a style.")
        }
        guard network.styleCount == 1 else {
            throw Failure(
                .usage,
                "\(name) has the styles \(network.styles.joined(separator: ", ")); name one, as in \(name):"
                    + "\(network.styles[0]), or a mixture.")
        }
        self.network = network
        divisor = shapes.values.reduce(1) { max($0, $1.denominator) }
    }

    /// Returns the painted picture.
    func paint(_ picture: RGBPicture) throws -> RGBPicture {
        let padding = MirrorPadding(
            width: picture.width, height: picture.height, margin: Self.margin, divisor: divisor)
        let (width, height) = (padding.paddedWidth, padding.paddedHeight)
        let graph = try TrainingGraph(
            network, shape: .init(batch: 1, height: height, width: width), trains: false, trainsSlopes: false)
        graph.setParameters(ParameterLayout(network).gather(network))
        let area = picture.width * picture.height
        let input = (0..<3).flatMap { channel in
            let samples = Array(picture.planes[channel * area..<(channel + 1) * area])
            return Plane(width: picture.width, height: picture.height, samples: samples).padded(padding).samples.map {
                Float($0) / 255
            }
        }
        try graph.forward(input)
        let planes = graph.result.map(RealArithmetic.quantize)
        return RGBPicture(width: width, height: height, planes: planes)
            .cropped(x: Self.margin, y: Self.margin, width: picture.width, height: picture.height)
    }
}
