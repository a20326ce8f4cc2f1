/// What a kernel multiplies and adds.
package enum Arithmetic: String, Sendable, CaseIterable {
    /// Unsigned by signed bytes, summed in 32-bit integers.
    case int8
    /// 32-bit floats, multiplied and added with one rounding.
    case fp32
}

/// A function that does nothing but the multiply-accumulates of an instruction set's kernels, with every operand in
/// a register: the most that such a kernel could reach.
///
/// One operation is what the kernels do for one accumulator and one tap: `vpdpbusd` (64 multiply-accumulates with
/// 512-bit registers, 32 with 256-bit ones), the pair `vpmaddubsw` and `vpaddw` on `avx2` (32; the way from there to
/// 32-bit sums is not counted, it is the kernels' own cost), or a fused multiply-add of floats (16 or 8).
package struct PeakLoop: Sendable {
    /// The function's text: `void patina_row(i64 iterations, ptr operands)`; `iterations` is at least 1.
    package let code: KernelCode
    /// Multiply-accumulates of one iteration.
    package let multiplyAccumulates: Int

    /// More independent sums than operations can be under way (two each cycle, four to five cycles long), and with
    /// the operands no more than there are registers.
    private static let accumulators = 12
    /// Operations of each accumulator in an iteration, so that the loop's own instructions do not count.
    private static let unrolling = 4

    /// - Parameter target: an instruction set for which kernels are generated.
    package init(_ target: InstructionSet, _ arithmetic: Arithmetic) {
        let lanes = target == .avx512VNNI ? 16 : 8
        let width = arithmetic == .fp32 ? lanes : 4 * lanes
        multiplyAccumulates = width * Self.accumulators * Self.unrolling
        code = KernelCode(
            text: Self.text(target, arithmetic, lanes: lanes), constants: Self.operands(arithmetic), target: target,
            minimumWidth: 1)
    }

    /// Two registers of operands; as floats neither denormal nor anything that grows.
    private static func operands(_ arithmetic: Arithmetic) -> [UInt8] {
        switch arithmetic {
        case .int8: (0..<128).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
        case .fp32: (0..<32).map { $0 < 16 ? Float(0.75) : -0.5 }.withUnsafeBytes { Array($0) }
        }
    }

    /// Of AVX2.
    private static let words = "<16 x i16>"
    private static let bytes = "<32 x i8>"

    private static func text(_ target: InstructionSet, _ arithmetic: Arithmetic, lanes: Int) -> String {
        let sum = arithmetic == .fp32 ? "<\(lanes) x float>" : target == .avx2 ? words : "<\(lanes) x i32>"
        let operand = sum == words ? bytes : sum
        var ir = IRText()
        ir.line("define void @\(KernelCode.symbol)(i64 %iterations, ptr %operands) nounwind {\nentry:")
        let input = ir.load(operand, "%operands")
        let weights = ir.load(operand, "%operands", 64)
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
                    // An empty instruction that might change the operand: products of the same are made once only.
                    current = ir.value("call \(operand) asm sideeffect \"\", \"=x,0\"(\(operand) \(current))")
                }
                sums[index] = add(&ir, target, arithmetic, sums[index], current, weights, lanes: lanes)
            }
        }
        for index in sums.indices { ir.line("  %next\(index) = bitcast \(sum) \(sums[index]) to \(sum)") }
        ir.line("  %nextInput = bitcast \(operand) \(current) to \(operand)")
        ir.line("  %rest = sub i64 %count, 1\n  %isLast = icmp eq i64 %rest, 0")
        ir.line("  br i1 %isLast, label %exit, label %loop\n\nexit:")
        // Somebody has to want the sums.
        for index in sums.indices {
            ir.line("  call void asm sideeffect \"\", \"x\"(\(sum) %next\(index))")
        }
        ir.line("  ret void\n}")
        return ir.module(header: ["; \(arithmetic) peak, \(target)", "target triple = \"\(target.triple)\"", ""])
    }

    private static func add(
        _ ir: inout IRText, _ target: InstructionSet, _ arithmetic: Arithmetic, _ sum: String, _ input: String,
        _ weights: String, lanes: Int
    ) -> String {
        let (integers, floats) = ("<\(lanes) x i32>", "<\(lanes) x float>")
        switch (arithmetic, target) {
        case (.fp32, _):
            return ir.call("llvm.fma.v\(lanes)f32", floats, [(floats, input), (floats, weights), (floats, sum)])
        case (.int8, .avx2):
            let products = ir.call("llvm.x86.avx2.pmadd.ub.sw", words, [(bytes, input), (bytes, weights)])
            return ir.value("add \(words) \(sum), \(products)")
        case (.int8, _):
            return ir.call(
                "llvm.x86.avx512.vpdpbusd.\(lanes * 32)", integers,
                [(integers, sum), (integers, input), (integers, weights)])
        }
    }
}
