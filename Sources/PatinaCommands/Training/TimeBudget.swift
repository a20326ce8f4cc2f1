import Compiler
import Engine
import Network
import Pipeline
import Reports
import Training

/// A time per frame that a pruned network may take, and the means to find how many blocks fit it by measuring the
/// engine.
///
/// The time of a pruned layer is modelled as a constant plus an equal cost for every kept block; both follow from two
/// measurements, with all blocks and with every second one.
struct TimeBudget {
    /// The time per frame in milliseconds.
    let milliseconds: Double
    /// The size of the frames.
    let size: FrameSize
    /// The number of threads.
    let threads: Int

    /// The time in seconds for which each of the two networks is measured.
    private static let seconds = 2.0

    /// Returns the recipe with the cost in microseconds of a block of each pruned layer, and with the share of blocks
    /// that the budget leaves.
    /// - Throws: `Failure` where the budget is too small even for the parts that are not pruned.
    func apply(to recipe: TrainingRecipe, _ network: Network) throws -> TrainingRecipe {
        let all = try measure(network.measurable(recipe) { _ in true })
        let half = try measure(network.measurable(recipe) { $0.isMultiple(of: 2) })
        var result = recipe
        result.sparsity.costs = [:]
        // The time in milliseconds of the blocks of all pruned layers.
        var prunable = 0.0
        for (name, blocks) in network.prunedBlocks(recipe) {
            let removed = blocks / 2
            guard removed > 0, let full = all.layers[name], let rest = half.layers[name] else { continue }
            // By noise, fewer blocks may appear to take longer; a block's cost stays above zero all the same.
            let cost = max((full - rest) / Double(removed), 1e-6)
            result.sparsity.costs[name] = (cost * 1000 * 1000).rounded() / 1000
            prunable += cost * Double(blocks)
        }
        let keep = (milliseconds - (all.total - prunable)) / prunable
        guard keep >= 0.01 else {
            throw Failure(
                .usage,
                "--budget is \(milliseconds.formatted(2)) ms at \(size), and the parts that are not pruned take "
                    + "\((all.total - prunable).formatted(2)) ms; raise it, or make the network smaller.")
        }
        result.sparsity.keep = min(1, (keep * 1e4).rounded(.down) / 1e4)
        return result
    }

    /// Returns the median time of a frame and the time of each convolution in it, in milliseconds.
    private func measure(_ network: Network) throws -> (total: Double, layers: [String: Double]) {
        let executor = try Executor.choose(try Compiler.compile(network), threads: threads, isa: nil)
        let bench = ModelBench(
            executor: executor, arithmetic: .int8, size: size, length: .seconds(Self.seconds), profiles: true)
        let result = try bench.run(isCancelled: { false })
        let convolutions = network.nodes.filter(\.operation.isConvolution).map(\.name)
        // Parts come in the order of the network; the time of a part is the sum over all threads.
        let parts = (result.parts ?? []).filter { $0.rates != nil }
        let layers = zip(convolutions, parts).map { ($0, $1.milliseconds / Double(result.threads)) }
        return (result.latency.p50, Dictionary(layers, uniquingKeysWith: { $1 }))
    }
}
