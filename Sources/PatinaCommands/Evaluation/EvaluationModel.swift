import Compiler
import Imaging

/// A network that is scored.
struct EvaluationModel {
    /// As it was given: a name or a file.
    let name: String
    private let network: LumaNetwork

    /// - Parameters:
    ///   - scale: what the network must enlarge by; nil for anything.
    ///   - isa: what the kernels are made for; nil for the fastest.
    ///   - isReference: runs the interpreter instead of the engine.
    ///   - quiet: does not say which kernels run.
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

    var scale: Int { network.scale }

    func run(_ plane: Plane<UInt8>) throws -> Plane<UInt8> { try network.run(plane) }
}
