import Network
import PatternSparsity

extension BlockProjection {
    /// The structure of the nearest point (Euclidean) at which at most `keep` blocks stay and each of them keeps one
    /// pattern of the library, as training finds it: blocks share no weights, so each takes its nearest pattern, and then
    /// those of the largest norm under their patterns stay.
    static func patternsAndConnectivity(
        _ weights: [Float], filters: Int, channels: Int, kernelSize: Int, granularity: Granularity,
        library: PatternLibrary, keep: Int
    ) -> BlockStructure {
        connectivity(
            patterns(
                weights, filters: filters, channels: channels, kernelSize: kernelSize, granularity: granularity,
                library: library), weights, filters: filters, channels: channels, kernelSize: kernelSize,
            library: library, keep: keep)
    }
}
