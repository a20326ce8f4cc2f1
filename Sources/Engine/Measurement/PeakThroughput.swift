package import Compiler

/// Measures what the CPU can multiply and add at the most: `PeakLoop` on some threads at the same time.
package final class PeakThroughput: Sendable {
    private let loop: ConcurrentLoop
    private let multiplyAccumulates: Int
    private let repetitions: Int

    private typealias Function = @convention(c) (Int, UnsafePointer<UInt8>) -> Void

    /// - Parameters:
    ///   - isa: what the measured kernels are made for; nothing can be told of those that are not generated.
    ///   - threads: 1 to 256.
    /// - Returns: nil for instruction sets without generated kernels.
    /// - Throws: `EngineError` where the loop cannot be made.
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
            // The loop holds the memory of its code.
            unsafeBitCast(memory.entries[0], to: Function.self)(repetitions, operands.pointer)
        }
        self.loop = loop
        multiplyAccumulates = peak.multiplyAccumulates
        repetitions = loop.repetitions(lasting: ThroughputSlice.milliseconds)
    }

    /// One short run.
    /// - Returns: multiply-accumulates per second of all threads together.
    package func slice() -> Double { loop.rate(repetitions) * Double(multiplyAccumulates) }
}

/// How long a measurement runs at a stretch: long beside a thread's start, short beside the time until another
/// process is given the core.
enum ThroughputSlice {
    static let milliseconds = 2.0
}
