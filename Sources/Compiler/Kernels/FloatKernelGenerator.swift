/// A generator of one function of an fp32 layer. The function computes a row tile by tile; the last tile is moved back
/// so that it ends with the row.
///
/// The accumulators stay in registers within a tile. Channels that keep the same taps are iterations of one loop, so
/// that the code fits into the instruction cache whatever their number. An iteration computes nothing but the addresses
/// of its channels and the products.
struct FloatKernelGenerator {
    let plan: FloatKernelPlan
    var ir = IRText()
    var constants = ConstantPool()
    /// The address of the tile's first pixel in each row of the operands. The same for the output is in `outputRows`.
    var operandRows: [Int: String] = [:]
    var outputRows: [Int: String] = [:]
    /// The type of a register.
    let floats: String

    init(_ plan: FloatKernelPlan) {
        self.plan = plan
        floats = "<\(plan.lanes) x float>"
    }

    /// Writes the function.
    mutating func run() -> KernelCode {
        let rows = Set(plan.block.taps.map(\.row)).sorted()
        let stride = plan.geometry.inputStride
        ir.line("define void @\(KernelCode.symbol)(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)")
        ir.line("    nounwind {\nentry:")
        ir.line("  %last = sub i64 %width, \(plan.pixels)")
        let rowPointers = ir.pointers("%rows", Set(rows))
        let operands = ir.pointers("%operands", Set(plan.operandAdvances.keys))
        let outputs = ir.pointers("%outputs", Set(plan.geometry.stores.map(\.row)))
        ir.line("  br label %tile\n\ntile:")
        ir.line("  %x = phi i64 [ 0, %entry ], [ %next, %finish ]")
        for (row, pointer) in rowPointers {
            ir.line("  %pixel\(row) = phi ptr [ \(pointer), %entry ], [ %nextPixel\(row), %finish ]")
        }
        let sums = accumulate()
        ir.line("  br label %finish\n\nfinish:")
        operandRows = ir.places(operands, "%x", advances: plan.operandAdvances)
        outputRows = ir.places(outputs, "%x", advance: plan.geometry.outputAdvance)
        finish(sums)
        ir.line("  %following = add i64 %x, \(plan.pixels)")
        ir.line("  %isBeyond = icmp ugt i64 %following, %last")
        ir.line("  %next = select i1 %isBeyond, i64 %last, i64 %following")
        let advance = ir.value("sub i64 %next, %x")
        let bytes = ir.value("mul i64 \(advance), \(stride)")
        for row in rows { ir.line("  %nextPixel\(row) = getelementptr i8, ptr %pixel\(row), i64 \(bytes)") }
        ir.line("  %isLast = icmp eq i64 %x, %last")
        ir.line("  br i1 %isLast, label %exit, label %tile\n\nexit:\n  ret void\n}")
        return KernelCode(
            text: ir.module(header: ["; \(plan.summary)", "target triple = \"\(plan.target.triple)\"", ""]),
            constants: constants.bytes, target: plan.target, minimumWidth: plan.pixels)
    }

    /// Loads a value per filter into the lanes of a register.
    mutating func perFilter(_ values: [Float], part: Int) -> String {
        let lanes = plan.spread(values, part: part)
        let address = ir.address("%constants", constants.add(lanes))
        return ir.value("load \(floats), ptr \(address), align \(plan.lanes * 4)")
    }

    /// Loads a constant into all lanes of a register.
    mutating func constant(_ value: Float) -> String {
        let scalar = ir.load("float", "%constants", offset: constants.add([value]))
        return ir.splat(scalar, "float", lanes: plan.lanes)
    }
}
