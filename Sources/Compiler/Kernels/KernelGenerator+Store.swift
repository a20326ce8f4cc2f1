/// The way from rounded integers to bytes or 16-bit samples in memory.
extension KernelGenerator {
    /// The values of four registers in the form in which they are stored.
    struct PackedValues {
        /// The names of one vector of bytes, or of two vectors of 16-bit integers.
        let vectors: [String]
        let type: String
        /// The number of bytes of a value.
        let size: Int
    }

    /// Packs four registers of integers, with saturation. On x86 the result has four lanes of the first register, then
    /// four of the next, and so on.
    mutating func packed(_ values: [String], _ epilogue: Epilogue) -> PackedValues {
        if plan.layer.outputElement == .uint16 { return packedSamples(values, epilogue) }
        let words = "<\(plan.lanes * 2) x i16>"
        var halves = (0..<2).map { half in
            let (low, high) = (values[half * 2], values[half * 2 + 1])
            return plan.target.isAArch64 ? wordsOnAArch64(low, high) : wordsOnX86(low, high)
        }
        if let zeroPoint = epilogue.zeroPoint {
            halves = halves.map { half in
                var half = half
                // The lower bound is the zero point, which the saturation does not know.
                if epilogue.isPositive {
                    half = ir.call(
                        "llvm.smax.v\(plan.lanes * 2)i16", returning: words,
                        [(words, half), (words, "zeroinitializer")])
                }
                return ir.call(
                    "llvm.sadd.sat.v\(plan.lanes * 2)i16", returning: words, [(words, half), (words, zeroPoint)])
            }
        }
        let bytes = plan.target.isAArch64 ? bytesOnAArch64(halves[0], halves[1]) : bytesOnX86(halves[0], halves[1])
        return PackedValues(vectors: [bytes], type: "<\(plan.lanes * 4) x i8>", size: 1)
    }

    /// Packs four registers of integers to 16-bit samples. The upper bound is already applied; the saturation applies
    /// the lower one.
    private mutating func packedSamples(_ values: [String], _ epilogue: Epilogue) -> PackedValues {
        var values = values
        if let zeroPoint = epilogue.zeroPoint {
            values = values.map { value in
                var value = value
                if epilogue.isPositive {
                    value = ir.call(
                        "llvm.smax.v\(plan.lanes)i32", returning: integers,
                        [(integers, value), (integers, "zeroinitializer")])
                }
                return ir.value("add \(integers) \(value), \(zeroPoint)")
            }
        }
        let vectors = [0, 2].map { first in
            let (low, high) = (values[first], values[first + 1])
            return plan.target.isAArch64 ? samplesOnAArch64(low, high) : samplesOnX86(low, high)
        }
        return PackedValues(vectors: vectors, type: "<\(plan.lanes * 2) x i16>", size: 2)
    }

    /// Stores the values, with one instruction for each run of neighbouring ones.
    mutating func store(_ values: PackedValues, _ registers: [KernelPlan.Register]) {
        // The lanes of this many registers alternate in a vector, four by four.
        let together = registers.count / values.vectors.count
        var places: [(row: Int, offset: Int, source: Int)] = []
        for (index, register) in registers.enumerated() {
            let (vector, number) = index.quotientAndRemainder(dividingBy: together)
            for lane in 0..<plan.lanes {
                guard let (row, offset) = plan.store(of: register, lane: lane) else { continue }
                let source = lane / 4 * 4 * together + number * 4 + lane % 4
                places.append((row, offset, vector * plan.lanes * together + source))
            }
        }
        places.sort { ($0.row, $0.offset) < ($1.row, $1.offset) }
        var rest = places[...]
        while let first = rest.first {
            var length = 1
            while length < rest.count, rest[rest.startIndex + length].row == first.row,
                rest[rest.startIndex + length].offset == first.offset + length * values.size
            { length += 1 }
            // A power of two, which one instruction stores.
            while length & (length - 1) != 0 { length &= length - 1 }
            let run = ir.shuffle(
                values.vectors[0], values.vectors.count > 1 ? values.vectors[1] : nil, type: values.type,
                mask: rest.prefix(length).map(\.source))
            let address = ir.address(outputRows[first.row]!, first.offset)
            ir.line("  store <\(length) x i\(values.size * 8)> \(run), ptr \(address), align 1")
            rest = rest.dropFirst(length)
        }
    }
}
