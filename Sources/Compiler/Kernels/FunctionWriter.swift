/// A generator of functions in LLVM IR with loops and branches, as a module has them around its kernels. Integers are
/// 64-bit values or decimal constants.
struct FunctionWriter {
    var ir = IRText()
    private var labels = 0

    /// Writes a function.
    mutating func function(_ signature: String, _ body: (inout FunctionWriter) -> Void) {
        ir.line("define \(signature) nounwind {\nentry:")
        body(&self)
        ir.line("}\n")
    }

    /// Writes a loop that runs its body for `from`, `from + step`, … below `to`.
    mutating func loop(
        from: String, to: String, step: Int = 1, _ body: (inout FunctionWriter, String) -> Void
    ) {
        labels += 1
        let label = labels
        ir.line("  br label %enter\(label)\n\nenter\(label):\n  br label %head\(label)\n\nhead\(label):")
        ir.line("  %i\(label) = phi i64 [ \(from), %enter\(label) ], [ %next\(label), %latch\(label) ]")
        let goesOn = compare("slt", "%i\(label)", with: to)
        ir.line("  br i1 \(goesOn), label %body\(label), label %done\(label)\n\nbody\(label):")
        body(&self, "%i\(label)")
        ir.line("  br label %latch\(label)\n\nlatch\(label):\n  %next\(label) = add i64 %i\(label), \(step)")
        ir.line("  br label %head\(label)\n\ndone\(label):")
    }

    /// Writes a branch that runs its body if a condition is true.
    mutating func when(_ condition: String, _ body: (inout FunctionWriter) -> Void) {
        labels += 1
        let label = labels
        ir.line("  br i1 \(condition), label %then\(label), label %after\(label)\n\nthen\(label):")
        body(&self)
        ir.line("  br label %after\(label)\n\nafter\(label):")
    }

    /// Writes a branch that returns a value if a condition is false.
    mutating func require(_ condition: String, otherwise value: String) {
        labels += 1
        let label = labels
        ir.line("  br i1 \(condition), label %valid\(label), label %invalid\(label)\n\ninvalid\(label):")
        ir.line("  ret \(value)\n\nvalid\(label):")
    }

    mutating func add(_ a: String, _ b: String) -> String {
        a == "0" ? b : b == "0" ? a : ir.value("add i64 \(a), \(b)")
    }

    mutating func subtract(_ a: String, _ b: String) -> String { ir.value("sub i64 \(a), \(b)") }

    mutating func multiply(_ a: String, _ b: String) -> String {
        a == "1" ? b : b == "1" ? a : ir.value("mul i64 \(a), \(b)")
    }

    /// Writes the quotient, rounded down, of an integer that is not negative.
    mutating func divide(_ a: String, _ b: Int) -> String { b == 1 ? a : ir.value("udiv i64 \(a), \(b)") }

    /// Writes the remainder of an integer that is not negative.
    mutating func remainder(_ a: String, _ b: Int) -> String { b == 1 ? "0" : ir.value("urem i64 \(a), \(b)") }

    mutating func lesser(_ a: String, _ b: String) -> String {
        ir.call("llvm.smin.i64", returning: "i64", [("i64", a), ("i64", b)])
    }

    mutating func greater(_ a: String, _ b: String) -> String {
        ir.call("llvm.smax.i64", returning: "i64", [("i64", a), ("i64", b)])
    }

    /// Writes the next multiple of a power of two that is not less than `a`.
    mutating func roundUp(_ a: String, to multiple: Int) -> String {
        let sum = add(a, "\(multiple - 1)")
        return ir.value("and i64 \(sum), \(-multiple)")
    }

    /// Writes a comparison of integers.
    /// - Parameter predicate: the name of the comparison in LLVM.
    mutating func compare(_ predicate: String, _ a: String, with b: String) -> String {
        ir.value("icmp \(predicate) i64 \(a), \(b)")
    }

    /// Writes the conjunction of two conditions.
    mutating func both(_ a: String, _ b: String) -> String { ir.value("and i1 \(a), \(b)") }

    /// Writes the choice of `a` if a condition is true, otherwise of `b`.
    mutating func select(_ condition: String, _ a: String, otherwise b: String, type: String = "i64") -> String {
        ir.value("select i1 \(condition), \(type) \(a), \(type) \(b)")
    }

    /// Returns the address a number of bytes after a pointer.
    mutating func address(_ pointer: String, _ bytes: String) -> String {
        bytes == "0" ? pointer : ir.value("getelementptr i8, ptr \(pointer), i64 \(bytes)")
    }

    /// Writes `a · numerator / denominator`, rounded down, such as an extent of a tensor.
    mutating func scaled(_ a: String, by numerator: Int, over denominator: Int) -> String {
        let product = multiply(a, "\(numerator)")
        return divide(product, denominator)
    }

    /// Writes a copy of bytes between areas that do not overlap.
    mutating func copy(to target: String, from source: String, bytes: String) {
        ir.callVoid("llvm.memcpy.p0.p0.i64", [("ptr", target), ("ptr", source), ("i64", bytes), ("i1", "false")])
    }
}
