internal import Foundation
internal import Network

extension FuzzTarget {
    /// Larger networks are valid, too, but the interpreter takes long for them.
    private static let mostWeights = 20_000
    private static let mostSamples = 4096

    static func readModel(_ bytes: Data) -> Bool {
        guard let network = try? ModelFile.decode(Safetensors(data: bytes)) else { return false }
        let again = try? ModelFile.decode(Safetensors(data: ModelFile.encode(network).encoded()))
        precondition(again == network, "a network that was read is written and read again")
        run(network)
        return true
    }

    private static func run(_ network: Network) {
        var weights = 0
        for case .convolution(let convolution) in network.nodes.map(\.operation) {
            weights += convolution.denseWeightCount
        }
        guard weights <= mostWeights, let shapes = try? network.inferShapes() else { return }
        // The least extents that every gathering takes.
        let side = shapes.values.reduce(1) { max($0, $1.denominator) } * 2
        let largest = shapes.values.map { $0.channels * $0.extent(of: side) * $0.extent(of: side) }.max() ?? 0
        guard largest <= mostSamples, network.isQuantized, let interpreter = try? ReferenceInterpreter(network) else {
            return
        }
        let samples = (0..<network.inputChannels * side * side).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        _ = try? interpreter.run(
            Tensor(channels: network.inputChannels, height: side, width: side, elements: samples))
    }
}
