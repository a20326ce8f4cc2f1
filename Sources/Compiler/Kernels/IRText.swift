/// A text in LLVM IR, to which instructions are appended one by one.
struct IRText {
    private(set) var body = ""
    /// The declarations of the functions that are called, by name.
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

    /// Appends a call of an intrinsic and records its declaration.
    /// - Parameter arguments: the type and the value of each argument.
    mutating func call(_ name: String, returning result: String, _ arguments: [(type: String, value: String)]) -> String
    {
        if declarations[name] == nil {
            declarations[name] = "declare \(result) @\(name)(\(arguments.map(\.type).joined(separator: ", ")))"
        }
        // The text is built piece by piece, because most of a text is calls and the start of the program waits for it.
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

    /// Appends a call of an intrinsic without a result and records its declaration.
    mutating func callVoid(_ name: String, _ arguments: [(type: String, value: String)]) {
        declarations[name] = "declare void @\(name)(\(arguments.map(\.type).joined(separator: ", ")))"
        line("  call void @\(name)(\(arguments.map { "\($0.type) \($0.value)" }.joined(separator: ", ")))")
    }

    /// Returns the address `bytes` bytes after a pointer.
    mutating func address(_ pointer: String, _ bytes: Int) -> String {
        bytes == 0 ? pointer : value("getelementptr i8, ptr \(pointer), i64 \(bytes)")
    }

    /// Loads a value from an address of any alignment.
    mutating func load(_ type: String, _ pointer: String, offset: Int = 0) -> String {
        let address = address(pointer, offset)
        return value("load \(type), ptr \(address), align 1")
    }

    /// Loads pointers from an array in memory, and returns them with their indices.
    mutating func pointers(_ array: String, _ indices: Set<Int>) -> [(Int, String)] {
        indices.sorted().map { ($0, load("ptr", array, offset: $0 * 8)) }
    }

    /// Returns, for each pointer, the address `x` elements of `advance` bytes after it.
    mutating func places(_ pointers: [(Int, String)], _ x: String, advance: Int) -> [Int: String] {
        let offset = value("mul i64 \(x), \(advance)")
        var places: [Int: String] = [:]
        for (index, pointer) in pointers { places[index] = value("getelementptr i8, ptr \(pointer), i64 \(offset)") }
        return places
    }

    /// Returns, for each pointer, the address `x` elements after it, with an element size in bytes for each.
    mutating func places(_ pointers: [(Int, String)], _ x: String, advances: [Int: Int]) -> [Int: String] {
        var places: [Int: String] = [:]
        for (index, pointer) in pointers {
            places.merge(self.places([(index, pointer)], x, advance: advances[index]!)) { $1 }
        }
        return places
    }

    /// Rearranges the elements of one or two vectors. The mask counts the second vector's elements after the first
    /// one's, and is nil where any element will do.
    mutating func shuffle(_ a: String, _ b: String? = nil, type: String, mask: [Int?]) -> String {
        let elements = mask.map { $0.map { "i32 \($0)" } ?? "i32 poison" }.joined(separator: ", ")
        return value(
            "shufflevector \(type) \(a), \(type) \(b ?? "poison"), <\(mask.count) x i32> <\(elements)>")
    }

    /// Returns a vector with a scalar in all lanes.
    mutating func splat(_ scalar: String, _ element: String, lanes: Int) -> String {
        let type = "<\(lanes) x \(element)>"
        let first = value("insertelement \(type) poison, \(element) \(scalar), i64 0")
        return value("shufflevector \(type) \(first), \(type) poison, <\(lanes) x i32> zeroinitializer")
    }

    /// Returns the text of the whole module.
    func module(header: [String]) -> String {
        (header + [body] + declarations.values.sorted()).joined(separator: "\n") + "\n"
    }
}

/// The constants of a function, which it reads through a pointer. So its text and machine code depend only on the
/// structure of the network (for AVX2 also on which weights are too large for one word).
struct ConstantPool {
    private(set) var bytes: [UInt8] = []

    /// Appends values. They begin on a cache line of their own if they fill one.
    /// - Returns: the offset of the values in bytes.
    mutating func add<T: BitwiseCopyable>(_ values: [T]) -> Int {
        let size = values.count * MemoryLayout<T>.stride
        let alignment = min(64, max(4, size))
        while !bytes.count.isMultiple(of: alignment) { bytes.append(0) }
        let offset = bytes.count
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        return offset
    }
}
