internal import Network

/// A generator of the functions of a module around its kernels, which load, make and deliver rows in the right order.
struct DriverWriter {
    let plan: DriverPlan
    let state: DriverState
    /// The prefix of the exported names, a C identifier.
    let name: String
    var code = FunctionWriter()

    init(_ plan: DriverPlan, name: String) {
        self.plan = plan
        self.name = name
        state = DriverState(plan)
    }

    var program: Program { plan.program }

    // MARK: State

    /// Writes a load of a field of the state and returns the value.
    mutating func load(_ field: DriverState.Field, type: String = "i64") -> String {
        let address = code.address("%state", "\(state.offset(field))")
        return code.ir.value("load \(type), ptr \(address), align 8")
    }

    /// Writes a store of a value to a field of the state.
    mutating func store(_ value: String, to field: DriverState.Field, type: String = "i64") {
        let address = code.address("%state", "\(state.offset(field))")
        code.ir.line("  store \(type) \(value), ptr \(address), align 8")
    }

    // MARK: Rows

    /// Returns the address of pixel 0 of row `y` of a tensor, which must be held.
    mutating func row(_ tensor: Int, _ y: String) -> String {
        let slot = code.remainder(y, plan.capacities[tensor])
        return slotRow(tensor, slot)
    }

    /// Returns the address of pixel 0 of the row that stands for all rows above and below a tensor.
    mutating func paddingRow(_ tensor: Int) -> String { slotRow(tensor, "\(plan.capacities[tensor])") }

    private mutating func slotRow(_ tensor: Int, _ slot: String) -> String {
        let rows = load(.rows(tensor), type: "ptr")
        if slot == "0" { return rows }
        let bytes = load(.rowBytes(tensor))
        return code.address(rows, code.multiply(slot, bytes))
    }

    /// Returns the address at which a layer writes row `y`: in the output plane if the row belongs there and the
    /// kernels touch nothing beside it, otherwise in the tensor's buffer.
    /// - Parameter plane: the index of the plane; 0 unless the tensor's planes lie apart.
    mutating func target(_ tensor: Int, plane: Int = 0, _ y: String) -> String {
        let held = heldRow(tensor, plane: plane, y)
        guard tensor == program.output, program.writesPlanes else { return held }
        let isDirect = code.compare("ne", load(.isDirect), with: "0")
        let isWanted = code.both(isDirect, isInBand(y))
        return code.select(isWanted, outputRow(channel: plane, y), otherwise: held, type: "ptr")
    }

    /// Returns the address of pixel 0 of row `y` in one of the tensor's planes.
    private mutating func heldRow(_ tensor: Int, plane: Int, _ y: String) -> String {
        let planes = program.tensors[tensor].planes
        return row(tensor, planes == 1 ? y : code.add(code.multiply(y, "\(planes)"), "\(plane)"))
    }

    /// Writes the copy of a finished row to the output planes, if it belongs there and was not written there directly.
    mutating func deliver(_ y: String) {
        let isCopied = code.compare("eq", load(.isDirect), with: "0")
        let isWanted = code.both(isCopied, isInBand(y))
        let stride = program.tensors[program.output].pixelStride
        let width = load(.width(program.output))
        let isPlanar = program.writesPlanes
        let copies = (0..<program.outputChannels).map { channel in
            let source = heldRow(program.output, plane: isPlanar ? channel : 0, y)
            return (
                plane: outputRow(channel: channel, y), first: isPlanar ? source : code.address(source, "\(channel)")
            )
        }
        code.when(isWanted) { code in
            for (plane, first) in copies {
                if isPlanar {
                    code.copy(to: plane, from: first, bytes: width)
                } else {
                    Self.copy(to: plane, every: "1", from: first, every: "\(stride)", count: width, &code)
                }
            }
        }
    }

    /// Returns true (as a value of the function) if row `y` is one of the output's rows to write.
    private mutating func isInBand(_ y: String) -> String {
        let isBehind = code.compare("sge", y, with: load(.firstRow))
        let isBefore = code.compare("slt", y, with: load(.lastRow))
        return code.both(isBehind, isBefore)
    }

    /// Returns the address of row `y` of an output plane.
    private mutating func outputRow(channel: Int, _ y: String) -> String {
        let plane = load(.outputPlane(channel), type: "ptr")
        return code.address(plane, code.multiply(y, load(.outputStride(channel))))
    }

    /// Writes a copy of `count` bytes with distances in bytes between the sources and between the targets.
    static func copy(
        to target: String, every targetStride: String, from source: String, every sourceStride: String,
        count: String, _ code: inout FunctionWriter
    ) {
        code.ir.line(
            "  call void @copy(ptr \(target), i64 \(targetStride), ptr \(source), i64 \(sourceStride), i64 \(count))")
    }

    /// Returns the first row of a tensor that a step reads.
    mutating func first(_ window: LayerWindow, _ step: String) -> String {
        let row = code.scaled(step, by: window.numerator, over: window.denominator)
        return code.greater(code.add(row, "\(window.before)"), "0")
    }

    /// Returns the last row of a tensor that a step reads.
    mutating func last(_ window: LayerWindow, _ step: String) -> String {
        let end = code.multiply(code.add(step, "1"), "\(window.numerator)")
        let row = code.divide(code.add(end, "-1"), window.denominator)
        let bottom = code.add(load(.height(window.tensor)), "-1")
        return code.lesser(code.add(row, "\(window.after)"), bottom)
    }
}
