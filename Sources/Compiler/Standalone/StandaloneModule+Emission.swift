internal import CLLVM
package import Foundation
internal import Redirection

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
        let (machine, text) = StandardError.captured {
            Result { () throws(CodeGenerationError) in try makeTargetMachine() }
        }
        library.disposeTargetMachine(try machine.get())
        let isUnknown = text.contains("is not a recognized")
        // Another thread's words are not lost.
        if !isUnknown, !text.isEmpty { FileHandle.standardError.write(Data(text.utf8)) }
        return !isUnknown
    }
}
