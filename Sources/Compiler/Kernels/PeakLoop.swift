/// The kind of numbers that a kernel multiplies and adds.
package enum Arithmetic: String, Sendable, CaseIterable {
    /// Unsigned bytes times signed bytes, summed in 32-bit integers.
    case int8
    /// Floats of 32 bits, multiplied and added with a single rounding.
    case fp32
}

/// A function that does nothing but the multiply-accumulate operations of an instruction set's kernels, with all
/// operands in registers. Its speed is the most that such a kernel could reach.
///
/// One operation is what the kernels do for one accumulator and one tap: `vpdpbusd` (64 multiply-accumulates with
/// 512-bit registers, 32 with 256-bit ones); on `avx2` the pair `vpmaddubsw` and `vpaddw` (32; the way from there to
/// 32-bit sums is not counted, because it is the kernels' own cost); or a fused multiply-add of floats (16 or 8).
package struct PeakLoop: Sendable {
    /// The function `void patina_row(i64 iterations, ptr operands)`; `iterations` must be at least 1.
    package let code: KernelCode
    /// The number of multiply-accumulates in one iteration.
    package let multiplyAccumulates: Int

    /// The number of independent sums: more than the operations that can be in progress (two per cycle, with a latency
    /// of four to five cycles), and together with the operands no more than there are registers.
    private static let accumulators = 12
    /// The number of operations for each accumulator in an iteration, large enough that the loop's own instructions do
    /// not count.
    private static let unrolling = 4

    /// Creates the loop.
    /// - Parameter target: an instruction set for which kernels are generated.
    package init(_ target: InstructionSet, _ arithmetic: Arithmetic) {
        let lanes = target == .avx512VNNI ? 16 : 8
        let width = arithmetic == .fp32 ? lanes : 4 * lanes
        multiplyAccumulates = width * Self.accumulators * Self.unrolling
        code = KernelCode(
            text: Self.text(target, arithmetic, lanes: lanes), constants: Self.operands(arithmetic), target: target,
            minimumWidth: 1)
    }

    /// Returns the contents of two registers of operands. As floats they are not denormal and make no sum grow.
    private static func operands(_ arithmetic: Arithmetic) -> [UInt8] {
        switch arithmetic {
        case .int8: (0..<128).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
        case .fp32: (0..<32).map { $0 < 16 ? Float(0.75) : -0.5 }.withUnsafeBytes { Array($0) }
        }
    }

    /// The type of a register of 16-bit sums on AVX2.
    private static let words = "<16 x i16>"
    private static let bytes = "<32 x i8>"

    private static func text(_ target: InstructionSet, _ arithmetic: Arithmetic, lanes: Int) -> String {
        let sum = arithmetic == .fp32 ? "<\(lanes) x float>" : target == .avx2 ? words : "<\(lanes) x i32>"
        let operand = sum == words ? bytes : sum
        var ir = IRText()
        ir.line("define void @\(KernelCode.symbol)(i64 %iterations, ptr %operands) nounwind {\nentry:")
        let input = ir.load(operand, "%operands")
        let weights = ir.load(operand, "%operands", offset: 64)
        ir.line("  br label %loop\n\nloop:")
        ir.line("  %count = phi i64 [ %iterations, %entry ], [ %rest, %loop ]")
        for index in 0..<accumulators {
            ir.line("  %sum\(index) = phi \(sum) [ zeroinitializer, %entry ], [ %next\(index), %loop ]")
        }
        ir.line("  %input = phi \(operand) [ \(input), %entry ], [ %nextInput, %loop ]")
        var sums = (0..<accumulators).map { "%sum\($0)" }
        var current = "%input"
        for _ in 0..<unrolling {
            for index in sums.indices {
                if operand != sum {
                    // This empty instruction might change the operand. Otherwise LLVM would compute equal products only
                    // once.
                    current = ir.value("call \(operand) asm sideeffect \"\", \"=x,0\"(\(operand) \(current))")
                }
                sums[index] = add(
                    current, times: weights, to: sums[index], lanes: lanes, arithmetic: arithmetic, target: target,
                    in: &ir)
            }
        }
        for index in sums.indices { ir.line("  %next\(index) = bitcast \(sum) \(sums[index]) to \(sum)") }
        ir.line("  %nextInput = bitcast \(operand) \(current) to \(operand)")
        ir.line("  %rest = sub i64 %count, 1\n  %isLast = icmp eq i64 %rest, 0")
        ir.line("  br i1 %isLast, label %exit, label %loop\n\nexit:")
        // These instructions use the sums, so that LLVM does not remove the loop.
        for index in sums.indices {
            ir.line("  call void asm sideeffect \"\", \"x\"(\(sum) %next\(index))")
        }
        ir.line("  ret void\n}")
        return ir.module(header: ["; \(arithmetic) peak, \(target)", "target triple = \"\(target.triple)\"", ""])
    }

    /// Writes one operation and returns the new sum.
    private static func add(
        _ input: String, times weights: String, to sum: String, lanes: Int, arithmetic: Arithmetic,
        target: InstructionSet, in ir: inout IRText
    ) -> String {
        let (integers, floats) = ("<\(lanes) x i32>", "<\(lanes) x float>")
        switch (arithmetic, target) {
        case (.fp32, _):
            return ir.call(
                "llvm.fma.v\(lanes)f32", returning: floats, [(floats, input), (floats, weights), (floats, sum)])
        case (.int8, .avx2):
            let products = ir.call("llvm.x86.avx2.pmadd.ub.sw", returning: words, [(bytes, input), (bytes, weights)])
            return ir.value("add \(words) \(sum), \(products)")
        case (.int8, _):
            return ir.call(
                "llvm.x86.avx512.vpdpbusd.\(lanes * 32)", returning: integers,
                [(integers, sum), (integers, input), (integers, weights)])
        }
    }
}
