/// Phased library extraction (Ma et al., ECCV 2020): a network starts with every pattern and gives up the rarest in
/// phases, with training in between, so that blocks move to other patterns while their weights can still follow.
public struct LibraryShrinking: Equatable, Sendable {
    /// Library sizes from phase to phase, falling.
    public let counts: [Int]

    /// All patterns, then 12, 8 and 4.
    public static let standard = try! LibraryShrinking(counts: [56, 12, 8, 4])

    /// - Parameter counts: each smaller than the one before, 1 to 255.
    /// - Throws: what is out of range.
    public init(counts: [Int]) throws(SparsityError) {
        guard !counts.isEmpty, counts.allSatisfy((1...255).contains) else {
            throw SparsityError("the library sizes are \(counts); there must be some, each 1 to 255")
        }
        guard zip(counts, counts.dropFirst()).allSatisfy({ $0 > $1 }) else {
            throw SparsityError("the library sizes are \(counts); each must be smaller than the one before")
        }
        self.counts = counts
    }

    /// The library of the next phase: of the present patterns those that are the nearest one most often, as
    /// `PatternLibrary.extracted`. Nil after the last phase.
    /// - Parameter energies: for each block the sum of its squared present weights at each position of the kernel,
    ///   pruned ones included as far as they still have a value.
    public func next(after library: PatternLibrary, energies: [[Float]]) -> PatternLibrary? {
        counts.first { $0 < library.patterns.count }.map { library.extracted(count: $0, from: energies) }
    }
}
