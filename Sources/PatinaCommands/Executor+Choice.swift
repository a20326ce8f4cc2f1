public import ArgumentParser
public import Compiler
import Engine

extension InstructionSet: ExpressibleByArgument {}

extension Executor {
    /// The engine for a network, on the kernels asked for or the fastest ones there are. Says on standard error where
    /// these are not what the CPU could run.
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
