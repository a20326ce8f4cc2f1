internal import CLLVM

/// A compiler from the text of a module to an object file or assembly in memory.
struct ObjectCompiler: Sendable {
    let library: LLVMLibrary
    let target: CodeTarget

    /// Compiles a module.
    /// - Throws: `CodeGenerationError` with LLVM's message.
    func compile(
        _ text: String, to type: LLVMCodeGenFileType = LLVMObjectFile
    ) throws(CodeGenerationError) -> [UInt8] {
        let context = library.createContext()
        defer { library.disposeContext(context) }
        var message: UnsafeMutablePointer<CChar>?

        var text = text
        let buffer = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { library.copyToBuffer($0.baseAddress, $0.count, "kernel") }
        }
        var module: LLVMModuleRef?
        guard library.parse(context, buffer, &module, &message) == 0, let module else {
            throw failure("LLVM does not accept a kernel", message)
        }
        defer { library.disposeModule(module) }

        let machine = try makeTargetMachine()
        defer { library.disposeTargetMachine(machine) }
        var object: LLVMMemoryBufferRef?
        guard library.emit(machine, module, type, &message, &object) == 0, let object else {
            throw failure("LLVM makes no code of a kernel", message)
        }
        defer { library.disposeBuffer(object) }
        let bytes = UnsafeRawBufferPointer(start: library.bufferStart(object), count: library.bufferSize(object))
        return Array(bytes)
    }

    /// Creates LLVM's code generator for the target, which the caller must dispose of.
    /// - Throws: `CodeGenerationError` if LLVM has no such target.
    func makeTargetMachine() throws(CodeGenerationError) -> LLVMTargetMachineRef {
        var target: LLVMTargetRef?
        var message: UnsafeMutablePointer<CChar>?
        guard library.findTarget(self.target.triple, &target, &message) == 0 else {
            throw failure("LLVM has no code generator for \(self.target.triple)", message)
        }
        let machine = library.createTargetMachine(
            target, self.target.triple, self.target.processor, self.target.features, LLVMCodeGenLevelDefault,
            LLVMRelocPIC, LLVMCodeModelSmall)
        guard let machine else { throw CodeGenerationError("LLVM has no \(self.target.triple)") }
        return machine
    }

    private func failure(_ what: String, _ message: UnsafeMutablePointer<CChar>?) -> CodeGenerationError {
        guard let message else { return CodeGenerationError(what) }
        defer { library.disposeMessage(message) }
        return CodeGenerationError("\(what): \(String(cString: message))")
    }
}
