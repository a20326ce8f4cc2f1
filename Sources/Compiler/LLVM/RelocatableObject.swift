/// The parts of a relocatable 64-bit little-endian ELF file that kernels consist of (System V ABI, chapters 4 and 5).
struct RelocatableObject {
    /// A section header, with the fields that are needed.
    struct Section {
        let type: Int
        let flags: Int
        let offset: Int
        let size: Int
        let link: Int
        let info: Int
        let alignment: Int

        static let symbols = 2
        static let relocations = 4
        private static let contents = 1
        private static let allocated = 2

        /// True if the section is part of the program's memory.
        var isLoaded: Bool { type == Self.contents && flags & Self.allocated != 0 && size > 0 }
    }

    /// A reference to a symbol that must be resolved, relative to the place of the reference.
    struct Relocation {
        let offset: Int
        let section: Int
        let value: Int
        let addend: Int
    }

    let sections: [Section]
    private let bytes: [UInt8]

    /// Reads the section headers of a file.
    /// - Throws: `CodeGenerationError` if the file is not of this kind or is truncated.
    init(_ bytes: [UInt8]) throws(CodeGenerationError) {
        self.bytes = bytes
        guard bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46, 2, 1]) else {
            throw CodeGenerationError("a kernel's object file is not ELF")
        }
        let (table, size) = (try Self.read(bytes, at: 0x28, width: 8), try Self.read(bytes, at: 0x3a, width: 2))
        let count = try Self.read(bytes, at: 0x3c, width: 2)
        guard table >= 0, table <= bytes.count, count * size <= bytes.count - table else {
            throw CodeGenerationError("a kernel's object file is cut short")
        }
        var sections: [Section] = []
        for index in 0..<count {
            let header = table + index * size
            func field(at offset: Int, width: Int) throws(CodeGenerationError) -> Int {
                try Self.read(bytes, at: header + offset, width: width)
            }
            sections.append(
                Section(
                    type: try field(at: 4, width: 4), flags: try field(at: 8, width: 8),
                    offset: try field(at: 0x18, width: 8),
                    size: try field(at: 0x20, width: 8), link: try field(at: 0x28, width: 4),
                    info: try field(at: 0x2c, width: 4),
                    alignment: try field(at: 0x30, width: 8)))
        }
        self.sections = sections
    }

    /// Returns the bytes of a section.
    /// - Throws: `CodeGenerationError` if the file is truncated.
    func contents(_ section: Section) throws(CodeGenerationError) -> ArraySlice<UInt8> {
        guard section.offset >= 0, section.size >= 0, section.offset <= bytes.count,
            section.size <= bytes.count - section.offset
        else { throw CodeGenerationError("a kernel's object file is cut short") }
        return bytes[section.offset..<section.offset + section.size]
    }

    /// Returns the entries of a relocation section.
    /// - Throws: `CodeGenerationError` if one is not relative to its own place, or if the file is truncated.
    func relocations(_ section: Section) throws(CodeGenerationError) -> [Relocation] {
        guard sections.indices.contains(section.link) else {
            throw CodeGenerationError("a kernel's object file has no symbols")
        }
        let symbols = sections[section.link]
        var relocations: [Relocation] = []
        for entry in stride(from: section.offset, to: section.offset + section.size, by: 24) {
            let info = try read(at: entry + 8, width: 8)
            // R_X86_64_PC32 and R_X86_64_PLT32, which are the same without a linkage table.
            guard [2, 4].contains(info & 0xffff_ffff) else {
                throw CodeGenerationError("a kernel has a relocation of type \(info & 0xffff_ffff)")
            }
            let symbol = symbols.offset + info >> 32 * 24
            relocations.append(
                Relocation(
                    offset: try read(at: entry, width: 8), section: try read(at: symbol + 6, width: 2),
                    value: try read(at: symbol + 8, width: 8),
                    addend: try read(at: entry + 16, width: 8)))
        }
        return relocations
    }

    /// Returns the section and the offset of a symbol.
    /// - Throws: `CodeGenerationError` if there is no such symbol.
    func symbol(named name: String) throws(CodeGenerationError) -> (section: Int, value: Int) {
        for table in sections where table.type == Section.symbols && sections.indices.contains(table.link) {
            let names = sections[table.link].offset
            for entry in stride(from: table.offset, to: table.offset + table.size, by: 24) {
                let start = names + (try read(at: entry, width: 4))
                let end = start + name.utf8.count
                guard start >= 0, end < bytes.count, bytes[end] == 0, bytes[start..<end].elementsEqual(name.utf8) else {
                    continue
                }
                return (try read(at: entry + 6, width: 2), try read(at: entry + 8, width: 8))
            }
        }
        throw CodeGenerationError("a kernel's object file does not hold its function")
    }

    private func read(at offset: Int, width: Int) throws(CodeGenerationError) -> Int {
        try Self.read(bytes, at: offset, width: width)
    }

    /// Reads a little-endian integer of `width` bytes.
    private static func read(_ bytes: [UInt8], at offset: Int, width: Int) throws(CodeGenerationError) -> Int {
        guard offset >= 0, offset <= bytes.count - width else {
            throw CodeGenerationError("a kernel's object file is cut short")
        }
        var value: UInt64 = 0
        for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
        return Int(Int64(bitPattern: value))
    }
}
