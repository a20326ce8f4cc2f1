import Compiler
import Engine
import Imaging
import Network

/// A network with luma as input and output, ready to run on whole pictures of any size.
struct LumaNetwork {
    /// The factor by which the network enlarges each side.
    let scale: Int
    private let infer: (Tensor<UInt8>) throws -> Tensor<UInt8>
    /// The number by which both sides of the network's input must be divisible.
    private let multiple: Int

    /// Compiles a network; returns nil where its input or output is not luma alone.
    /// - Parameters:
    ///   - threads: the number of threads; nil for one per core.
    ///   - isa: the instruction set that the kernels are generated for; nil for the fastest of this CPU.
    ///   - isReference: whether the reference interpreter runs instead of the engine.
    ///   - quiet: suppresses the message that says which kernels run.
    /// - Throws: `Failure` where this machine does not have what the options demand; `CompilerError`; `EngineError`.
    init?(_ network: Network, threads: Int?, isa: InstructionSet?, isReference: Bool, quiet: Bool) throws {
        let program = try Compiler.compile(network)
        guard program.inputChannels == 1, program.outputChannels == 1,
            program.tensors[program.output].shape.denominator == 1
        else { return nil }
        scale = program.scale
        multiple = program.extentMultiple
        if isReference {
            let interpreter = try ReferenceInterpreter(network)
            infer = { try interpreter.run($0) }
        } else {
            let executor = try Executor.choose(program, threads: try Threads.count(threads), isa: isa, quiet: quiet)
            infer = { try executor.run($0) }
        }
    }

    /// Returns the network's output for a plane of luma. Where the sides are not divisible as required, the plane is
    /// continued by its mirror image on the right and below, and the output is cropped.
    func run(_ plane: Plane<UInt8>) throws -> Plane<UInt8> {
        let padding = MirrorPadding(width: plane.width, height: plane.height, divisor: multiple)
        let input = plane.padded(padding)
        let output = try infer(Tensor(channels: 1, height: input.height, width: input.width, elements: input.samples))
        return Plane<UInt8>(width: output.width, height: output.height, samples: output.elements)
            .cropped(x: 0, y: 0, width: plane.width * scale, height: plane.height * scale)
    }
}
