/// The parts of a kernel that are written with intrinsics of x86-64.
extension KernelGenerator {
    /// Writes the products of one group by dot products of four bytes, and adds them to the sums.
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
                        "llvm.x86.avx512.vpdpbusd.\(plan.lanes * 32)", returning: integers,
                        [(integers, sums[register]!), (integers, input), (integers, weights[user][part])])
                }
            }
        }
    }

    /// Writes the products of a chain and returns their sum with `sum`.
    /// - Parameter place: a function that returns the pointer and the offset in bytes of a product's input.
    mutating func add(
        _ chain: WordChain, weights: [String], ones: String, to sum: String,
        place: (WordChain.Product) -> (String, Int)
    ) -> String {
        let products = zip(chain.products, weights).map { product, weights in
            let (pointer, offset) = place(product)
            let input = ir.value("bitcast \(integers) \(broadcast(pointer, offset)) to <32 x i8>")
            return ir.call(
                "llvm.x86.avx2.pmadd.ub.sw", returning: words, [("<32 x i8>", input), ("<32 x i8>", weights)])
        }
        let word = products.dropFirst().reduce(products[0]) { ir.value("add \(words) \($0), \($1)") }
        let pairs = ir.call("llvm.x86.avx2.pmadd.wd", returning: integers, [(words, word), (words, ones)])
        let total = ir.value("add \(integers) \(sum), \(pairs)")
        // This empty instruction stays where it is. LLVM would otherwise add up products first.
        return ir.value("call \(integers) asm sideeffect \"\", \"=x,0\"(\(integers) \(total))")
    }

    /// The type of a register of 16-bit sums.
    var words: String { "<16 x i16>" }

    /// Loads `4 · groups` bytes and repeats them to fill a register.
    private mutating func broadcast(_ pointer: String, _ offset: Int) -> String {
        switch plan.groups {
        case 1: return ir.splat(ir.load("i32", pointer, offset: offset), "i32", lanes: plan.lanes)
        case 2:
            let wide = ir.splat(ir.load("i64", pointer, offset: offset), "i64", lanes: plan.lanes / 2)
            return ir.value("bitcast <\(plan.lanes / 2) x i64> \(wide) to \(integers)")
        default:
            let quarter = ir.load("<4 x i32>", pointer, offset: offset)
            return ir.shuffle(quarter, type: "<4 x i32>", mask: (0..<plan.lanes).map { $0 % 4 })
        }
    }

    /// Rounds to integers half to even, which is the processor's default.
    mutating func roundedOnX86(_ value: String) -> String {
        if plan.lanes == 16 {
            return ir.call(
                "llvm.x86.avx512.mask.cvtps2dq.512", returning: integers,
                [(floats, value), (integers, "zeroinitializer"), ("i16", "-1"), ("i32", "4")])
        }
        return ir.call("llvm.x86.avx.cvt.ps2dq.256", returning: integers, [(floats, value)])
    }

    /// Narrows two registers of integers to one of signed 16-bit integers, with saturation. The registers' quarters
    /// alternate.
    mutating func wordsOnX86(_ a: String, _ b: String) -> String {
        let (set, suffix) = plan.lanes == 16 ? ("avx512", ".512") : ("avx2", "")
        return ir.call(
            "llvm.x86.\(set).packssdw\(suffix)", returning: "<\(plan.lanes * 2) x i16>", [(integers, a), (integers, b)])
    }

    /// Narrows two registers of integers to one of unsigned 16-bit integers, with saturation. The registers' quarters
    /// alternate.
    mutating func samplesOnX86(_ a: String, _ b: String) -> String {
        let (set, suffix) = plan.lanes == 16 ? ("avx512", ".512") : ("avx2", "")
        return ir.call(
            "llvm.x86.\(set).packusdw\(suffix)", returning: "<\(plan.lanes * 2) x i16>", [(integers, a), (integers, b)])
    }

    /// Narrows two registers of 16-bit integers to one of unsigned bytes, with saturation. The registers' quarters
    /// alternate.
    mutating func bytesOnX86(_ a: String, _ b: String) -> String {
        let (set, suffix) = plan.lanes == 16 ? ("avx512", ".512") : ("avx2", "")
        let words = "<\(plan.lanes * 2) x i16>"
        return ir.call(
            "llvm.x86.\(set).packuswb\(suffix)", returning: "<\(plan.lanes * 4) x i8>", [(words, a), (words, b)])
    }
}
