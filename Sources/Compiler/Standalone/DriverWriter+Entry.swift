internal import Network

extension DriverWriter {
    /// Writes the functions that an application calls; `HeaderText` contains their contract.
    mutating func writeEntryPoints() {
        writeFits()
        writeWorkspaceSize()
        writeRun()
    }

    /// Writes the function that tests the size of a frame as `Program.obstacle` does.
    private mutating func writeFits() {
        code.ir.line("define internal i1 @fits(i64 %width, i64 %height) nounwind {\nentry:")
        var conditions: [String] = []
        for extent in ["%width", "%height"] {
            conditions.append(code.compare("sge", extent, with: "1"))
            conditions.append(code.compare("sle", extent, with: "\(Program.maximumExtent)"))
            for layer in program.layers { conditions += obstacles(layer, extent: extent) }
        }
        let all = conditions.dropFirst().reduce(conditions[0]) { code.both($0, $1) }
        code.ir.line("  ret i1 \(all)\n}\n")
    }

    private mutating func obstacles(_ layer: ProgramLayer, extent: String) -> [String] {
        func shape(_ tensor: Int) -> (Int, Int) {
            (program.tensors[tensor].shape.numerator, program.tensors[tensor].shape.denominator)
        }
        switch layer {
        case .shuffle(let layer):
            guard case .spaceToDepth(let factor) = layer.shuffle else { return [] }
            let (numerator, denominator) = shape(layer.input)
            let own = code.scaled(extent, by: numerator, over: denominator)
            return [code.compare("eq", code.remainder(own, factor), with: "0")]
        case .narrow: return []
        case .convolution(let layer):
            var conditions: [String] = []
            for case .addUpsampled(let tensor, _, let factor, let gather, _) in layer.steps {
                let (source, output) = (shape(tensor), shape(layer.output))
                let enlarged = code.scaled(extent, by: source.0, over: source.1)
                let own = code.scaled(extent, by: output.0, over: output.1)
                let covered = code.multiply(enlarged, "\(factor * layer.depthToSpace)")
                conditions.append(code.compare("eq", covered, with: code.multiply(own, "\(gather)")))
            }
            return conditions
        }
    }

    private mutating func writeWorkspaceSize() {
        code.ir.line("define i64 @\(name)_workspace_size(i32 %columns, i32 %lines) nounwind {\nentry:")
        let (width, height) = checkedSize(otherwise: "i64 0")
        let layout = layOut(width: width, height: height)
        // The additional bytes serve to align the workspace within the memory that the application provides.
        code.ir.line("  ret i64 \(code.add(layout.total, "63"))\n}\n")
    }

    private mutating func checkedSize(otherwise value: String) -> (width: String, height: String) {
        let width = code.ir.value("sext i32 %columns to i64")
        let height = code.ir.value("sext i32 %lines to i64")
        let fits = code.ir.value("call i1 @fits(i64 \(width), i64 \(height))")
        code.require(fits, otherwise: value)
        return (width, height)
    }

    private mutating func writeRun() {
        code.ir.line(
            "define i32 @\(name)_run(ptr %input, \(program.inputChannels == 1 ? "i64" : "ptr") %inputStride, "
                + "i32 %columns, i32 %lines, ptr %output, \(program.outputChannels == 1 ? "i64" : "ptr") %outputStride, "
                + "i32 %first, i32 %last, ptr %workspace) nounwind {\nentry:")
        let (width, height) = checkedSize(otherwise: "i32 1")
        let first = code.ir.value("sext i32 %first to i64")
        let last = code.ir.value("sext i32 %last to i64")
        let conditions = [
            code.compare("sge", first, with: "0"), code.compare("sle", first, with: last),
            code.compare("sle", last, with: height),
        ]
        code.require(code.both(code.both(conditions[0], conditions[1]), conditions[2]), otherwise: "i32 2")
        code.require(code.compare("slt", first, with: last), otherwise: "i32 0")

        let address = code.ir.value("ptrtoint ptr %workspace to i64")
        let distance = code.ir.value("and i64 \(code.subtract("0", address)), 63")
        code.ir.line("  %state = getelementptr i8, ptr %workspace, i64 \(distance)")
        let layout = layOut(width: width, height: height)
        store(layout)
        storePlanes("%input", "%inputStride", channels: program.inputChannels) { (.inputPlane($0), .inputStride($0)) }
        storePlanes("%output", "%outputStride", channels: program.outputChannels) {
            (.outputPlane($0), .outputStride($0))
        }
        let scale = "\(program.scale)"
        let firstRow = code.multiply(first, scale)
        let lastRow = code.multiply(last, scale)
        store(firstRow, to: .firstRow)
        store(lastRow, to: .lastRow)
        storeIsDirect(layout)
        initializeRows(layout)
        begin(firstRow: firstRow)
        let lastStep = code.divide(code.add(lastRow, "-1"), program.layers.last!.rowsPerStep)
        code.ir.line("  call void @ensure\(program.layers.count)(ptr %state, i64 \(lastStep))")
        code.ir.line("  ret i32 0\n}\n")
    }

    private mutating func storePlanes(
        _ plane: String, _ stride: String, channels: Int,
        fields: (Int) -> (DriverState.Field, DriverState.Field)
    ) {
        for channel in 0..<channels {
            let (base, distance) = fields(channel)
            if channels == 1 {
                store(plane, to: base, type: "ptr")
                store(stride, to: distance)
            } else {
                store(code.ir.load("ptr", plane, offset: channel * 8), to: base, type: "ptr")
                store(code.ir.load("i64", stride, offset: channel * 8), to: distance)
            }
        }
    }

    private mutating func storeIsDirect(_ layout: WorkspaceLayout) {
        let index = program.layers.count - 1
        let width = code.divide(layout.widths[program.output], plan.depthToSpace(index))
        let fits = code.compare("sge", width, with: "\(plan.tiles[index])")
        let isDirect = program.writesPlanes ? code.select(fits, "1", otherwise: "0") : "0"
        store(isDirect, to: .isDirect)
    }

    /// Writes the first row that the band needs of every stage, from the last stage to the first.
    private mutating func begin(firstRow: String) {
        var next: [Int: String] = [:]
        let last = program.layers.count
        next[last] = code.divide(firstRow, program.layers[last - 1].rowsPerStep)
        for stage in stride(from: last, to: 0, by: -1) {
            guard let own = next[stage] else { continue }
            for window in program.layers[stage - 1].windows {
                let maker = plan.makers[window.tensor]
                let rows = maker == 0 ? 1 : program.layers[maker - 1].rowsPerStep
                let row = code.divide(first(window, own), rows)
                next[maker] = next[maker].map { code.lesser($0, row) } ?? row
            }
        }
        for (stage, row) in next.sorted(by: { $0.key < $1.key }) { store(row, to: .next(stage)) }
    }
}
