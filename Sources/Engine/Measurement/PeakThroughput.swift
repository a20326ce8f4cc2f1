package import Compiler

/// A measurement of the CPU's highest rate of multiply-accumulate operations, which runs `PeakLoop` on several threads.
package final class PeakThroughput: Sendable {
    private let loop: ConcurrentLoop
    private let multiplyAccumulates: Int
    private let repetitions: Int

    private typealias Function = @convention(c) (Int, UnsafePointer<UInt8>) -> Void

    /// Prepares the measurement.
    /// - Parameters:
    ///   - isa: the instruction set of the kernels whose peak is measured.
    ///   - threads: the number of threads, 1 to 256.
    /// - Returns: nil for instruction sets without generated kernels.
    /// - Throws: `EngineError` if the loop cannot be compiled.
    package init?(_ isa: InstructionSet, _ arithmetic: Arithmetic, threads: Int) throws {
        guard isa.isGenerated else { return nil }
        let peak = PeakLoop(isa, arithmetic)
        let memory: ExecutableMemory
        do {
            memory = try ExecutableMemory(try KernelCompiler().compile([peak.code], threads: 1))
        } catch let error as CodeGenerationError {
            throw EngineError("the peak of \(isa) cannot be measured: \(error)")
        }
        let operands = AlignedArray(peak.code.constants)
        let loop = ConcurrentLoop(threads: threads) { _, repetitions in
            // The closure keeps the memory of the loop's code alive.
            unsafeBitCast(memory.entries[0], to: Function.self)(repetitions, operands.pointer)
        }
        self.loop = loop
        multiplyAccumulates = peak.multiplyAccumulates
        repetitions = loop.repetitions(lasting: ThroughputSlice.milliseconds)
    }

    /// Runs the loop for a short time.
    /// - Returns: the number of multiply-accumulates per second, of all threads together.
    package func slice() -> Double { loop.rate(repetitions) * Double(multiplyAccumulates) }
}

/// The duration of one run of a measurement: long compared to the start of a thread, short compared to the time until
/// another process gets the core.
enum ThroughputSlice {
    static let milliseconds = 2.0
}
