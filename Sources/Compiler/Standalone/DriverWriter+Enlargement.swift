internal import Network

/// The fixed bicubic enlargement of `addUpsampled`, as the engine's `Upsampler` computes it. It uses 32-bit integers.
/// Their results are below 2^30, so intermediate values may wrap without harm.
extension DriverWriter {
    /// The number of pixels that are enlarged at once; rows and buffers have room for as many.
    static let enlargedPixels = ColumnEnlargement.pixels
    /// The number of mirrored sums at each end of a row.
    static let margin = 2

    /// Writes a function for every enlargement, which makes the floats of one row of its layer.
    mutating func writeEnlargements() {
        for (number, enlargement) in plan.enlargements.enumerated() {
            let phases = BicubicPhases(factor: enlargement.factor)
            let rows = zip(phases.weights, phases.offsets).map { weights, offset in
                (weights.map(Int.init) + [offset]).map { "i32 \($0)" }.joined(separator: ", ")
            }
            let list = rows.map { "[5 x i32] [\($0)]" }.joined(separator: ", ")
            code.ir.line("; four weights and the offset of the first one, by phase")
            code.ir.line(
                "@phases\(number) = private unnamed_addr constant [\(enlargement.factor) x [5 x i32]] [\(list)]\n")
            write(enlargement, number: number, phases: phases)
        }
    }

    private mutating func write(_ enlargement: DriverPlan.Enlargement, number: Int, phases: BicubicPhases) {
        let tensor = program.tensors[enlargement.tensor]
        code.ir.line("define internal void @enlarge\(number)(ptr %state, i64 %row) nounwind {\nentry:")
        let first = load(.enlarged(number), type: "ptr")
        let bytes = load(.enlargedBytes(number))
        let width = load(.width(enlargement.tensor))
        let height = load(.height(enlargement.tensor))
        let sums = load(.sums, type: "ptr")
        let top = code.multiply("%row", "\(enlargement.gather)")
        // The number of pairs of a channel and a row within a step.
        let count = tensor.shape.channels * enlargement.gather
        var writer = self
        code.loop(from: "0", to: "\(count)") { code, index in
            writer.code = code
            let channel = writer.code.divide(index, enlargement.gather)
            let y = writer.code.add(top, writer.code.remainder(index, enlargement.gather))
            writer.combineRows(
                of: enlargement, number: number, y: y, channel: channel, width: width, height: height, to: sums)
            writer.mirrorEnds(width, sums)
            let target = writer.code.address(first, writer.code.multiply(index, bytes))
            writer.code.enlargeColumns(phases, width: width, of: "i32", at: sums, to: target)
            code = writer.code
        }
        code.ir.line("  ret void\n}\n")
    }

    /// Writes the vertical direction of the enlargement, at the tensor's own width.
    private mutating func combineRows(
        of enlargement: DriverPlan.Enlargement, number: Int, y: String, channel: String, width: String,
        height: String, to sums: String
    ) {
        let tensor = program.tensors[enlargement.tensor]
        let phase = code.remainder(y, enlargement.factor)
        let constants = code.address("@phases\(number)", code.multiply(phase, "20"))
        let offset = code.ir.load("i32", constants, offset: 16)
        let distance = code.ir.value("sext i32 \(offset) to i64")
        let top = code.add(code.divide(y, enlargement.factor), distance)
        // If a pixel has only a few bytes, a shuffle omits the other channels.
        let lanes = tensor.pixelStride <= 4 ? Self.enlargedPixels : 1
        let integers = "<\(lanes) x i32>"
        let rows = (0..<4).map { i in
            let source = code.ir.value(
                "call i64 @mirrored(i64 \(code.add(top, "\(i)")), i64 \(height))")
            return code.address(row(enlargement.tensor, source), channel)
        }
        let weights = (0..<4).map { code.ir.splat(code.ir.load("i32", constants, offset: $0 * 4), "i32", lanes: lanes) }
        let one = Int32(1) << Int32(BicubicPhases(factor: enlargement.factor).bits)
        let zero = Self.constant(-one * enlargement.zeroPoint, lanes: lanes)
        code.loop(from: "0", to: width, step: lanes) { code, x in
            let place = code.multiply(x, "\(tensor.pixelStride)")
            var sum = zero
            for (row, weight) in zip(rows, weights) {
                let span = "<\(lanes > 1 ? lanes * tensor.pixelStride : 1) x i8>"
                var values = code.ir.load(span, code.address(row, place))
                if tensor.pixelStride > 1, lanes > 1 {
                    values = code.ir.shuffle(values, type: span, mask: (0..<lanes).map { $0 * tensor.pixelStride })
                }
                let wide = code.ir.value("zext <\(lanes) x i8> \(values) to \(integers)")
                let product = code.ir.value("mul \(integers) \(wide), \(weight)")
                sum = code.ir.value("add \(integers) \(product), \(sum)")
            }
            let address = code.address(sums, code.multiply(x, "4"))
            code.ir.line("  store \(integers) \(sum), ptr \(address), align 4")
        }
    }

    private mutating func mirrorEnds(_ width: String, _ sums: String) {
        for i in 1...Self.margin {
            for place in ["\(-i)", code.add(width, "\(i - 1)")] {
                let source = code.ir.value("call i64 @mirrored(i64 \(place), i64 \(width))")
                let value = code.ir.load("i32", code.address(sums, code.multiply(source, "4")))
                let target = code.address(sums, code.multiply(place, "4"))
                code.ir.line("  store i32 \(value), ptr \(target), align 4")
            }
        }
    }

    private static func constant(_ value: Int32, lanes: Int) -> String {
        "<" + Array(repeating: "i32 \(value)", count: lanes).joined(separator: ", ") + ">"
    }
}
