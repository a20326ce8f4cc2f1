internal import Foundation

/// What kernels are made for.
public enum InstructionSet: String, CaseIterable, Sendable, CustomStringConvertible {
    /// 512-bit vectors with the dot product of bytes, `vpdpbusd`.
    case avx512VNNI = "avx512-vnni"
    /// 256-bit vectors with `vpdpbusd`.
    case avx2VNNI = "avx2-vnni"
    /// 256-bit vectors; bytes are widened to 16 bits, so that no product saturates.
    case avx2
    /// Plain Swift, for every CPU.
    case portable

    public var description: String { rawValue }

    /// Whether kernels for it are generated, which needs LLVM.
    public var isGenerated: Bool { self != .portable }

    /// Those that the running CPU has, the fastest first; `portable` is always among them.
    public static let supported: [InstructionSet] = {
        let flags = processorFlags()
        return allCases.filter { flags.isSuperset(of: $0.requiredFlags) }
    }()

    /// In the names of Linux.
    private var requiredFlags: [String] {
        switch self {
        case .avx512VNNI: ["avx512f", "avx512bw", "avx512vl", "avx512dq", "avx512cd", "avx512_vnni", "fma", "bmi2"]
        case .avx2VNNI: ["avx2", "avx_vnni", "fma", "bmi2"]
        case .avx2: ["avx2", "fma", "bmi2"]
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
