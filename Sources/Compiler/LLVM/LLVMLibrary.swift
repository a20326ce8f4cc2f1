internal import CLLVM
internal import Foundation

/// The functions of LLVM's C API that Patina calls, from LLVM's shared library, which is opened at run time.
///
/// They may be called from several threads at once, each with a context of its own.
struct LLVMLibrary: @unchecked Sendable {
    let createContext: PatinaLLVMContextCreate
    let disposeContext: PatinaLLVMContextDispose
    let copyToBuffer: PatinaLLVMCreateMemoryBufferWithMemoryRangeCopy
    let parse: PatinaLLVMParseIRInContext
    let disposeModule: PatinaLLVMDisposeModule
    let disposeMessage: PatinaLLVMDisposeMessage
    let findTarget: PatinaLLVMGetTargetFromTriple
    let createTargetMachine: PatinaLLVMCreateTargetMachine
    let disposeTargetMachine: PatinaLLVMDisposeTargetMachine
    let emit: PatinaLLVMTargetMachineEmitToMemoryBuffer
    let bufferStart: PatinaLLVMGetBufferStart
    let bufferSize: PatinaLLVMGetBufferSize
    let disposeBuffer: PatinaLLVMDisposeMemoryBuffer

    /// Opens the library and prepares its code generators for x86-64 and AArch64, if it has them. It stays open for the
    /// life of the process.
    /// - Throws: `CodeGenerationError` if it cannot be opened or lacks a function.
    init(path: String) throws(CodeGenerationError) {
        guard let handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL) else {
            let reason = dlerror().map { String(cString: $0) } ?? "no reason given"
            throw CodeGenerationError("LLVM cannot be opened: \(reason)")
        }
        func function<T>(_ name: String, _ type: T.Type) throws(CodeGenerationError) -> T {
            guard let address = dlsym(handle, name) else {
                throw CodeGenerationError("\(path) has no function \(name)")
            }
            return unsafeBitCast(address, to: type)
        }
        createContext = try function("LLVMContextCreate", PatinaLLVMContextCreate.self)
        disposeContext = try function("LLVMContextDispose", PatinaLLVMContextDispose.self)
        copyToBuffer = try function(
            "LLVMCreateMemoryBufferWithMemoryRangeCopy", PatinaLLVMCreateMemoryBufferWithMemoryRangeCopy.self)
        parse = try function("LLVMParseIRInContext", PatinaLLVMParseIRInContext.self)
        disposeModule = try function("LLVMDisposeModule", PatinaLLVMDisposeModule.self)
        disposeMessage = try function("LLVMDisposeMessage", PatinaLLVMDisposeMessage.self)
        findTarget = try function("LLVMGetTargetFromTriple", PatinaLLVMGetTargetFromTriple.self)
        createTargetMachine = try function("LLVMCreateTargetMachine", PatinaLLVMCreateTargetMachine.self)
        disposeTargetMachine = try function("LLVMDisposeTargetMachine", PatinaLLVMDisposeTargetMachine.self)
        emit = try function(
            "LLVMTargetMachineEmitToMemoryBuffer", PatinaLLVMTargetMachineEmitToMemoryBuffer.self)
        bufferStart = try function("LLVMGetBufferStart", PatinaLLVMGetBufferStart.self)
        bufferSize = try function("LLVMGetBufferSize", PatinaLLVMGetBufferSize.self)
        disposeBuffer = try function("LLVMDisposeMemoryBuffer", PatinaLLVMDisposeMemoryBuffer.self)
        for architecture in ["X86", "AArch64"] {
            for part in ["TargetInfo", "Target", "TargetMC", "AsmPrinter"] {
                guard let address = dlsym(handle, "LLVMInitialize\(architecture)\(part)") else { continue }
                unsafeBitCast(address, to: PatinaLLVMInitialize.self)()
            }
        }
    }
}

/// The place of LLVM's shared library, found without opening it, which would take some 15 ms.
struct LLVMLocation: Sendable {
    let path: String
    /// A text that changes whenever the library does.
    let identity: String

    /// The names of the library in distributions, preferred one first. Older versions lack functions or read a
    /// different text.
    private static let names =
        ["libLLVM.so.19.1", "libLLVM-19.so", "libLLVM.so.20.1"]
        + [18, 17, 16, 15].flatMap { ["libLLVM.so.\($0).1", "libLLVM-\($0).so.1", "libLLVM-\($0).so"] }

    private static let folders = [
        "/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib", "/lib/x86_64-linux-gnu",
    ]

    /// Returns the library that the environment variable `PATINA_LLVM` names, or else the first one found.
    /// - Throws: `CodeGenerationError` if there is none.
    static func find() throws(CodeGenerationError) -> LLVMLocation {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["PATINA_LLVM"] { return try LLVMLocation(path: path) }
        let own = environment["LD_LIBRARY_PATH", default: ""].split(separator: ":").map(String.init)
        for name in names {
            for folder in own + folders {
                if let location = try? LLVMLocation(path: "\(folder)/\(name)") { return location }
            }
        }
        throw CodeGenerationError("no libLLVM.so.19.1 was found (Debian: apt install libllvm19)")
    }

    /// Creates the location of a library whose path is known.
    /// - Throws: `CodeGenerationError` if there is no such file.
    init(path: String) throws(CodeGenerationError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CodeGenerationError("there is no LLVM at \(path)") }
        self.path = path
        identity = "\(path) \(status.st_size) \(status.st_mtim.tv_sec)"
    }
}
