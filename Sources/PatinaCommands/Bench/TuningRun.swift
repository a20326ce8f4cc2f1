import Compiler
import Engine

/// A long search for the fastest way to compute a network on this CPU, with its progress on standard error.
struct TuningRun {
    let program: Program
    let isa: InstructionSet?
    let threads: Int
    let size: FrameSize

    /// Runs the search and stores its result for later runs.
    func run() throws {
        // Frames are padded as in filtering.
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
