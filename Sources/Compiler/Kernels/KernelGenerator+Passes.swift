/// Functions that process a stretch of a row several times, each time with other weights, and keep its sums in memory.
///
/// Without a dot product of four bytes, the unrolled products of a tile would be several thousand instructions, more
/// than a CPU keeps decoded, and the decoders would limit the speed. A pass is a loop of some forty instructions per
/// pixel, whose weights stay in registers. For every pixel it loads one register of sums, adds to it, and stores it.
extension KernelGenerator {
    /// The number of pixels in one iteration of a pass.
    private static let unrolling = 4
    /// The number of registers for a pass's weights. The others hold ones, a sum, a word and its next products.
    private static let weightRegisters = 10
    /// The number of bytes of the first-level cache for a stretch: its sums and its inputs.
    private static let stretchBytes = 24 << 10

    /// The largest number of pixels of a stretch.
    private var stretchPixels: Int {
        let bytes = rows.count * plan.geometries[0].inputStride + plan.parts * sumBytes
        return min(256, max(Self.stretchBytes / bytes / plan.pixels * plan.pixels, plan.pixels))
    }

    /// The size of a register of sums in bytes.
    private var sumBytes: Int { plan.lanes * 4 }

    /// The rows of the window that are read.
    private var rows: Set<Int> { Set(plan.tapGroups.map(\.row)) }

    /// Writes the function, as `define` specifies it.
    mutating func defineInPasses(_ signature: String) {
        let stretch = stretchPixels
        ir.line("define \(signature)(\(arguments))")
        ir.line("    nounwind {\nentry:")
        ir.line("  %sums = alloca [\(stretch * plan.parts * sumBytes) x i8], align \(sumBytes)")
        let inputs = ir.pointers("%rows", rows)
        let operands = ir.pointers("%operands", Set(plan.operandAdvances.keys))
        let outputs = ir.pointers("%outputs", Set(plan.outputRows))
        // All stretches have about the same length, a multiple of a tile.
        let count = ir.value("udiv i64 \(ir.value("add i64 %width, \(stretch - 1)")), \(stretch)")
        let share = ir.value("udiv i64 \(ir.value("sub i64 \(ir.value("add i64 %width, \(count)")), 1")), \(count)")
        ir.line("  %longest = \(roundedUp(share))")
        ir.line("  %whole = and i64 %width, -\(plan.pixels)")
        ir.line("  br label %stretch\n\nstretch:")
        // The last stretch is moved back so that it ends with the row.
        ir.line("  %x = phi i64 [ 0, %entry ], [ %next, %finished ]")
        let rest = ir.value(roundedUp(ir.value("sub i64 %width, %x")))
        let room = ir.value("select i1 \(ir.value("icmp eq i64 %x, 0")), i64 %whole, i64 \(rest)")
        let isLong = ir.value("icmp ugt i64 \(room), %longest")
        ir.line("  %length = select i1 \(isLong), i64 %longest, i64 \(room)")
        let latest = ir.value("sub i64 %width, %length")
        ir.line("  %first = select i1 \(ir.value("icmp ugt i64 %x, \(latest)")), i64 \(latest), i64 %x")
        ir.line("  %next = add i64 %first, %length")
        let pixels = ir.places(inputs, "%first", advance: plan.geometries[0].inputStride)
        for part in 0..<plan.parts { sum(part: part, pixels) }
        finishTiles(operands, outputs)
        ir.line("  %isLast = icmp uge i64 %next, %width")
        ir.line("  br i1 %isLast, label %exit, label %stretch\n\nexit:\n  ret void\n}")
    }

    /// Returns the instruction that rounds a length up to a multiple of a tile.
    private mutating func roundedUp(_ length: String) -> String {
        "and i64 \(ir.value("add i64 \(length), \(plan.pixels - 1)")), -\(plan.pixels)"
    }

    /// Writes the passes for one register of every pixel.
    /// - Parameter pixels: the address at which the stretch begins in each row.
    private mutating func sum(part: Int, _ pixels: [Int: String]) {
        var passes: [[WordChain]] = [[]]
        for chain in plan.wordChains(block: 0, part: part) {
            let taken = passes.last!.reduce(0) { $0 + $1.products.count }
            if taken + chain.products.count > Self.weightRegisters { passes.append([]) }
            passes[passes.count - 1].append(chain)
        }
        let sums = ir.address("%sums", part * stretchPixels * sumBytes)
        for (index, chains) in passes.enumerated() {
            let first = index == 0 ? constant(plan.start(block: 0, part: part), type: integers) : nil
            run(chains, name: "part\(part).pass\(index)", pixels, sums: sums, first: first)
        }
    }

    /// Writes one pass.
    /// - Parameters:
    ///   - pixels: the address at which the stretch begins in each row.
    ///   - sums: the address of the first pixel's sums.
    ///   - first: the initial value of all sums in the first pass; nil in the others.
    private mutating func run(
        _ chains: [WordChain], name: String, _ pixels: [Int: String], sums: String, first: String?
    ) {
        let stride = plan.geometries[0].inputStride
        let weights = chains.map { chain in chain.products.map { constant($0.weights, type: "<32 x i8>") } }
        let ones = constant([Int16](repeating: 1, count: 16), type: words)
        let rows = Set(chains.flatMap { $0.products.map(\.row) }).sorted()
        let end = ir.value(
            "getelementptr i8, ptr \(sums), i64 \(ir.value("mul i64 %length, \(sumBytes)"))")
        ir.line("  br label %\(name).begin\n\n\(name).begin:\n  br label %\(name)\n\n\(name):")
        let before = "%\(name).begin"
        ir.line("  %\(name).sum = phi ptr [ \(sums), \(before) ], [ %\(name).nextSum, %\(name) ]")
        for row in rows {
            ir.line(
                "  %\(name).row\(row) = phi ptr [ \(pixels[row]!), \(before) ], [ %\(name).nextRow\(row), %\(name) ]")
        }
        for pixel in 0..<Self.unrolling {
            var sum = first ?? ir.load(integers, "%\(name).sum", offset: pixel * sumBytes)
            for (chain, weights) in zip(chains, weights) {
                sum = add(chain, weights: weights, ones: ones, to: sum) { product in
                    ("%\(name).row\(product.row)", (pixel + product.column) * stride + product.offset)
                }
            }
            let address = ir.address("%\(name).sum", pixel * sumBytes)
            ir.line("  store \(integers) \(sum), ptr \(address), align \(sumBytes)")
            keepOrder()
        }
        for row in rows {
            ir.line(
                "  %\(name).nextRow\(row) = getelementptr i8, ptr %\(name).row\(row), i64 \(Self.unrolling * stride)")
        }
        ir.line("  %\(name).nextSum = getelementptr i8, ptr %\(name).sum, i64 \(Self.unrolling * sumBytes)")
        ir.line("  %\(name).isLast = icmp eq ptr %\(name).nextSum, \(end)")
        ir.line("  br i1 %\(name).isLast, label %\(name).end, label %\(name)\n\n\(name).end:")
    }

    /// Writes the epilogue of every tile of a stretch.
    private mutating func finishTiles(_ operands: [(Int, String)], _ outputs: [(Int, String)]) {
        ir.line("  br label %tiles\n\ntiles:\n  br label %tile\n\ntile:")
        ir.line("  %i = phi i64 [ 0, %tiles ], [ %nextTile, %tile ]")
        let x = ir.value("add i64 %first, %i")
        operandRows = ir.places(operands, x, advances: plan.operandAdvances)
        outputRows = ir.places(outputs, x, advance: plan.geometries[0].outputAdvance)
        let base = ir.value("getelementptr i8, ptr %sums, i64 \(ir.value("mul i64 %i, \(sumBytes)"))")
        var sums: [KernelPlan.Register: String] = [:]
        for register in plan.accumulators {
            let place = register.part * stretchPixels + register.pixel
            sums[register] = ir.load(integers, base, offset: place * sumBytes)
        }
        let finished = reduce(sums)
        addStatistics(finished, x: x)
        finish(finished)
        ir.line("  %nextTile = add i64 %i, \(plan.pixels)")
        ir.line("  %isEnd = icmp eq i64 %nextTile, %length")
        ir.line("  br i1 %isEnd, label %finished, label %tile\n\nfinished:")
    }
}
