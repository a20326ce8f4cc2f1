extension KernelGenerator {
    /// Writes the way from the finished sums to stored values, four registers at a time.
    mutating func finish(_ sums: [String]) {
        let registers = plan.finished
        let pool = constants
        var epilogue = loadEpilogue()
        for first in stride(from: 0, to: sums.count, by: 4) {
            if first > 0, plan.target.isAArch64 {
                // AArch64 has no operands in memory and not enough registers for all constants, so they are loaded
                // again.
                constants = pool
                epilogue = loadEpilogue()
            }
            let words = (first..<first + 4).map { index in
                let value = scaled(sums[index], of: registers[index], epilogue: epilogue)
                return rounded(steps(value, of: registers[index], epilogue: epilogue), epilogue)
            }
            store(packed(words, epilogue), Array(registers[first..<first + 4]))
        }
    }

    /// The constants of the epilogue, which LLVM keeps in registers or in memory.
    struct Epilogue {
        /// The multipliers, indexed by [block][part]; `offsets` likewise.
        var multipliers: [[String]] = []
        var offsets: [[String]] = []
        /// The constants of each operation: one or two values, or for a PReLU one value per block and part.
        var steps: [[String]] = []
        /// The steps without a final ReLU, which becomes the lower bound of the result, and without a final clip to the
        /// result's range.
        var operations: [EpilogueStep] = []
        var isPositive = false
        /// The largest value; nil if the conversion to integers or the packing saturates at it.
        var maximum: String?
        /// The zero point as 16-bit integers, or for 16-bit output as 32-bit integers; nil if it is 0.
        var zeroPoint: String?
    }

    private mutating func loadEpilogue() -> Epilogue {
        var epilogue = Epilogue()
        let places = plan.blocks.indices.map { block in
            (0..<plan.parts).map { KernelPlan.Register(block: block, part: $0, pixel: 0) }
        }
        for row in places {
            epilogue.multipliers.append(
                row.map { coefficient(plan.blocks[$0.block].multipliers, $0, isOffset: false) })
            epilogue.offsets.append(row.map { coefficient(plan.blocks[$0.block].offsets, $0, isOffset: true) })
        }
        epilogue.operations = plan.layer.steps
        epilogue.isPositive = epilogue.operations.last == .relu
        if epilogue.isPositive || plan.lastClipIsRange { epilogue.operations.removeLast() }
        for step in epilogue.operations {
            switch step {
            case .relu: epilogue.steps.append([])
            case .prelu(let slopes):
                epilogue.steps.append(
                    places.joined().map { perFilter(Array(slopes[plan.blocks[$0.block].filters]), $0) })
            case .clip(let low, let high): epilogue.steps.append([constant(low), constant(high)])
            case .add(_, let zeroPoint, let ratio):
                let scalar = ir.load("i32", "%constants", offset: constants.add([zeroPoint]))
                epilogue.steps.append([constant(ratio), ir.splat(scalar, "i32", lanes: plan.lanes)])
            case .addUpsampled(_, _, _, _, let ratio): epilogue.steps.append([constant(ratio)])
            }
        }
        let isDeep = plan.layer.outputElement == .uint16
        if isDeep || !plan.fitsInteger && !plan.target.isAArch64 {
            epilogue.maximum = constant(Float(plan.layer.maximum - plan.layer.zeroPoint))
        }
        if plan.layer.zeroPoint != 0, isDeep {
            let scalar = ir.load("i32", "%constants", offset: constants.add([plan.layer.zeroPoint]))
            epilogue.zeroPoint = ir.splat(scalar, "i32", lanes: plan.lanes)
        } else if plan.layer.zeroPoint != 0 {
            let scalar = ir.load("i16", "%constants", offset: constants.add([Int16(plan.layer.zeroPoint), 0]))
            epilogue.zeroPoint = ir.splat(scalar, "i16", lanes: plan.lanes * 2)
        }
        return epilogue
    }

    private mutating func perFilter(_ values: [Float], _ register: KernelPlan.Register) -> String {
        constant(plan.spread(values, of: register), type: floats)
    }

    /// Loads multipliers or offsets, and notes their place if the layer is normalised.
    private mutating func coefficient(
        _ values: [Float], _ register: KernelPlan.Register, isOffset: Bool
    ) -> String {
        let spread = plan.spread(values, of: register)
        if plan.layer.normalization != nil {
            var pool = constants
            let place = pool.add(spread)
            coefficients[place] = KernelCode.Coefficients(
                place: place, isOffset: isOffset, filters: plan.filters(of: register))
        }
        return constant(spread, type: floats)
    }

    /// Converts a sum to floats, multiplies it, and adds the offset.
    private mutating func scaled(_ sum: String, of register: KernelPlan.Register, epilogue: Epilogue) -> String {
        let value = ir.value("sitofp \(integers) \(sum) to \(floats)")
        return fma(
            value, epilogue.multipliers[register.block][register.part],
            adding: epilogue.offsets[register.block][register.part])
    }

    private mutating func fma(_ a: String, _ b: String, adding c: String) -> String {
        ir.call("llvm.fma.v\(plan.lanes)f32", returning: floats, [(floats, a), (floats, b), (floats, c)])
    }

    private mutating func maximum(_ a: String, _ b: String) -> String {
        let isGreater = ir.value("fcmp ogt \(floats) \(a), \(b)")
        return ir.value("select <\(plan.lanes) x i1> \(isGreater), \(floats) \(a), \(floats) \(b)")
    }

    private mutating func minimum(_ a: String, _ b: String) -> String {
        let isLess = ir.value("fcmp olt \(floats) \(a), \(b)")
        return ir.value("select <\(plan.lanes) x i1> \(isLess), \(floats) \(a), \(floats) \(b)")
    }

    /// Applies the steps of the epilogue to a register and returns the result.
    private mutating func steps(_ value: String, of register: KernelPlan.Register, epilogue: Epilogue) -> String {
        var value = value
        var operand = 0
        for (step, values) in zip(epilogue.operations, epilogue.steps) {
            switch step {
            case .relu: value = maximum(value, "zeroinitializer")
            case .prelu:
                let slope = values[register.block * plan.parts + register.part]
                let isNegative = ir.value("fcmp olt \(floats) \(value), zeroinitializer")
                let product = ir.value("fmul \(floats) \(value), \(slope)")
                value = ir.value(
                    "select <\(plan.lanes) x i1> \(isNegative), \(floats) \(product), \(floats) \(value)")
            case .clip: value = minimum(maximum(value, values[0]), values[1])
            case .add:
                let element = plan.geometries[0].operands[operand].element == .uint16 ? "i16" : "i8"
                let stored = gather(operand, register, element: element)
                let wide = ir.value("zext <\(plan.lanes) x \(element)> \(stored) to \(integers)")
                let centred = ir.value("sub \(integers) \(wide), \(values[1])")
                value = fma(ir.value("sitofp \(integers) \(centred) to \(floats)"), values[0], adding: value)
                operand += 1
            case .addUpsampled:
                value = fma(gather(operand, register, element: "float"), values[0], adding: value)
                operand += 1
            }
        }
        return value
    }

    /// Loads the elements that an operand adds to the lanes of a register.
    private mutating func gather(_ operand: Int, _ register: KernelPlan.Register, element: String) -> String {
        let places = (0..<plan.lanes).map { plan.operand(operand, of: register, lane: $0) }
        let size = plan.geometries[0].operands[operand].element.size
        let type = "<\(plan.lanes) x \(element)>"
        var result: String?
        for row in Set(places.compactMap { $0?.row }).sorted() {
            let elements = places.map { $0?.row == row ? $0!.element : nil }
            let (low, high) = (elements.compactMap(\.self).min()!, elements.compactMap(\.self).max()!)
            let span = "<\(high - low + 1) x \(element)>"
            let loaded = ir.load(span, operandRows[row]!, offset: low * size)
            let spread = ir.shuffle(loaded, type: span, mask: elements.map { $0.map { $0 - low } })
            guard let others = result else {
                result = spread
                continue
            }
            result = ir.shuffle(
                others, spread, type: type,
                mask: elements.indices.map { elements[$0] == nil ? $0 : $0 + plan.lanes })
        }
        return result!
    }

    /// Rounds to 32-bit integers, half to even, after applying the upper bound if there is one.
    private mutating func rounded(_ value: String, _ epilogue: Epilogue) -> String {
        let clamped = epilogue.maximum.map { minimum(value, $0) } ?? value
        return plan.target.isAArch64 ? roundedOnAArch64(clamped) : roundedOnX86(clamped)
    }
}
