/// The position-independent machine code of one function, with the constants that its instructions refer to.
package struct MachineCode: Equatable, Sendable {
    /// The code and the constants, to be copied to an address that is a multiple of 64.
    package let bytes: [UInt8]
    /// The offset of the function in `bytes`.
    package let entry: Int

    init(bytes: [UInt8], entry: Int) {
        self.bytes = bytes
        self.entry = entry
    }

    /// Places the sections of a relocatable ELF file for x86-64 one after the other and resolves the references between
    /// them.
    /// - Throws: `CodeGenerationError` if the file is damaged or refers to anything outside itself.
    init(object: [UInt8]) throws(CodeGenerationError) {
        let elf = try RelocatableObject(object)
        var bytes: [UInt8] = []
        var places: [Int: Int] = [:]
        for (index, section) in elf.sections.enumerated() where section.isLoaded {
            while !bytes.count.isMultiple(of: max(1, min(64, section.alignment))) { bytes.append(0) }
            places[index] = bytes.count
            bytes += try elf.contents(section)
        }
        for section in elf.sections where section.type == RelocatableObject.Section.relocations {
            guard let base = places[section.info] else { continue }
            for relocation in try elf.relocations(section) {
                guard let symbol = places[relocation.section] else {
                    throw CodeGenerationError("a kernel refers to a function outside itself")
                }
                let place = base + relocation.offset
                let value = symbol + relocation.value + relocation.addend - place
                guard place >= 0, place <= bytes.count - 4, let distance = Int32(exactly: value) else {
                    throw CodeGenerationError("a kernel's object file has a relocation that does not fit")
                }
                withUnsafeBytes(of: distance.littleEndian) { bytes.replaceSubrange(place..<place + 4, with: $0) }
            }
        }
        let symbol = try elf.symbol(named: KernelCode.symbol)
        guard let base = places[symbol.section], bytes.indices.contains(base + symbol.value) else {
            throw CodeGenerationError("a kernel's object file does not hold its function")
        }
        self.init(bytes: bytes, entry: base + symbol.value)
    }
}
