import PatternSparsity

/// What a network is trained for: batches that it is shown, and how far its answers are from what is wanted.
protocol TrainingObjective: AnyObject {
    /// Of a batch.
    var shape: TrainingGraph.Shape { get }
    /// What batches are drawn from; its state is part of a checkpoint.
    var generator: SplitMix64 { get set }

    /// What it remembers of earlier batches, vectors of sizes that stay; part of a checkpoint.
    var memory: [[Float]] { get set }

    /// Whether the distance to a teacher's output is all that counts.
    var imitates: Bool { get }

    /// The next batch, NCHW, real values 0…1.
    func next() -> [Float]
    /// The loss of what the network made of the latest batch, and its gradient, both NCHW.
    func compare(_ result: [Float]) throws -> (loss: Float, gradient: [Float])
}
