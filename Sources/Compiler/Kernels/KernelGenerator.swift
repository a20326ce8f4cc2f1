/// A generator of one function of an integer layer. The function computes a row tile by tile; the last tile is moved
/// back so that it ends with the row.
///
/// The accumulators stay in registers within a tile. For every tap the weights are loaded once, and the bytes of each
/// pixel are loaded into all lanes and multiplied. AVX2 works differently; see `defineInPasses`.
struct KernelGenerator {
    let plan: KernelPlan
    var ir = IRText()
    var constants = ConstantPool()
    /// The address of the tile's first pixel in each row of the operands. The same for the output is in `outputRows`.
    var operandRows: [Int: String] = [:]
    /// The coefficients of a normalised layer by their places.
    var coefficients: [Int: KernelCode.Coefficients] = [:]
    var outputRows: [Int: String] = [:]

    let integers: String
    let floats: String

    init(_ plan: KernelPlan) {
        self.plan = plan
        integers = "<\(plan.lanes) x i32>"
        floats = "<\(plan.lanes) x float>"
    }

    /// Writes the function in a module of its own.
    mutating func run() -> KernelCode {
        define("void @\(KernelCode.symbol)")
        return KernelCode(
            text: ir.module(header: ["; \(plan.summary)", "target triple = \"\(plan.target.triple)\"", ""]),
            constants: constants.bytes, target: plan.target, minimumWidth: plan.pixels,
            coefficients: coefficients.values.sorted { $0.place < $1.place })
    }

    /// Writes the function.
    /// - Parameter signature: the text between `define` and the arguments.
    mutating func define(_ signature: String) {
        if plan.target == .avx2 { return defineInPasses(signature) }
        let groups = plan.tapGroups
        let rows = Set(groups.map(\.row)).sorted()
        let stride = plan.geometries[0].inputStride
        // The pointer is in the middle of the tile, so that most displacements fit into one byte of the instruction.
        let bias = plan.pixels / 2 * stride
        ir.line("define \(signature)(\(arguments))")
        ir.line("    nounwind {\nentry:")
        ir.line("  %last = sub i64 %width, \(plan.pixels)")
        for row in rows {
            let pointer = ir.load("ptr", "%rows", offset: row * 8)
            ir.line("  %row\(row) = getelementptr i8, ptr \(pointer), i64 \(bias)")
        }
        let operands = ir.pointers("%operands", Set(plan.operandAdvances.keys))
        let outputs = ir.pointers("%outputs", Set(plan.outputRows))
        ir.line("  br label %tile\n\ntile:")
        ir.line("  %x = phi i64 [ 0, %entry ], [ %next, %tile ]")
        for row in rows {
            ir.line("  %pixel\(row) = phi ptr [ %row\(row), %entry ], [ %nextPixel\(row), %tile ]")
        }
        operandRows = ir.places(operands, "%x", advances: plan.operandAdvances)
        outputRows = ir.places(outputs, "%x", advance: plan.geometries[0].outputAdvance)

        let sums = reduce(accumulate(groups, bias: bias))
        addStatistics(sums, x: "%x")
        finish(sums)

        ir.line("  %following = add i64 %x, \(plan.pixels)")
        ir.line("  %isBeyond = icmp ugt i64 %following, %last")
        ir.line("  %next = select i1 %isBeyond, i64 %last, i64 %following")
        let advance = ir.value("sub i64 %next, %x")
        let bytes = ir.value("mul i64 \(advance), \(stride)")
        for row in rows { ir.line("  %nextPixel\(row) = getelementptr i8, ptr %pixel\(row), i64 \(bytes)") }
        ir.line("  %isLast = icmp eq i64 %x, %last")
        ir.line("  br i1 %isLast, label %exit, label %tile\n\nexit:\n  ret void\n}")
    }

    /// The declarations of the function's arguments.
    var arguments: String {
        "ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants"
            + (plan.layer.normalization == nil ? "" : ", ptr %statistics")
    }

    /// Loads a vector of constants.
    mutating func constant<T: BitwiseCopyable>(_ values: [T], type: String) -> String {
        let address = ir.address("%constants", constants.add(values))
        return ir.value("load \(type), ptr \(address), align \(min(64, values.count * MemoryLayout<T>.stride))")
    }

    /// Loads a constant into all lanes of a register of floats.
    mutating func constant(_ value: Float) -> String {
        let scalar = ir.load("float", "%constants", offset: constants.add([value]))
        return ir.splat(scalar, "float", lanes: plan.lanes)
    }
}

extension KernelPlan {
    /// The number of bytes from one pixel to the next in each row of `RowCall.operands` that the tile reads.
    var operandAdvances: [Int: Int] {
        var advances: [Int: Int] = [:]
        for (index, operand) in geometries[0].operands.enumerated() {
            let size = operand.element.size
            for register in finished {
                for lane in 0..<lanes {
                    guard let (row, _) = self.operand(index, of: register, lane: lane) else { continue }
                    advances[row] = geometries[register.block].operands[index].advance * size
                }
            }
        }
        return advances
    }

    /// The output rows that the tile writes, possibly repeated.
    var outputRows: [Int] { geometries.flatMap { $0.stores.map(\.row) } }

    /// A description of the function for the first line of its text.
    var summary: String {
        "\(blocks.map { "\($0.filters.count) filters" }.joined(separator: " and ")), \(blocks.reduce(0) { $0 + $1.taps.count }) taps, "
            + "\(pixels) pixels, \(target)"
    }
}
