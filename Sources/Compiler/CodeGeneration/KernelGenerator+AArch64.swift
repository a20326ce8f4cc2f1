/// What is written in the intrinsics of AArch64.
extension KernelGenerator {
    /// Adds the products of one group.
    ///
    /// 16 bytes are loaded at once, which are four channel groups of a pixel or four pixels of few channels; the dot
    /// product takes its four bytes from any lane of a register.
    mutating func accumulateLanes(
        _ group: TapGroup, bias: Int, _ sums: inout [KernelPlan.Register: String]
    ) {
        var loaded: [Int: String] = [:]
        // Weights are loaded one register ahead of their use: a short pipeline waits for nothing.
        let units = group.taps.flatMap { tap in (0..<plan.parts).map { (tap: tap, part: $0) } }
        var next = loadWeights(units[0].tap, part: units[0].part)
        for (index, unit) in units.enumerated() {
            let inputs = (0..<plan.pixels).map { input(group, unit.tap, pixel: $0, bias: bias, &loaded) }
            let weights = next
            if index + 1 < units.count { next = loadWeights(units[index + 1].tap, part: units[index + 1].part) }
            for (pixel, input) in inputs.enumerated() {
                let register = KernelPlan.Register(block: unit.tap.block, part: unit.part, pixel: pixel)
                sums[register] = dotProduct(sums[register]!, weights, input)
            }
        }
    }

    private mutating func loadWeights(_ tap: PlannedTap, part: Int) -> String {
        constant(plan.weights(tap.taps, block: tap.block, part: part), type: "<16 x i8>")
    }

    /// A pixel's four bytes in every lane.
    private mutating func input(
        _ group: TapGroup, _ tap: PlannedTap, pixel: Int, bias: Int, _ loaded: inout [Int: String]
    ) -> String {
        let stride = plan.geometries[0].inputStride
        let offset = (pixel + tap.column) * stride + tap.offset
        let isWhole = stride.isMultiple(of: 4)
        let first = isWhole ? offset & ~15 : offset
        let bytes = loaded[first] ?? signed("%pixel\(group.row)", first - bias, isWhole: isWhole)
        loaded[first] = bytes
        let splat = ir.shuffle(bytes, type: integers, Array(repeating: (offset - first) / 4, count: 4))
        return ir.value("bitcast \(integers) \(splat) to <16 x i8>")
    }

    /// 16 bytes, or four in every lane, as the dot product takes them.
    private mutating func signed(_ pointer: String, _ offset: Int, isWhole: Bool) -> String {
        let bytes =
            isWhole
            ? ir.load(integers, pointer, offset) : ir.splat(ir.load("i32", pointer, offset), "i32", lanes: 4)
        if plan.target == .aarch64I8MM { return bytes }
        // x − 128; the accumulators start with 128 times the sum of their weights.
        let sign = "<" + Array(repeating: "i32 -2139062144", count: 4).joined(separator: ", ") + ">"
        return ir.value("xor \(integers) \(bytes), \(sign)")
    }

    private mutating func dotProduct(_ sum: String, _ weights: String, _ input: String) -> String {
        let bytes = "<16 x i8>"
        let total =
            plan.target == .aarch64I8MM
            ? ir.call(
                "llvm.aarch64.neon.usdot.v4i32.v16i8", integers,
                [(integers, sum), (bytes, input), (bytes, weights)])
            : ir.call(
                "llvm.aarch64.neon.sdot.v4i32.v16i8", integers,
                [(integers, sum), (bytes, weights), (bytes, input)])
        // An empty instruction that stays where it is: LLVM would otherwise put dot products off until more of their
        // operands are loaded than there are registers.
        return ir.value("call \(integers) asm sideeffect \"\", \"=w,0\"(\(integers) \(total))")
    }

    /// Half to even; what does not fit saturates.
    mutating func roundedOnAArch64(_ value: String) -> String {
        ir.call("llvm.aarch64.neon.fcvtns.v4i32.v4f32", integers, [(floats, value)])
    }

    /// Two registers of integers as one of 16-bit integers, saturated.
    mutating func wordsOnAArch64(_ a: String, _ b: String) -> String {
        let halves = [a, b].map { ir.call("llvm.aarch64.neon.sqxtn.v4i16", "<4 x i16>", [(integers, $0)]) }
        return ir.shuffle(halves[0], halves[1], type: "<4 x i16>", Array(0..<8))
    }

    /// Two registers of integers as one of unsigned 16-bit integers, saturated.
    mutating func samplesOnAArch64(_ a: String, _ b: String) -> String {
        let halves = [a, b].map { ir.call("llvm.aarch64.neon.sqxtun.v4i16", "<4 x i16>", [(integers, $0)]) }
        return ir.shuffle(halves[0], halves[1], type: "<4 x i16>", Array(0..<8))
    }

    /// Two registers of 16-bit integers as one of unsigned bytes, saturated.
    mutating func bytesOnAArch64(_ a: String, _ b: String) -> String {
        let halves = [a, b].map { ir.call("llvm.aarch64.neon.sqxtun.v8i8", "<8 x i8>", [("<8 x i16>", $0)]) }
        return ir.shuffle(halves[0], halves[1], type: "<8 x i8>", Array(0..<16))
    }
}
