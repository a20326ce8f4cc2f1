/// The origin of a library of patterns that keep four entries. Raw values are the names on the command line and in
/// recipes.
public enum LibraryKind: String, Codable, CaseIterable, Sendable {
    /// The most frequent patterns of a trained network: in 3×3 kernels among the 56 that keep the centre, in 5×5
    /// kernels of any four positions.
    case extracted
    /// The four 2×2 corners of the paper (Ma et al., ECCV 2020).
    case gaussian
    /// The four T shapes of the paper (Ma et al., ECCV 2020).
    case elog
    /// The eight patterns of `gaussian` and `elog` together.
    case mixed
    /// A random choice of the 56 patterns of a 3×3 kernel that keep the centre.
    case random
    /// All 56 patterns of a 3×3 kernel that keep the centre.
    case all
    /// The most frequent patterns of a trained network with 5×5 kernels, among the 56 centred ones with dilation 2.
    case dilated

    /// The number of patterns of this kind; nil if it can be chosen.
    public var fixedCount: Int? {
        switch self {
        case .gaussian, .elog: 4
        case .mixed: 8
        case .all: 56
        case .extracted, .random, .dilated: nil
        }
    }

    /// True if the patterns are extracted from a trained network's weights.
    public var isExtracted: Bool { self == .extracted || self == .dilated }
}

extension PatternLibrary {
    /// Returns a library of the given kind.
    /// - Parameters:
    ///   - count: the number of patterns, 1 to 56 (to 255 for `extracted` with a window of 5, where there may be fewer
    ///     in the end); ignored if the kind has a fixed number.
    ///   - window: the side of the kernels, 3 or 5. Patterns of 3×3 kernels lie in the middle of a 5×5 window.
    ///   - seed: the seed of `random`.
    ///   - energies: for each block of a dense network, the sum of its squared weights at each position of the window;
    ///     used only by extracted kinds.
    /// - Throws: `SparsityError` that names the argument that is out of range.
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
