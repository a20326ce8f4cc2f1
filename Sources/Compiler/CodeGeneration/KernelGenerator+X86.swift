/// What is written in the intrinsics of x86-64.
extension KernelGenerator {
    /// Adds the products of one group; half 1 are those of odd channels, where there are halves.
    mutating func accumulate(
        _ group: TapGroup, half: Int, bias: Int, _ sums: inout [KernelPlan.Register: String]
    ) {
        let stride = plan.geometries[0].inputStride
        let weights = group.taps.map { tap in
            (0..<plan.parts).map { loadWeights(plan.weights(tap.taps, block: tap.block, part: $0), half: half) }
        }
        for position in group.columns.lowerBound..<plan.pixels + group.columns.upperBound {
            let users = group.taps.indices.filter { (0..<plan.pixels).contains(position - group.taps[$0].column) }
            if users.isEmpty { continue }
            let bytes = broadcast("%pixel\(group.row)", position * stride + group.offset - bias)
            let input = plan.target == .avx2 ? widened(bytes, half: half) : bytes
            for user in users {
                let tap = group.taps[user]
                for part in 0..<plan.parts {
                    let register = KernelPlan.Register(block: tap.block, part: part, pixel: position - tap.column)
                    sums[register] = add(to: sums[register]!, input, weights[user][part])
                }
            }
        }
    }

    /// The weights of one register; as 16-bit integers those of the even (half 0) or odd channels.
    private mutating func loadWeights(_ bytes: [Int8], half: Int) -> String {
        guard plan.target == .avx2 else { return constant(bytes, type: integers) }
        return constant(stride(from: half, to: bytes.count, by: 2).map { Int16(bytes[$0]) }, type: "<16 x i16>")
    }

    /// The `4 · groups` bytes at an address, as often as a register holds them.
    private mutating func broadcast(_ pointer: String, _ offset: Int) -> String {
        switch plan.groups {
        case 1: return ir.splat(ir.load("i32", pointer, offset), "i32", lanes: plan.lanes)
        case 2:
            let wide = ir.splat(ir.load("i64", pointer, offset), "i64", lanes: plan.lanes / 2)
            return ir.value("bitcast <\(plan.lanes / 2) x i64> \(wide) to \(integers)")
        default:
            let quarter = ir.load("<4 x i32>", pointer, offset)
            return ir.shuffle(quarter, type: "<4 x i32>", (0..<plan.lanes).map { $0 % 4 })
        }
    }

    /// Unsigned bytes as 16-bit integers: the channels 0 and 2 of each lane, or 1 and 3.
    private mutating func widened(_ bytes: String, half: Int) -> String {
        if half == 0 {
            let mask = "<" + Array(repeating: "i32 16711935", count: plan.lanes).joined(separator: ", ") + ">"
            let even = ir.value("and \(integers) \(bytes), \(mask)")
            return ir.value("bitcast \(integers) \(even) to <16 x i16>")
        }
        let pairs = ir.value("bitcast \(integers) \(bytes) to <16 x i16>")
        let eight = "<" + Array(repeating: "i16 8", count: 16).joined(separator: ", ") + ">"
        return ir.value("lshr <16 x i16> \(pairs), \(eight)")
    }

    private mutating func add(to sum: String, _ input: String, _ weights: String) -> String {
        switch plan.target {
        case .avx2:
            let products = ir.call(
                "llvm.x86.avx2.pmadd.wd", integers, [("<16 x i16>", input), ("<16 x i16>", weights)])
            let total = ir.value("add \(integers) \(sum), \(products)")
            // An empty instruction that stays in its place: LLVM would otherwise add up products first, or keep all sums
            // for the end, which takes registers for them.
            return ir.value("call \(integers) asm sideeffect \"\", \"=x,0\"(\(integers) \(total))")
        default:
            return ir.call(
                "llvm.x86.avx512.vpdpbusd.\(plan.lanes * 32)", integers,
                [(integers, sum), (integers, input), (integers, weights)])
        }
    }

    /// Half to even, as the processor rounds unless it is told otherwise.
    mutating func roundedOnX86(_ value: String) -> String {
        if plan.lanes == 16 {
            return ir.call(
                "llvm.x86.avx512.mask.cvtps2dq.512", integers,
                [(floats, value), (integers, "zeroinitializer"), ("i16", "-1"), ("i32", "4")])
        }
        return ir.call("llvm.x86.avx.cvt.ps2dq.256", integers, [(floats, value)])
    }

    /// Two registers of integers as one of 16-bit integers, saturated; their quarters alternate.
    mutating func wordsOnX86(_ a: String, _ b: String) -> String {
        let (set, suffix) = plan.lanes == 16 ? ("avx512", ".512") : ("avx2", "")
        return ir.call(
            "llvm.x86.\(set).packssdw\(suffix)", "<\(plan.lanes * 2) x i16>", [(integers, a), (integers, b)])
    }

    /// Two registers of integers as one of unsigned 16-bit integers, saturated; their quarters alternate.
    mutating func samplesOnX86(_ a: String, _ b: String) -> String {
        let (set, suffix) = plan.lanes == 16 ? ("avx512", ".512") : ("avx2", "")
        return ir.call(
            "llvm.x86.\(set).packusdw\(suffix)", "<\(plan.lanes * 2) x i16>", [(integers, a), (integers, b)])
    }

    /// Two registers of 16-bit integers as one of unsigned bytes, saturated; their quarters alternate.
    mutating func bytesOnX86(_ a: String, _ b: String) -> String {
        let (set, suffix) = plan.lanes == 16 ? ("avx512", ".512") : ("avx2", "")
        let words = "<\(plan.lanes * 2) x i16>"
        return ir.call(
            "llvm.x86.\(set).packuswb\(suffix)", "<\(plan.lanes * 4) x i8>", [(words, a), (words, b)])
    }
}
