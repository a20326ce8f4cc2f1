internal import Compiler
internal import Foundation

/// Memory with machine code that can be run and no longer written.
final class ExecutableMemory: @unchecked Sendable {
    private let base: UnsafeMutableRawPointer
    private let size: Int
    /// The address of each function.
    let entries: [UnsafeRawPointer]

    /// Copies machine code into new memory.
    /// - Throws: `EngineError` if the system does not allow the process to make code.
    init(_ codes: [MachineCode]) throws {
        var offsets: [Int] = []
        var end = 0
        for code in codes {
            offsets.append(end)
            end += (code.bytes.count + 63) / 64 * 64
        }
        let size = max(end, 1)
        guard let base = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), base != MAP_FAILED
        else { throw EngineError("there is no memory for machine code") }
        for (code, offset) in zip(codes, offsets) {
            code.bytes.withUnsafeBytes { (base + offset).copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
        }
        guard mprotect(base, size, PROT_READ | PROT_EXEC) == 0 else {
            munmap(base, size)
            throw EngineError("the system does not let the process make machine code")
        }
        self.base = base
        self.size = size
        entries = zip(codes, offsets).map { UnsafeRawPointer(base + ($1 + $0.entry)) }
    }

    deinit { munmap(base, size) }
}
