/// What LLVM makes code for, in its own names.
package struct CodeTarget: Hashable, Sendable {
    /// Architecture, vendor, system and binary interface.
    package let triple: String
    /// A processor; generic where code shall not depend on the machine that made it.
    package let processor: String
    /// Features besides the processor's.
    package let features: String

    /// - Parameters: as the properties.
    package init(triple: String, processor: String, features: String) {
        self.triple = triple
        self.processor = processor
        self.features = features
    }
}

extension InstructionSet {
    /// Whether it is one of AArch64's.
    package var isAArch64: Bool { self == .aarch64DotProduct || self == .aarch64I8MM }

    /// The instruction set on Linux.
    package var codeTarget: CodeTarget { CodeTarget(triple: triple, processor: processor, features: features) }

    /// The instruction set on another system or processor.
    /// - Parameters: nil for Linux, and for the least processor.
    package func codeTarget(triple: String?, processor: String?) -> CodeTarget {
        CodeTarget(
            triple: triple ?? self.triple, processor: processor ?? self.processor,
            features: processor == nil
                ? features : features.isEmpty ? requiredFeatures : "\(requiredFeatures),\(features)")
    }

    /// What the processors named above have and others may not.
    private var requiredFeatures: String {
        switch self {
        case .avx512VNNI: "+avx512f,+avx512bw,+avx512cd,+avx512dq,+avx512vl,+fma,+bmi,+bmi2"
        case .avx2VNNI, .avx2, .portable: "+avx2,+fma,+bmi,+bmi2"
        case .aarch64DotProduct, .aarch64I8MM: "+fp-armv8"
        }
    }

    /// Linux on the instruction set's architecture.
    package var triple: String { isAArch64 ? "aarch64-unknown-linux-gnu" : "x86_64-unknown-linux-gnu" }

    /// The least processor that has the instruction set, but for the features.
    package var processor: String {
        switch self {
        case .avx512VNNI: "x86-64-v4"
        case .avx2VNNI, .avx2, .portable: "x86-64-v3"
        case .aarch64DotProduct, .aarch64I8MM: "generic"
        }
    }

    /// What kernels use and not every processor has.
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
