import Foundation
import Network

/// A network with what it is chosen by: what it makes of a frame, and what that costs.
struct LineUpModel {
    /// As `--model` names it.
    let name: String
    let network: Network
    /// How many times as wide and as high the output is.
    let scale: Int
    /// Multiply-accumulates of the kept weights per pixel of the input: of networks that do the same, the dearer one is
    /// the better one.
    let cost: Double
    private let channels: (input: Int, output: Int)

    /// - Parameter name: a name or a file.
    init(_ name: String) throws(Failure) {
        network = try ModelLocator.load(name)
        guard let shapes = try? network.inferShapes(), let last = network.nodes.last, let output = shapes[last.name]
        else { throw Failure(.inputUnreadable, "\(name) is not a network whose output has a size.") }
        self.name = name
        scale = output.numerator / output.denominator
        channels = (network.inputChannels, output.channels)
        cost = network.layers.reduce(0) { sum, layer in
            guard let shape = shapes[layer.name] else { return sum }
            let side = Double(shape.numerator) / Double(shape.denominator)
            return sum + Double(layer.convolution.weights.count) * side * side
        }
    }

    /// Whether it is for luma, as video needs it.
    var isOfLuma: Bool { channels == (1, 1) && scale >= 1 }

    /// Whether it is for colour; such ones are not chosen from, as each does something else.
    var isOfColor: Bool { channels == (3, 3) && scale >= 1 }

    /// Whether one can stand in for the other: both are for luma and enlarge as much. What they were trained on does not
    /// count: sr2-video is kin of sr2, and restoring ones are kin of each other only.
    func isKin(of other: LineUpModel) -> Bool { isOfLuma && other.isOfLuma && scale == other.scale }

    /// All that can be named and are for luma, by scale, the dearest of a scale first; of equally dear ones the shorter
    /// name, which is the family's, comes first.
    /// - Parameter problem: called for files that are no models.
    static func all(problem: (Failure) -> Void = { _ in }) -> [LineUpModel] {
        let models = ModelLocator.all().compactMap { url -> LineUpModel? in
            do throws(Failure) {
                return try LineUpModel(url.deletingPathExtension().lastPathComponent)
            } catch {
                problem(error)
                return nil
            }
        }
        return sorted(models.filter(\.isOfLuma))
    }

    static func sorted(_ models: [LineUpModel]) -> [LineUpModel] {
        models.sorted { one, other in
            (one.scale, -one.cost, one.name.count, one.name) < (other.scale, -other.cost, other.name.count, other.name)
        }
    }
}
