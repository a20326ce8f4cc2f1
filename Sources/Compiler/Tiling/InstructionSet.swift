internal import Foundation

/// An instruction set that kernels are made for.
public enum InstructionSet: String, CaseIterable, Sendable, CustomStringConvertible {
    /// AVX-512 with VNNI: 512-bit vectors and the dot product of bytes, `vpdpbusd`.
    case avx512VNNI = "avx512-vnni"
    /// AVX2 with AVX-VNNI: 256-bit vectors and `vpdpbusd`.
    case avx2VNNI = "avx2-vnni"
    /// AVX2 alone: 256-bit vectors. Products of bytes are summed in 16 bits first, and never more than fit; see
    /// `WordChain`.
    case avx2
    /// AArch64 with the dot product of signed bytes, `sdot`: 128-bit vectors. Inputs are converted to signed bytes.
    case aarch64DotProduct = "aarch64-dotprod"
    /// AArch64 with the dot product of signed and unsigned bytes, `sudot`: 128-bit vectors.
    case aarch64I8MM = "aarch64-i8mm"
    /// Swift code for every CPU.
    case portable

    /// The name on the command line.
    public var description: String { rawValue }

    /// True if kernels for the instruction set are generated, which needs LLVM.
    public var isGenerated: Bool { self != .portable }

    /// The instruction sets that the running CPU has and for which kernels can be made in memory, fastest first.
    /// `portable` is always among them. Kernels for AArch64 are only written to files.
    public static let supported: [InstructionSet] = {
        let flags = processorFlags()
        return allCases.filter { $0.requiredFlags.map(flags.isSuperset) ?? false }
    }()

    /// The CPU flags, as Linux names them, that the instruction set needs; nil if its kernels are only written to
    /// files.
    private var requiredFlags: [String]? {
        switch self {
        case .avx512VNNI: ["avx512f", "avx512bw", "avx512vl", "avx512dq", "avx512cd", "avx512_vnni", "fma", "bmi2"]
        case .avx2VNNI: ["avx2", "avx_vnni", "fma", "bmi2"]
        case .avx2: ["avx2", "fma", "bmi2"]
        case .aarch64DotProduct, .aarch64I8MM: nil
        case .portable: []
        }
    }

    private static func processorFlags() -> Set<String> {
        #if arch(x86_64)
        // The kernel lists only what it allows programs to use, so a flag here also means that the registers are saved.
        guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
            let start = text.range(of: "\nflags")?.upperBound
        else { return [] }
        return Set(text[start...].prefix { $0 != "\n" }.split(separator: " ").map(String.init))
        #else
        return []
        #endif
    }
}
