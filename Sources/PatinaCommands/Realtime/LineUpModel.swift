import Foundation
import Network
import Reports

/// A network with the properties by which it is chosen: its channels, its scale and its cost.
struct LineUpModel {
    /// The name or file of the network, as `--model` takes it.
    let name: String
    let network: Network
    /// The factor by which the network enlarges each side.
    let scale: Int
    /// The number of multiply-accumulates of the kept weights per pixel of the input. Of networks for the same purpose,
    /// a more costly one is taken to be better.
    let cost: Double
    private let channels: (input: Int, output: Int)

    /// Loads a network.
    /// - Parameter name: a name or a file.
    /// - Throws: `Failure` where there is no such model, or its shapes do not fit together.
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

    /// Whether input and output are luma, as filtering video requires.
    var isOfLuma: Bool { channels == (1, 1) && scale >= 1 }

    /// Whether input and output are colour. Such networks are never chosen automatically, as each has a purpose of its
    /// own.
    var isOfColor: Bool { channels == (3, 3) && scale >= 1 }

    /// Returns whether one network can stand in for the other: both are for luma and have the same scale. Their training
    /// data does not matter: sr2-video can stand in for sr2, but a network for restoration only for another one.
    func isKin(of other: LineUpModel) -> Bool { isOfLuma && other.isOfLuma && scale == other.scale }

    /// Returns all models that can be named and are for luma, ordered by ascending scale, then by descending cost, then
    /// by the length of the name.
    /// - Parameter problem: called for files that are not valid models.
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

    /// Returns the models ordered by ascending scale, descending cost, the length of the name, and the name.
    static func sorted(_ models: [LineUpModel]) -> [LineUpModel] {
        models.sorted { one, other in
            (one.scale, -one.cost, one.name.count, one.name) < (other.scale, -other.cost, other.name.count, other.name)
        }
    }
}
