extension DriverWriter {
    /// Writes the functions that other functions of the module call.
    mutating func writeHelpers() {
        code.function("internal void @copy(ptr %target, i64 %every, ptr %source, i64 %sourceEvery, i64 %count)") {
            code in
            code.loop(from: "0", to: "%count") { code, index in
                let from = code.address("%source", code.multiply(index, "%sourceEvery"))
                let byte = code.ir.load("i8", from)
                let to = code.address("%target", code.multiply(index, "%every"))
                code.ir.line("  store i8 \(byte), ptr \(to), align 1")
            }
            code.ir.line("  ret void")
        }
        writeFill()
        writeInitialize()
        writeMirrored()
    }

    /// Writes the function that fills 16 or more bytes with the same value.
    private mutating func writeFill() {
        code.function("internal void @fill(ptr %target, i64 %count, i8 %byte)") { code in
            let bytes = code.ir.splat("%byte", "i8", lanes: 16)
            let last = code.add("%count", "-16")
            code.loop(from: "0", to: last, step: 16) { code, index in
                code.ir.line("  store <16 x i8> \(bytes), ptr \(code.address("%target", index)), align 1")
            }
            code.ir.line("  store <16 x i8> \(bytes), ptr \(code.address("%target", last)), align 1")
            code.ir.line("  ret void")
        }
    }

    /// Writes the function that fills the padding at both ends of every row of a tensor, and the row of padding behind
    /// them.
    private mutating func writeInitialize() {
        code.function(
            "internal void @initialize(ptr %rows, i64 %rowBytes, i64 %left, i64 %used, i64 %count, i8 %byte)"
        ) { code in
            let first = code.subtract("0", "%left")
            let begin = code.address("%rows", first)
            let rest = code.subtract(code.subtract("%rowBytes", "%left"), "%used")
            code.loop(from: "0", to: "%count") { code, index in
                let row = code.address(begin, code.multiply(index, "%rowBytes"))
                code.ir.line("  call void @fill(ptr \(row), i64 %left, i8 %byte)")
                let end = code.address(row, code.add("%left", "%used"))
                code.ir.line("  call void @fill(ptr \(end), i64 \(rest), i8 %byte)")
            }
            let padding = code.address(begin, code.multiply("%count", "%rowBytes"))
            code.ir.line("  call void @fill(ptr \(padding), i64 %rowBytes, i8 %byte)")
            code.ir.line("  ret void")
        }
    }

    /// Writes the function that mirrors positions as `BicubicKernel.mirrored` does.
    private mutating func writeMirrored() {
        code.function("internal i64 @mirrored(i64 %index, i64 %count)") { code in
            let period = code.multiply("%count", "2")
            let part = code.ir.value("srem i64 %index, \(period)")
            let positive = code.add(part, period)
            let wrapped = code.ir.value("urem i64 \(positive), \(period)")
            let isInside = code.compare("slt", wrapped, with: "%count")
            let reflected = code.subtract(code.subtract(period, "1"), wrapped)
            let result = code.select(isInside, wrapped, otherwise: reflected)
            code.ir.line("  ret i64 \(result)")
        }
    }
}
