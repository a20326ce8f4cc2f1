import Compiler
import Engine
import Network
import Pipeline
import Training

/// How much of a network may stay for it to run in a given time, as measured on the engine.
///
/// A pruned layer's time is taken to be a part of its own and an equal part for every kept block; both follow from two
/// measurements, with all blocks and with every second one.
struct TimeBudget {
    /// Of one frame.
    let milliseconds: Double
    let size: FrameSize
    let threads: Int

    /// Seconds that each of the two networks is measured.
    private static let seconds = 2.0

    /// The recipe with what a block of each pruned layer costs, in microseconds, and the share that the budget leaves.
    /// - Throws: `Failure` where the budget does not even suffice for what is not pruned.
    func apply(to recipe: TrainingRecipe, _ network: Network) throws -> TrainingRecipe {
        let all = try measure(network.measurable(recipe) { _ in true })
        let half = try measure(network.measurable(recipe) { $0.isMultiple(of: 2) })
        var result = recipe
        result.sparsity.costs = [:]
        // What the blocks of all pruned layers take together.
        var prunable = 0.0
        for (name, blocks) in network.prunedBlocks(recipe) {
            let removed = blocks / 2
            guard removed > 0, let full = all.layers[name], let rest = half.layers[name] else { continue }
            // Noise may have it that fewer blocks take longer; they never cost nothing.
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

    /// Milliseconds of a frame, and of each convolution in it.
    private func measure(_ network: Network) throws -> (total: Double, layers: [String: Double]) {
        let executor = try Executor.choose(try Compiler.compile(network), threads: threads, isa: nil)
        let bench = ModelBench(
            executor: executor, arithmetic: .int8, size: size, length: .seconds(Self.seconds), profiles: true)
        let result = try bench.run(isCancelled: { false })
        let convolutions = network.nodes.filter(\.operation.isConvolution).map(\.name)
        // In the order of the network; a part's time is of all threads together.
        let parts = (result.parts ?? []).filter { $0.rates != nil }
        let layers = zip(convolutions, parts).map { ($0, $1.milliseconds / Double(result.threads)) }
        return (result.latency.p50, Dictionary(layers, uniquingKeysWith: { $1 }))
    }
}
