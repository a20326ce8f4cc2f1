/// Where a library of four-entry patterns comes from; the raw values are what people write.
public enum LibraryKind: String, Codable, CaseIterable, Sendable {
    /// The most frequent ones of a trained network: of the 56 in 3×3 kernels, of any positions in 5×5 kernels.
    case extracted
    /// The paper's 2×2 corners.
    case gaussian
    /// The paper's T shapes.
    case elog
    /// Both.
    case mixed
    /// Drawn from the 56.
    case random
    /// All 56 that keep the centre of a 3×3 kernel.
    case all
    /// The most frequent ones of a trained network with 5×5 kernels among the 56 with dilation 2.
    case dilated

    /// How many patterns the kind has; nil where one may choose.
    public var fixedCount: Int? {
        switch self {
        case .gaussian, .elog: 4
        case .mixed: 8
        case .all: 56
        case .extracted, .random, .dilated: nil
        }
    }

    /// Whether a trained network's weights decide.
    public var isExtracted: Bool { self == .extracted || self == .dilated }
}

extension PatternLibrary {
    /// The library of a kind.
    /// - Parameters:
    ///   - count: how many patterns, 1 to 56 (wide ones to 255); not read where the kind has a number of its own.
    ///     Wide patterns may turn out fewer.
    ///   - window: side of the kernels, 3 or 5. What is of 3×3 kernels lies in the middle of a 5×5 window.
    ///   - seed: of `random`.
    ///   - energies: for each block of a dense network the sum of its squared weights at each of the window's
    ///     positions; read where the kind is extracted.
    /// - Throws: what is out of range.
    public static func make(
        _ kind: LibraryKind, count: Int, window: Int = 3, seed: UInt64 = 1, energies: [[Float]] = []
    ) throws(SparsityError) -> PatternLibrary {
        guard window == 3 || window == 5 else { throw SparsityError("the window is \(window), not 3 or 5") }
        guard kind != .dilated || window == 5 else { throw SparsityError("dilated patterns need a window of 5") }
        let most = kind == .extracted && window == 5 ? 255 : 56
        guard kind.fixedCount != nil || (1...most).contains(count) else {
            throw SparsityError("the library's size is \(count), not 1 to \(most)")
        }
        if kind.isExtracted {
            guard energies.allSatisfy({ $0.count == window * window }) else {
                throw SparsityError("a library for kernels of side \(window) is extracted from kernels of that side")
            }
            guard energies.contains(where: { $0.contains { $0 > 0 } }) else {
                throw SparsityError("a library is extracted from trained weights, and there are none")
            }
        }
        return switch kind {
        case .extracted where window == 5: wide(count: count, from: energies)
        case .extracted: centred(entries: 4).extracted(count: count, from: energies)
        case .gaussian: gaussian.padded(to: window)
        case .elog: elog.padded(to: window)
        case .mixed: mixed.padded(to: window)
        case .random: random(count: count, seed: seed).padded(to: window)
        case .all: centred(entries: 4, window: window)
        case .dilated: centred(entries: 4).dilated().extracted(count: count, from: energies)
        }
    }
}
