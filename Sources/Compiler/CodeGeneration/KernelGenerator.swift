/// A function as text, and the constants it reads.
package struct KernelCode: Sendable {
    /// The name of the function in the module.
    package static let symbol = "patina_row"

    /// LLVM IR. `void patina_row(rows, width, operands, outputs, constants)`, the members of a row's call.
    package let text: String
    /// What `constants` points to, aligned to 64.
    package let constants: [UInt8]
    package let target: InstructionSet
    /// Pixels that a row must have at least.
    package let minimumWidth: Int

    /// The functions that together make a layer, one for each tile.
    package static func make(
        for layer: PackedLayer, in program: Program, target: InstructionSet, tiles: [RegisterTile]
    ) -> [KernelCode] {
        tiles.map { tile in
            if layer.element == .float {
                var generator = FloatKernelGenerator(FloatKernelPlan(tile, of: layer, in: program, target: target))
                return generator.run()
            }
            var generator = KernelGenerator(KernelPlan(tile, of: layer, in: program, target: target))
            return generator.run()
        }
    }

    /// The same with the tiles that suit most machines.
    package static func make(for layer: PackedLayer, in program: Program, target: InstructionSet) -> [KernelCode] {
        let tiles = RegisterTiling.choices(for: .convolution(layer), target: target)[0]
        return make(for: layer, in: program, target: target, tiles: tiles)
    }
}

/// Writes one function: tile by tile along a row, the last tile moved back so that it ends with the row.
///
/// Within a tile the accumulators stay in registers; for every tap the weights are loaded once, and the bytes of each
/// pixel are loaded into all lanes and multiplied. AVX2 has another way, `defineInPasses`.
struct KernelGenerator {
    let plan: KernelPlan
    var ir = IRText()
    var constants = ConstantPool()
    /// Per operand and output row: the address of the tile's first pixel.
    var operandRows: [Int: String] = [:]
    var outputRows: [Int: String] = [:]

    let integers: String
    let floats: String

    init(_ plan: KernelPlan) {
        self.plan = plan
        integers = "<\(plan.lanes) x i32>"
        floats = "<\(plan.lanes) x float>"
    }

    mutating func run() -> KernelCode {
        define("void @\(KernelCode.symbol)")
        return KernelCode(
            text: ir.module(header: ["; \(plan.summary)", "target triple = \"\(plan.target.triple)\"", ""]),
            constants: constants.bytes, target: plan.target, minimumWidth: plan.pixels)
    }

    /// Writes the function.
    /// - Parameter signature: what stands between `define` and the arguments.
    mutating func define(_ signature: String) {
        if plan.target == .avx2 { return defineInPasses(signature) }
        let groups = plan.tapGroups
        let rows = Set(groups.map(\.row)).sorted()
        let stride = plan.geometries[0].inputStride
        // In the middle of the tile, so that most displacements fit into a byte of the instruction.
        let bias = plan.pixels / 2 * stride
        ir.line("define \(signature)(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)")
        ir.line("    nounwind {\nentry:")
        ir.line("  %last = sub i64 %width, \(plan.pixels)")
        for row in rows {
            let pointer = ir.load("ptr", "%rows", row * 8)
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

    /// A vector of constants.
    mutating func constant<T: BitwiseCopyable>(_ values: [T], type: String) -> String {
        let address = ir.address("%constants", constants.add(values))
        return ir.value("load \(type), ptr \(address), align \(min(64, values.count * MemoryLayout<T>.stride))")
    }

    /// A constant in every lane of a register of floats.
    mutating func constant(_ value: Float) -> String {
        let scalar = ir.load("float", "%constants", constants.add([value]))
        return ir.splat(scalar, "float", lanes: plan.lanes)
    }
}

extension KernelPlan {
    /// Bytes from pixel to pixel, by row in `RowCall.operands` that the tile reads.
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

    /// Output rows that the tile writes.
    var outputRows: [Int] { geometries.flatMap { $0.stores.map(\.row) } }

    /// For the head of the text.
    var summary: String {
        "\(blocks.map { "\($0.filters.count) filters" }.joined(separator: " and ")), \(blocks.reduce(0) { $0 + $1.taps.count }) taps, "
            + "\(pixels) pixels, \(target)"
    }
}
