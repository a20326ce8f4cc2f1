/// The machine that LLVM generates code for, in LLVM's own terms.
package struct CodeTarget: Hashable, Sendable {
    /// The architecture, vendor, operating system and binary interface.
    package let triple: String
    /// The processor's name; a generic one if the code must not depend on the machine that makes it.
    package let processor: String
    /// The features beyond those of the processor, separated by commas.
    package let features: String

    /// Creates a target.
    package init(triple: String, processor: String, features: String) {
        self.triple = triple
        self.processor = processor
        self.features = features
    }
}

extension InstructionSet {
    /// True for the instruction sets of AArch64.
    package var isAArch64: Bool { self == .aarch64DotProduct || self == .aarch64I8MM }

    /// The target that stands for the instruction set on Linux.
    package var codeTarget: CodeTarget { CodeTarget(triple: triple, processor: processor, features: features) }

    /// Returns the target that stands for the instruction set on another system or processor.
    /// - Parameters:
    ///   - triple: nil for Linux.
    ///   - processor: nil for the smallest processor that has the instruction set.
    package func codeTarget(triple: String?, processor: String?) -> CodeTarget {
        CodeTarget(
            triple: triple ?? self.triple, processor: processor ?? self.processor,
            features: processor == nil
                ? features : features.isEmpty ? requiredFeatures : "\(requiredFeatures),\(features)")
    }

    /// The features that the processors in `processor` have and that other processors may lack.
    private var requiredFeatures: String {
        switch self {
        case .avx512VNNI: "+avx512f,+avx512bw,+avx512cd,+avx512dq,+avx512vl,+fma,+bmi,+bmi2"
        case .avx2VNNI, .avx2, .portable: "+avx2,+fma,+bmi,+bmi2"
        case .aarch64DotProduct, .aarch64I8MM: "+fp-armv8"
        }
    }

    /// The triple of Linux on the instruction set's architecture.
    package var triple: String { isAArch64 ? "aarch64-unknown-linux-gnu" : "x86_64-unknown-linux-gnu" }

    /// The name of the smallest processor that has the instruction set, apart from `features`.
    package var processor: String {
        switch self {
        case .avx512VNNI: "x86-64-v4"
        case .avx2VNNI, .avx2, .portable: "x86-64-v3"
        case .aarch64DotProduct, .aarch64I8MM: "generic"
        }
    }

    /// The features that kernels use and that `processor` lacks.
    var features: String {
        switch self {
        case .avx512VNNI: "+avx512vnni,-prefer-256-bit"
        case .avx2VNNI: "+avxvnni"
        case .aarch64DotProduct: "+neon,+dotprod"
        case .aarch64I8MM: "+neon,+dotprod,+i8mm"
        case .avx2, .portable: ""
        }
    }
}
