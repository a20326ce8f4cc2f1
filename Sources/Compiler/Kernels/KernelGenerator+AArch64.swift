/// The parts of a kernel that are written with intrinsics of AArch64.
extension KernelGenerator {
    /// Writes the products of one group and adds them to the sums.
    ///
    /// 16 bytes are loaded at once: four channel groups of a pixel, or four pixels with few channels. The dot product
    /// takes its four bytes from any lane of a register.
    mutating func accumulateLanes(
        _ group: TapGroup, bias: Int, _ sums: inout [KernelPlan.Register: String]
    ) {
        var loaded: [Int: String] = [:]
        // Weights are loaded one register ahead of their use, so that a short pipeline need not wait.
        let units = group.taps.flatMap { tap in (0..<plan.parts).map { (tap: tap, part: $0) } }
        var next = loadWeights(units[0].tap, part: units[0].part)
        for (index, unit) in units.enumerated() {
            let inputs = (0..<plan.pixels).map {
                input(of: unit.tap, in: group, pixel: $0, bias: bias, loaded: &loaded)
            }
            let weights = next
            if index + 1 < units.count { next = loadWeights(units[index + 1].tap, part: units[index + 1].part) }
            for (pixel, input) in inputs.enumerated() {
                let register = KernelPlan.Register(block: unit.tap.block, part: unit.part, pixel: pixel)
                sums[register] = dotProduct(weights, input, addedTo: sums[register]!)
            }
        }
    }

    private mutating func loadWeights(_ tap: PlannedTap, part: Int) -> String {
        constant(plan.weights(tap.taps, block: tap.block, part: part), type: "<16 x i8>")
    }

    /// Returns a register with a pixel's four bytes in all lanes.
    private mutating func input(
        of tap: PlannedTap, in group: TapGroup, pixel: Int, bias: Int, loaded: inout [Int: String]
    ) -> String {
        let stride = plan.geometries[0].inputStride
        let offset = (pixel + tap.column) * stride + tap.offset
        let isWhole = stride.isMultiple(of: 4)
        let first = isWhole ? offset & ~15 : offset
        let bytes = loaded[first] ?? signed("%pixel\(group.row)", first - bias, isWhole: isWhole)
        loaded[first] = bytes
        let splat = ir.shuffle(bytes, type: integers, mask: Array(repeating: (offset - first) / 4, count: 4))
        return ir.value("bitcast \(integers) \(splat) to <16 x i8>")
    }

    /// Loads 16 bytes, or four bytes into all lanes, and converts them to the signedness that the dot product needs.
    private mutating func signed(_ pointer: String, _ offset: Int, isWhole: Bool) -> String {
        let bytes =
            isWhole
            ? ir.load(integers, pointer, offset: offset)
            : ir.splat(ir.load("i32", pointer, offset: offset), "i32", lanes: 4)
        if plan.target == .aarch64I8MM { return bytes }
        // This makes x − 128; the accumulators start with 128 times the sum of their weights.
        let sign = "<" + Array(repeating: "i32 -2139062144", count: 4).joined(separator: ", ") + ">"
        return ir.value("xor \(integers) \(bytes), \(sign)")
    }

    /// Writes a dot product and returns the new sum.
    private mutating func dotProduct(_ weights: String, _ input: String, addedTo sum: String) -> String {
        let bytes = "<16 x i8>"
        let total =
            plan.target == .aarch64I8MM
            ? ir.call(
                "llvm.aarch64.neon.usdot.v4i32.v16i8", returning: integers,
                [(integers, sum), (bytes, input), (bytes, weights)])
            : ir.call(
                "llvm.aarch64.neon.sdot.v4i32.v16i8", returning: integers,
                [(integers, sum), (bytes, weights), (bytes, input)])
        // This empty instruction stays where it is. LLVM would otherwise postpone dot products until more of their
        // operands are loaded than there are registers.
        return ir.value("call \(integers) asm sideeffect \"\", \"=w,0\"(\(integers) \(total))")
    }

    /// Rounds to integers, half to even; values out of range saturate.
    mutating func roundedOnAArch64(_ value: String) -> String {
        ir.call("llvm.aarch64.neon.fcvtns.v4i32.v4f32", returning: integers, [(floats, value)])
    }

    /// Narrows two registers of integers to one of signed 16-bit integers, with saturation.
    mutating func wordsOnAArch64(_ a: String, _ b: String) -> String {
        let halves = [a, b].map { ir.call("llvm.aarch64.neon.sqxtn.v4i16", returning: "<4 x i16>", [(integers, $0)]) }
        return ir.shuffle(halves[0], halves[1], type: "<4 x i16>", mask: Array(0..<8))
    }

    /// Narrows two registers of integers to one of unsigned 16-bit integers, with saturation.
    mutating func samplesOnAArch64(_ a: String, _ b: String) -> String {
        let halves = [a, b].map { ir.call("llvm.aarch64.neon.sqxtun.v4i16", returning: "<4 x i16>", [(integers, $0)]) }
        return ir.shuffle(halves[0], halves[1], type: "<4 x i16>", mask: Array(0..<8))
    }

    /// Narrows two registers of 16-bit integers to one of unsigned bytes, with saturation.
    mutating func bytesOnAArch64(_ a: String, _ b: String) -> String {
        let halves = [a, b].map { ir.call("llvm.aarch64.neon.sqxtun.v8i8", returning: "<8 x i8>", [("<8 x i16>", $0)]) }
        return ir.shuffle(halves[0], halves[1], type: "<8 x i8>", mask: Array(0..<16))
    }
}
