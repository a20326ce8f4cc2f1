internal import CLLVM
package import Foundation
internal import Redirection

extension StandaloneModule {
    /// The form in which a module is written.
    package enum Emission: String, CaseIterable, Sendable {
        case ir
        case asm
        case object
    }

    /// The error that LLVM does not know the target's processor or one of its features.
    package struct UnknownProcessor: Error {
        package let target: CodeTarget
    }

    /// Returns the module as LLVM IR, as assembly or as an object file for the target.
    /// - Throws: `CodeGenerationError` if LLVM is missing or cannot generate the code (the IR itself needs no LLVM);
    ///   `UnknownProcessor` if LLVM does not know the target's processor or features.
    package func emit(_ emission: Emission) throws -> Data {
        if emission == .ir { return Data(text.utf8) }
        let library = try LLVMLibrary(path: LLVMLocation.find().path)
        let compiler = ObjectCompiler(library: library, target: target)
        guard try compiler.knowsProcessor() else { throw UnknownProcessor(target: target) }
        return Data(try compiler.compile(text, to: emission == .asm ? LLVMAssemblyFile : LLVMObjectFile))
    }
}

extension ObjectCompiler {
    /// Returns true if LLVM knows the target's processor. LLVM continues without a processor that it does not know, and
    /// says so only on standard error.
    fileprivate func knowsProcessor() throws(CodeGenerationError) -> Bool {
        let (machine, text) = StandardError.captured {
            Result { () throws(CodeGenerationError) in try makeTargetMachine() }
        }
        library.disposeTargetMachine(try machine.get())
        let isUnknown = text.contains("is not a recognized")
        // A message of another thread is passed on.
        if !isUnknown, !text.isEmpty { FileHandle.standardError.write(Data(text.utf8)) }
        return !isUnknown
    }
}
