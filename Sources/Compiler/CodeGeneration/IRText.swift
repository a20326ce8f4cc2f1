/// LLVM IR as text, instruction by instruction.
struct IRText {
    private(set) var body = ""
    /// Of what is called, by name.
    private(set) var declarations: [String: String] = [:]
    private var count = 0

    /// Appends a line that defines no value.
    mutating func line(_ text: String) {
        body += text
        body += "\n"
    }

    /// Appends an instruction.
    /// - Returns: the name of its value.
    mutating func value(_ instruction: String) -> String {
        let name = "%v\(count)"
        count += 1
        body += "  "
        body += name
        body += " = "
        body += instruction
        body += "\n"
        return name
    }

    /// Appends the call of an intrinsic and notes its declaration.
    /// - Parameter arguments: type and value of each.
    mutating func call(_ name: String, _ result: String, _ arguments: [(type: String, value: String)]) -> String {
        if declarations[name] == nil {
            declarations[name] = "declare \(result) @\(name)(\(arguments.map(\.type).joined(separator: ", ")))"
        }
        // Piece by piece: most of a text is calls, and start-up waits for it.
        var instruction = "call "
        for piece in [result, " @", name, "("] { instruction += piece }
        for (index, argument) in arguments.enumerated() {
            if index > 0 { instruction += ", " }
            instruction += argument.type
            instruction += " "
            instruction += argument.value
        }
        instruction += ")"
        return value(instruction)
    }

    /// Appends the call of an intrinsic that gives nothing and notes its declaration.
    mutating func callVoid(_ name: String, _ arguments: [(type: String, value: String)]) {
        declarations[name] = "declare void @\(name)(\(arguments.map(\.type).joined(separator: ", ")))"
        line("  call void @\(name)(\(arguments.map { "\($0.type) \($0.value)" }.joined(separator: ", ")))")
    }

    /// The address `bytes` behind a pointer.
    mutating func address(_ pointer: String, _ bytes: Int) -> String {
        bytes == 0 ? pointer : value("getelementptr i8, ptr \(pointer), i64 \(bytes)")
    }

    /// Loads from an address without an alignment.
    mutating func load(_ type: String, _ pointer: String, _ bytes: Int = 0) -> String {
        let address = address(pointer, bytes)
        return value("load \(type), ptr \(address), align 1")
    }

    /// The pointers of an array, by index.
    mutating func pointers(_ array: String, _ indices: Set<Int>) -> [(Int, String)] {
        indices.sorted().map { ($0, load("ptr", array, $0 * 8)) }
    }

    /// Where `x` elements of `advance` bytes lie behind each pointer.
    mutating func places(_ pointers: [(Int, String)], _ x: String, advance: Int) -> [Int: String] {
        let offset = value("mul i64 \(x), \(advance)")
        var places: [Int: String] = [:]
        for (index, pointer) in pointers { places[index] = value("getelementptr i8, ptr \(pointer), i64 \(offset)") }
        return places
    }

    /// The same where each has its own advance.
    mutating func places(_ pointers: [(Int, String)], _ x: String, advances: [Int: Int]) -> [Int: String] {
        var places: [Int: String] = [:]
        for (index, pointer) in pointers {
            places.merge(self.places([(index, pointer)], x, advance: advances[index]!)) { $1 }
        }
        return places
    }

    /// Elements of two vectors (`lanes` each; the second one's count on) in a new order, nil where any will do.
    mutating func shuffle(_ a: String, _ b: String? = nil, type: String, _ mask: [Int?]) -> String {
        let elements = mask.map { $0.map { "i32 \($0)" } ?? "i32 poison" }.joined(separator: ", ")
        return value(
            "shufflevector \(type) \(a), \(type) \(b ?? "poison"), <\(mask.count) x i32> <\(elements)>")
    }

    /// A scalar in every lane.
    mutating func splat(_ scalar: String, _ element: String, lanes: Int) -> String {
        let type = "<\(lanes) x \(element)>"
        let first = value("insertelement \(type) poison, \(element) \(scalar), i64 0")
        return value("shufflevector \(type) \(first), \(type) poison, <\(lanes) x i32> zeroinitializer")
    }

    /// The whole module.
    func module(header: [String]) -> String {
        (header + [body] + declarations.values.sorted()).joined(separator: "\n") + "\n"
    }
}

/// The constants of a function, which it reads through a pointer: so that its text, and the machine code, depend on
/// the network's structure only (for AVX2 also on which weights are too large for one word).
struct ConstantPool {
    private(set) var bytes: [UInt8] = []

    /// Appends values, on a cache line of their own where they fill one.
    /// - Returns: their offset in bytes.
    mutating func add<T: BitwiseCopyable>(_ values: [T]) -> Int {
        let size = values.count * MemoryLayout<T>.stride
        let alignment = min(64, max(4, size))
        while !bytes.count.isMultiple(of: alignment) { bytes.append(0) }
        let offset = bytes.count
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        return offset
    }
}
