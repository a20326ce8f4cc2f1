import Compiler
import Engine
import Imaging
import Network

/// A network that makes luma of luma, for whole pictures of any size.
struct LumaNetwork {
    let scale: Int
    private let infer: (Tensor<UInt8>) throws -> Tensor<UInt8>
    /// What the network's input extents must divide by.
    private let multiple: Int

    /// - Parameters:
    ///   - threads: nil for one per core.
    ///   - isa: what the kernels are made for; nil for the fastest.
    ///   - isReference: runs the interpreter instead of the engine.
    ///   - quiet: does not say which kernels run.
    /// - Returns: nil where the network takes or makes something else.
    /// - Throws: `Failure` where the options cannot be had here; `CompilerError`; `EngineError`.
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

    /// What the network makes of luma. Where it takes only multiples of some size, the picture is continued by its
    /// mirror image on the right and below, and the output cut to size.
    func run(_ plane: Plane<UInt8>) throws -> Plane<UInt8> {
        let width = (plane.width + multiple - 1) / multiple * multiple
        let height = (plane.height + multiple - 1) / multiple * multiple
        var input = plane
        if width != plane.width || height != plane.height {
            var samples: [UInt8] = []
            for y in 0..<height {
                for x in 0..<width {
                    samples.append(
                        plane[
                            BicubicKernel.mirrored(x, count: plane.width),
                            BicubicKernel.mirrored(y, count: plane.height)])
                }
            }
            input = Plane(width: width, height: height, samples: samples)
        }
        let output = try infer(Tensor(channels: 1, height: height, width: width, elements: input.samples))
        return Plane<UInt8>(width: output.width, height: output.height, samples: output.elements)
            .cropped(x: 0, y: 0, width: plane.width * scale, height: plane.height * scale)
    }
}
