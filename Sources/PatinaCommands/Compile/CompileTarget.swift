import Compiler

/// The machine that the options of `compile` describe.
struct CompileTarget {
    let target: String?
    let cpu: String?
    let isa: InstructionSet?

    private enum Architecture: String {
        case x86 = "x86_64"
        case arm = "aarch64"
    }

    /// Returns the instruction set and the machine by LLVM's names.
    /// - Throws: `Failure` where the options contradict each other or name a machine for which no code is generated.
    func resolved() throws(Failure) -> (InstructionSet, CodeTarget) {
        if let isa, !isa.isGenerated { throw Failure(.usage, "--isa is \(isa), for which no code is generated.") }
        let architecture = try architecture()
        let isa = isa ?? suited(architecture)
        guard isa.isAArch64 == (architecture == .arm) else {
            throw Failure(.usage, "--isa is \(isa), which no \(architecture.rawValue) machine has.")
        }
        for word in [target, cpu].compactMap(\.self) {
            guard !word.isEmpty, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) })
            else { throw Failure(.usage, "\"\(word)\" is not a name that LLVM could know.") }
        }
        return (isa, isa.codeTarget(triple: target, processor: cpu))
    }

    /// Returns the architecture of the target; x86-64 where no option names another.
    private func architecture() throws(Failure) -> Architecture {
        guard let target else { return isa?.isAArch64 == true ? .arm : .x86 }
        let words = target.split(separator: "-", omittingEmptySubsequences: false)
        // ABIs with 32-bit pointers would change the signatures of the functions.
        let isWide = !["x32", "ilp32"].contains { target.hasSuffix($0) }
        switch words[0] {
        case "x86_64", "amd64": if isWide { return .x86 }
        case "aarch64", "arm64": if isWide { return .arm }
        default: break
        }
        throw Failure(
            .usage, "--target is \(target); code is made for x86_64 and aarch64 machines with 64-bit pointers.")
    }

    /// Returns the instruction set where none is asked for. For AArch64 it has dot products; for x86-64 it is that of the
    /// named processor, the best of this CPU where no target is named either, or AVX2.
    private func suited(_ architecture: Architecture) -> InstructionSet {
        if architecture == .arm { return .aarch64DotProduct }
        if let cpu { return Self.vectorNeuralNetwork[cpu] ?? .avx2 }
        // A named target may be a machine with fewer instructions than this one.
        return target == nil ? InstructionSet.supported.first { $0.isGenerated } ?? .avx2 : .avx2
    }

    /// The instruction sets of the processors, by LLVM's names, that have `vpdpbusd`.
    private static let vectorNeuralNetwork: [String: InstructionSet] = {
        let wide = [
            "cascadelake", "cooperlake", "icelake-client", "icelake-server", "rocketlake", "tigerlake",
            "sapphirerapids", "emeraldrapids", "graniterapids", "graniterapids-d", "znver4", "znver5",
        ]
        let narrow = [
            "alderlake", "raptorlake", "meteorlake", "arrowlake", "arrowlake-s", "lunarlake", "pantherlake",
            "gracemont", "sierraforest", "grandridge", "clearwaterforest",
        ]
        return Dictionary(
            uniqueKeysWithValues: wide.map { ($0, .avx512VNNI) } + narrow.map { ($0, InstructionSet.avx2VNNI) })
    }()
}
