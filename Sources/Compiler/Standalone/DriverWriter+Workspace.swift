internal import Network

/// The places of a run's buffers, as values of the function that is being written.
struct WorkspaceLayout {
    /// The width of each tensor. The next arrays hold the height and the number of bytes from row to row of each
    /// tensor.
    var widths: [String] = []
    var heights: [String] = []
    var rowBytes: [String] = []
    /// The number of bytes from the beginning of the workspace, which is aligned to 64, to pixel 0 of each tensor's
    /// first row.
    var rows: [String] = []
    /// The number of bytes from the beginning of the workspace to each enlargement's floats; `enlargedBytes` holds the
    /// number of bytes of one of its rows.
    var enlarged: [String] = []
    var enlargedBytes: [String] = []
    var sums = ""
    /// The number of bytes of all buffers.
    var total = ""
}

extension DriverWriter {
    /// Writes the computation of the layout for a frame of `width` × `height` pixels.
    mutating func layOut(width: String, height: String) -> WorkspaceLayout {
        var layout = WorkspaceLayout()
        var end = "\(state.bytes)"
        for (index, tensor) in program.tensors.enumerated() {
            let (numerator, denominator) = (tensor.shape.numerator, tensor.shape.denominator)
            let width = code.scaled(width, by: numerator, over: denominator)
            layout.widths.append(width)
            layout.heights.append(code.scaled(height, by: numerator, over: denominator))
            let pixels = code.greater(width, "\(plan.leastWidths[index])")
            let left = plan.leftBytes(index)
            let spare = left + MemoryPlan.rightPixels * tensor.pixelStride + MemoryPlan.slack
            let used = code.add(code.multiply(pixels, "\(tensor.pixelStride)"), "\(spare)")
            let rounded = code.roundUp(used, to: 64)
            // Rows whose distance is a multiple of a page would share the same cache sets.
            let isPages = code.compare("eq", code.ir.value("and i64 \(rounded), 4095"), with: "0")
            let bytes = code.add(rounded, code.select(isPages, "64", otherwise: "0"))
            layout.rowBytes.append(bytes)
            layout.rows.append(code.add(end, "\(left)"))
            end = code.add(end, code.multiply(bytes, "\(plan.capacities[index] + 1)"))
        }
        var widest = "0"
        for enlargement in plan.enlargements {
            let width = layout.widths[enlargement.tensor]
            widest = code.greater(widest, width)
            // A row has room for as many values as are made at once, and as a tile of the layer's kernels reads.
            let made = code.multiply(code.roundUp(width, to: Self.enlargedPixels), "\(enlargement.factor)")
            let values = code.greater(made, "\(plan.tiles[enlargement.layer] * enlargement.gather)")
            let bytes = code.roundUp(code.multiply(values, "4"), to: 64)
            layout.enlargedBytes.append(bytes)
            layout.enlarged.append(end)
            let rows = program.tensors[enlargement.tensor].shape.channels * enlargement.gather
            end = code.add(end, code.multiply(bytes, "\(rows)"))
        }
        layout.sums = code.add(end, "\(4 * Self.margin)")
        if !plan.enlargements.isEmpty {
            let sums = code.add(
                code.roundUp(widest, to: Self.enlargedPixels), "\(2 * Self.margin + Self.enlargedPixels)")
            end = code.add(end, code.multiply(sums, "4"))
        }
        layout.total = end
        return layout
    }

    /// Writes the layout to the state, where the module's functions find it.
    mutating func store(_ layout: WorkspaceLayout) {
        for tensor in program.tensors.indices {
            store(layout.widths[tensor], to: .width(tensor))
            store(layout.heights[tensor], to: .height(tensor))
            store(layout.rowBytes[tensor], to: .rowBytes(tensor))
            store(code.address("%state", layout.rows[tensor]), to: .rows(tensor), type: "ptr")
        }
        for index in plan.enlargements.indices {
            store(layout.enlargedBytes[index], to: .enlargedBytes(index))
            store(code.address("%state", layout.enlarged[index]), to: .enlarged(index), type: "ptr")
        }
        store(code.address("%state", layout.sums), to: .sums, type: "ptr")
    }

    /// Writes the calls that fill the padding at the ends of every row.
    mutating func initializeRows(_ layout: WorkspaceLayout) {
        for (index, tensor) in program.tensors.enumerated() where index != program.output {
            let rows = load(.rows(index), type: "ptr")
            let used = code.multiply(layout.widths[index], "\(tensor.pixelStride)")
            code.ir.line(
                "  call void @initialize(ptr \(rows), i64 \(layout.rowBytes[index]), i64 \(plan.leftBytes(index)), "
                    + "i64 \(used), i64 \(plan.capacities[index]), i8 \(Int8(bitPattern: tensor.zeroPoint)))")
        }
    }
}
