internal import Network

/// Code for the horizontal direction of the bicubic enlargement of bytes (`BicubicPhases`), in 32-bit integers: every
/// sum is below 2^30, so that the floats it becomes are rounded once.
package enum ColumnEnlargement {
    /// Pixels that are enlarged at once. Sums are read, and results written, up to the next multiple of it.
    package static let pixels = 8

    /// A function of its own: `void patina_row(sums, width, target)`.
    ///
    /// `sums` points to the vertical sum of pixel 0, a float as the others, two of which lie before it and two after the
    /// last pixel; `target` takes `factor` floats for each pixel.
    /// - Parameter factor: 2, 3 or 4.
    package static func code(factor: Int, target: InstructionSet) -> KernelCode {
        var writer = FunctionWriter()
        writer.function("void @\(KernelCode.symbol)(ptr %sums, i64 %width, ptr %target)") { code in
            code.enlargeColumns(BicubicPhases(factor: factor), width: "%width", of: "float", at: "%sums", to: "%target")
            code.ir.line("  ret void")
        }
        let header = ["; enlargement by \(factor), \(target)", "target triple = \"\(target.triple)\"", ""]
        return KernelCode(text: writer.ir.module(header: header), constants: [], target: target, minimumWidth: 1)
    }
}

extension FunctionWriter {
    /// All phases of some pixels at once.
    /// - Parameters:
    ///   - type: of the vertical sums, which are integers: `i32` or `float`.
    ///   - sums: the address of pixel 0's.
    mutating func enlargeColumns(
        _ phases: BicubicPhases, width: String, of type: String, at sums: String, to target: String
    ) {
        let lanes = ColumnEnlargement.pixels
        let (integers, floats) = ("<\(lanes) x i32>", "<\(lanes) x float>")
        let factor = phases.weights.count
        loop(from: "0", to: width, step: lanes) { code, x in
            let place = code.address(sums, code.multiply(x, "4"))
            let offsets = Set(phases.offsets.flatMap { $0..<$0 + 4 }).sorted()
            let loaded = Dictionary(
                uniqueKeysWithValues: offsets.map { offset in
                    let values = code.ir.load("<\(lanes) x \(type)>", place, offset * 4)
                    return (
                        offset, type == "i32" ? values : code.ir.value("fptosi \(floats) \(values) to \(integers)")
                    )
                })
            let values = (0..<factor).map { phase in
                var sum: String?
                for (i, weight) in phases.weights[phase].enumerated() {
                    let constant = "<" + Array(repeating: "i32 \(weight)", count: lanes).joined(separator: ", ") + ">"
                    let product = code.ir.value("mul \(integers) \(loaded[phases.offsets[phase] + i]!), \(constant)")
                    sum = sum.map { code.ir.value("add \(integers) \($0), \(product)") } ?? product
                }
                return code.ir.value("sitofp \(integers) \(sum!) to \(floats)")
            }
            let all = code.interleaved(values)
            let address = code.address(target, code.multiply(x, "\(4 * factor)"))
            code.ir.line("  store <\(lanes * factor) x float> \(all), ptr \(address), align 4")
        }
    }

    /// Lane l of the value v becomes lane l · values + v.
    private mutating func interleaved(_ values: [String]) -> String {
        let lanes = ColumnEnlargement.pixels
        let type = "<\(lanes) x float>"
        let order = (0..<lanes * values.count).map { $0 % values.count * lanes + $0 / values.count }
        if values.count == 2 { return ir.shuffle(values[0], values[1], type: type, order) }
        let halves = [0, 2].map { first in
            let other = first + 1 < values.count ? values[first + 1] : nil
            return ir.shuffle(values[first], other, type: type, Array(0..<2 * lanes))
        }
        return ir.shuffle(halves[0], halves[1], type: "<\(2 * lanes) x float>", order)
    }
}
