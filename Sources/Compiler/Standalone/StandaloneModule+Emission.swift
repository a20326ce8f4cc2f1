internal import CLLVM
package import Foundation

extension StandaloneModule {
    /// What a module is written as.
    package enum Emission: String, CaseIterable, Sendable {
        case ir
        case asm
        case object
    }

    /// LLVM does not know the target's processor, or has none of the features in it.
    package struct UnknownProcessor: Error {
        package let target: CodeTarget
    }

    /// The module as LLVM's text, as assembly or as an object file for the target.
    /// - Throws: `CodeGenerationError` where LLVM is not there or cannot make it (the text itself needs no LLVM), or
    ///   `UnknownProcessor`.
    package func emit(_ emission: Emission) throws -> Data {
        if emission == .ir { return Data(text.utf8) }
        let library = try LLVMLibrary(path: LLVMLocation.find().path)
        let compiler = ObjectCompiler(library: library, target: target)
        guard try compiler.knowsProcessor() else { throw UnknownProcessor(target: target) }
        return Data(try compiler.compile(text, to: emission == .asm ? LLVMAssemblyFile : LLVMObjectFile))
    }
}

extension ObjectCompiler {
    /// LLVM goes on without a processor that it does not know, and only says so on standard error.
    fileprivate func knowsProcessor() throws(CodeGenerationError) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return true }
        defer { close(ends[0]) }
        let saved = dup(STDERR_FILENO)
        guard saved >= 0, dup2(ends[1], STDERR_FILENO) >= 0 else {
            close(ends[1])
            return true
        }
        let result = Result { () throws(CodeGenerationError) in library.disposeTargetMachine(try makeTargetMachine()) }
        dup2(saved, STDERR_FILENO)
        close(saved)
        close(ends[1])
        try result.get()
        var byte: UInt8 = 0
        return read(ends[0], &byte, 1) == 0
    }
}
