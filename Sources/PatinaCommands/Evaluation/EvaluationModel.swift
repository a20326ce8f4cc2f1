import Compiler
import Imaging

/// A network for luma that is scored.
struct EvaluationModel {
    /// The name or file by which the network was given.
    let name: String
    private let network: LumaNetwork

    /// Loads and compiles a network.
    /// - Parameters:
    ///   - scale: the scale that the network must have; nil for any.
    ///   - isa: the instruction set that the kernels are generated for; nil for the fastest of this CPU.
    ///   - isReference: whether the reference interpreter runs instead of the engine.
    ///   - quiet: suppresses the message that says which kernels run.
    /// - Throws: `Failure` where the network is not one for luma or has another scale.
    init(
        _ name: String, scale: Int?, threads: Int?, isa: InstructionSet?, isReference: Bool, quiet: Bool
    ) throws {
        guard
            let network = try LumaNetwork(
                ModelLocator.load(name), threads: threads, isa: isa, isReference: isReference, quiet: quiet)
        else {
            throw Failure(
                .usage,
                "\(name) is not a network for luma; it cannot be scored this way, which compares luma with the "
                    + "original's.")
        }
        if let scale, scale != network.scale {
            throw Failure(.usage, "\(name) enlarges ×\(network.scale), not ×\(scale).")
        }
        self.name = name
        self.network = network
    }

    /// The factor by which the network enlarges each side.
    var scale: Int { network.scale }

    /// Returns the network's output for a plane of luma.
    func run(_ plane: Plane<UInt8>) throws -> Plane<UInt8> { try network.run(plane) }
}
