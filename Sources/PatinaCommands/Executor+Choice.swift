public import ArgumentParser
public import Compiler
import Engine

extension InstructionSet: ExpressibleByArgument {}

extension Executor {
    /// Makes the engine for a network, with the kernels asked for or the fastest ones. A message on standard error says
    /// where these are not the fastest that the CPU could run.
    /// - Throws: `Failure` where the CPU lacks the instruction set.
    static func choose(_ program: Program, threads: Int, isa: InstructionSet?, quiet: Bool = false) throws -> Executor {
        guard let isa else {
            let executor = try Executor(program: program, threads: threads)
            if let note = executor.note, !quiet { Console.message("patina: note: \(note)") }
            return executor
        }
        guard InstructionSet.supported.contains(isa) else {
            let names = InstructionSet.supported.map(\.rawValue).joined(separator: ", ")
            throw Failure(.usage, "--isa is \(isa), which this CPU does not have; it has \(names).")
        }
        return try Executor(program: program, threads: threads, isa: isa)
    }
}
