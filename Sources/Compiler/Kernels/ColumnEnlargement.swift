internal import Network

/// A generator of code for the horizontal direction of the bicubic enlargement of bytes (`BicubicPhases`). The code
/// computes in 32-bit integers; every sum is below 2^30, and is rounded only once, when it becomes a float.
package enum ColumnEnlargement {
    /// The number of pixels that are enlarged at once. Sums are read and results are written up to the next multiple of
    /// it.
    package static let pixels = 8

    /// Returns a function `void patina_row(sums, width, target)` that enlarges one row.
    ///
    /// `sums` points to the vertical sum of pixel 0, a float. Two more sums must lie before it, and two after the last
    /// pixel's. `target` receives `factor` floats for each pixel.
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
    /// Writes a loop that computes all phases of `ColumnEnlargement.pixels` pixels at once.
    /// - Parameters:
    ///   - width: the number of pixels.
    ///   - type: the type of the vertical sums, which are integers: `i32` or `float`.
    ///   - sums: the address of the sum of pixel 0.
    ///   - target: the address of the results, `factor` floats for each pixel.
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
                    let values = code.ir.load("<\(lanes) x \(type)>", place, offset: offset * 4)
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

    /// Interleaves vectors: lane l of vector v becomes lane l · `values.count` + v of the result.
    private mutating func interleaved(_ values: [String]) -> String {
        let lanes = ColumnEnlargement.pixels
        let type = "<\(lanes) x float>"
        let order = (0..<lanes * values.count).map { $0 % values.count * lanes + $0 / values.count }
        if values.count == 2 { return ir.shuffle(values[0], values[1], type: type, mask: order) }
        let halves = [0, 2].map { first in
            let other = first + 1 < values.count ? values[first + 1] : nil
            return ir.shuffle(values[first], other, type: type, mask: Array(0..<2 * lanes))
        }
        return ir.shuffle(halves[0], halves[1], type: "<\(2 * lanes) x float>", mask: order)
    }
}
