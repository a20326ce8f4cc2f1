extension FloatKernelGenerator {
    /// Writes the way from the sums to stored floats, two registers at a time.
    mutating func finish(_ sums: Sums) {
        let constants = loadConstants()
        // Neighbouring pixels are finished together, because their filters may be stored side by side in an output row.
        for pixel in stride(from: 0, to: plan.pixels, by: 2) {
            for part in 0..<plan.parts {
                let registers = (pixel..<min(pixel + 2, plan.pixels)).map {
                    FloatKernelPlan.Register(part: part, pixel: $0)
                }
                let values = registers.map { steps(sums[$0.pixel][part], of: $0, constants: constants) }
                store(values, registers)
            }
        }
    }

    /// Loads the constants of each step: one or two values, or for a PReLU one value per part.
    private mutating func loadConstants() -> [[String]] {
        plan.layer.steps.map { step in
            switch step {
            case .relu, .add: []
            case .prelu(let slopes):
                (0..<plan.parts).map { perFilter(Array(slopes[plan.block.filters]), part: $0) }
            case .clip(let low, let high): [constant(low), constant(high)]
            case .addUpsampled(_, _, _, _, let ratio): [constant(ratio)]
            }
        }
    }

    /// Applies the steps of the epilogue to a register and returns the result.
    private mutating func steps(
        _ value: String, of register: FloatKernelPlan.Register, constants: [[String]]
    ) -> String {
        var value = value
        var operand = 0
        for (step, values) in zip(plan.layer.steps, constants) {
            switch step {
            case .relu: value = choose(value, if: "ogt", than: "zeroinitializer")
            case .prelu:
                let isNegative = ir.value("fcmp olt \(floats) \(value), zeroinitializer")
                let product = ir.value("fmul \(floats) \(value), \(values[register.part])")
                value = ir.value(
                    "select <\(plan.lanes) x i1> \(isNegative), \(floats) \(product), \(floats) \(value)")
            case .clip: value = choose(choose(value, if: "ogt", than: values[0]), if: "olt", than: values[1])
            case .add:
                value = ir.value("fadd \(floats) \(value), \(gather(operand, register))")
                operand += 1
            case .addUpsampled:
                let product = ir.value("fmul \(floats) \(gather(operand, register)), \(values[0])")
                value = ir.value("fadd \(floats) \(value), \(product)")
                operand += 1
            }
        }
        return value
    }

    /// Returns `value` in the lanes where its comparison with `bound` is true, and `bound` in the others.
    private mutating func choose(_ value: String, if comparison: String, than bound: String) -> String {
        let isChosen = ir.value("fcmp \(comparison) \(floats) \(value), \(bound)")
        return ir.value("select <\(plan.lanes) x i1> \(isChosen), \(floats) \(value), \(floats) \(bound)")
    }

    /// Loads the elements that an operand adds to the lanes of a register.
    private mutating func gather(_ operand: Int, _ register: FloatKernelPlan.Register) -> String {
        let places = (0..<plan.lanes).map { plan.operand(operand, of: register, lane: $0) }
        var result: String?
        for row in Set(places.compactMap { $0?.row }).sorted() {
            let elements = places.map { $0?.row == row ? $0!.element : nil }
            let (low, high) = (elements.compactMap(\.self).min()!, elements.compactMap(\.self).max()!)
            let span = "<\(high - low + 1) x float>"
            let loaded = ir.load(span, operandRows[row]!, offset: low * StorageType.float.size)
            let spread = ir.shuffle(loaded, type: span, mask: elements.map { $0.map { $0 - low } })
            guard let others = result else {
                result = spread
                continue
            }
            result = ir.shuffle(
                others, spread, type: floats, mask: elements.indices.map { elements[$0] == nil ? $0 : $0 + plan.lanes })
        }
        return result!
    }

    /// Stores the registers, with one instruction for each run of neighbouring floats.
    private mutating func store(_ values: [String], _ registers: [FloatKernelPlan.Register]) {
        var places: [(row: Int, offset: Int, source: Int)] = []
        for (index, register) in registers.enumerated() {
            for lane in 0..<plan.lanes {
                guard let (row, offset) = plan.store(of: register, lane: lane) else { continue }
                places.append((row, offset, index * plan.lanes + lane))
            }
        }
        places.sort { ($0.row, $0.offset) < ($1.row, $1.offset) }
        var rest = places[...]
        while let first = rest.first {
            var length = 1
            while length < min(rest.count, plan.lanes), rest[rest.startIndex + length].row == first.row,
                rest[rest.startIndex + length].offset == first.offset + length * StorageType.float.size
            { length += 1 }
            // A power of two, which one instruction stores.
            while length & (length - 1) != 0 { length &= length - 1 }
            let run = ir.shuffle(
                values[0], values.count > 1 ? values[1] : nil, type: floats, mask: rest.prefix(length).map(\.source))
            let address = ir.address(outputRows[first.row]!, first.offset)
            ir.line("  store <\(length) x float> \(run), ptr \(address), align 4")
            rest = rest.dropFirst(length)
        }
    }
}
