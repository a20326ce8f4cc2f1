/// What is written in the intrinsics of x86-64.
extension KernelGenerator {
    /// Adds the products of one group by dot products of four bytes.
    mutating func accumulate(_ group: TapGroup, bias: Int, _ sums: inout [KernelPlan.Register: String]) {
        let stride = plan.geometries[0].inputStride
        let weights = group.taps.map { tap in
            (0..<plan.parts).map { constant(plan.weights(tap.taps, block: tap.block, part: $0), type: integers) }
        }
        for position in group.columns.lowerBound..<plan.pixels + group.columns.upperBound {
            let users = group.taps.indices.filter { (0..<plan.pixels).contains(position - group.taps[$0].column) }
            if users.isEmpty { continue }
            let input = broadcast("%pixel\(group.row)", position * stride + group.offset - bias)
            for user in users {
                let tap = group.taps[user]
                for part in 0..<plan.parts {
                    let register = KernelPlan.Register(block: tap.block, part: part, pixel: position - tap.column)
                    sums[register] = ir.call(
                        "llvm.x86.avx512.vpdpbusd.\(plan.lanes * 32)", integers,
                        [(integers, sums[register]!), (integers, input), (integers, weights[user][part])])
                }
            }
        }
    }

    /// A sum and the products of a chain.
    /// - Parameter place: pointer and bytes of a product's input.
    mutating func add(
        _ chain: WordChain, _ weights: [String], _ ones: String, to sum: String,
        place: (WordChain.Product) -> (String, Int)
    ) -> String {
        let products = zip(chain.products, weights).map { product, weights in
            let (pointer, offset) = place(product)
            let input = ir.value("bitcast \(integers) \(broadcast(pointer, offset)) to <32 x i8>")
            return ir.call("llvm.x86.avx2.pmadd.ub.sw", words, [("<32 x i8>", input), ("<32 x i8>", weights)])
        }
        let word = products.dropFirst().reduce(products[0]) { ir.value("add \(words) \($0), \($1)") }
        let pairs = ir.call("llvm.x86.avx2.pmadd.wd", integers, [(words, word), (words, ones)])
        let total = ir.value("add \(integers) \(sum), \(pairs)")
        // An empty instruction that stays in its place: LLVM would otherwise add up products first.
        return ir.value("call \(integers) asm sideeffect \"\", \"=x,0\"(\(integers) \(total))")
    }

    /// The type of a register of 16-bit sums.
    var words: String { "<16 x i16>" }

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
