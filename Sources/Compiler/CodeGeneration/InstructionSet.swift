internal import Foundation

/// What kernels are made for.
public enum InstructionSet: String, CaseIterable, Sendable, CustomStringConvertible {
    /// 512-bit vectors with the dot product of bytes, `vpdpbusd`.
    case avx512VNNI = "avx512-vnni"
    /// 256-bit vectors with `vpdpbusd`.
    case avx2VNNI = "avx2-vnni"
    /// 256-bit vectors; products of bytes are summed in 16 bits first, never more than these hold: see `WordChain`.
    case avx2
    /// 128-bit vectors of AArch64 with the dot product of signed bytes, `sdot`; inputs are moved to signed bytes.
    case aarch64DotProduct = "aarch64-dotprod"
    /// The same with the dot product of signed and unsigned bytes, `sudot`.
    case aarch64I8MM = "aarch64-i8mm"
    /// Plain Swift, for every CPU.
    case portable

    public var description: String { rawValue }

    /// Whether kernels for it are generated, which needs LLVM.
    public var isGenerated: Bool { self != .portable }

    /// Those that the running CPU has and that kernels can be made for in memory, the fastest first; `portable` is
    /// always among them. Kernels for AArch64 are only written to files.
    public static let supported: [InstructionSet] = {
        let flags = processorFlags()
        return allCases.filter { $0.requiredFlags.map(flags.isSuperset) ?? false }
    }()

    /// In the names of Linux; nil where kernels are only written to files.
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
        // The kernel lists only what it lets programs use: a flag here also means that the registers are saved.
        guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
            let start = text.range(of: "\nflags")?.upperBound
        else { return [] }
        return Set(text[start...].prefix { $0 != "\n" }.split(separator: " ").map(String.init))
        #else
        return []
        #endif
    }
}
