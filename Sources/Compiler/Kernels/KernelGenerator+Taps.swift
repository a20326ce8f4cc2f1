extension KernelGenerator {
    /// Writes the summation of all taps and returns the sum in each accumulator.
    mutating func accumulate(_ groups: [TapGroup], bias: Int) -> [KernelPlan.Register: String] {
        var sums: [KernelPlan.Register: String] = [:]
        for block in plan.blocks.indices {
            for part in 0..<plan.parts {
                let start = constant(plan.start(block: block, part: part), type: integers)
                for pixel in 0..<plan.pixels {
                    sums[KernelPlan.Register(block: block, part: part, pixel: pixel)] = start
                }
            }
        }
        for group in groups {
            if plan.target.isAArch64 {
                accumulateLanes(group, bias: bias, &sums)
            } else {
                accumulate(group, bias: bias, &sums)
            }
            keepOrder()
        }
        return sums
    }

    /// Keeps LLVM from loading weights and bytes of later groups before there are registers for them.
    mutating func keepOrder() { ir.line("  call void asm sideeffect \"\", \"~{memory}\"()") }

    /// Adds up the channel groups of the accumulators, and returns the finished sums in the order of
    /// `KernelPlan.finished`.
    mutating func reduce(_ sums: [KernelPlan.Register: String]) -> [String] {
        plan.finished.map { register in
            var parts = (0..<plan.groups).map { index in
                sums[
                    KernelPlan.Register(block: register.block, part: register.part, pixel: register.pixel + index)]!
            }
            while parts.count > 1 {
                parts = stride(from: 0, to: parts.count, by: 2).map { addNeighbours(parts[$0], parts[$0 + 1]) }
            }
            return parts[0]
        }
    }

    /// Returns, within every 128 bits, the sums of neighbouring lanes of `a`, then of `b`.
    private mutating func addNeighbours(_ a: String, _ b: String) -> String {
        let sides = (0..<2).map { side in
            ir.shuffle(
                a, b, type: integers,
                mask: (0..<plan.lanes).map { lane in
                    lane / 4 * 4 + lane % 2 * 2 + side + (lane % 4 < 2 ? 0 : plan.lanes)
                })
        }
        return ir.value("add \(integers) \(sides[0]), \(sides[1])")
    }
}
