import Compiler
import Engine

/// The long search for the fastest way to compute a network, with its progress on standard error.
struct TuningRun {
    let program: Program
    let isa: InstructionSet?
    let threads: Int
    let size: FrameSize

    func run() throws {
        // As filtering pads them.
        let (width, height) = (program.padded(size.width), program.padded(size.height))
        if let obstacle = program.obstacle(width: width, height: height) {
            throw Failure(.usage, "Nothing can be tuned for \(size): \(obstacle).")
        }
        let isa = isa ?? InstructionSet.supported[0]
        guard isa.isGenerated else {
            throw Failure(.usage, "--tune chooses among generated kernels; \(isa) ones are not generated.")
        }
        try KernelTuner(program, target: isa, threads: threads, width: width, height: height).run {
            Console.message("tune: \($0)")
        }
    }
}
