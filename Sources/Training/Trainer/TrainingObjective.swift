import PatternSparsity

/// The objective of a training run: it makes the batches and measures the network's output.
protocol TrainingObjective: AnyObject {
    /// The shape of a batch.
    var shape: TrainingGraph.Shape { get }
    /// The random generator of the batches; its state is part of a checkpoint.
    var generator: SplitMix64 { get set }

    /// The vectors in which the objective remembers earlier batches, of constant lengths; part of a checkpoint.
    var memory: [[Float]] { get set }

    /// Whether only the distance from a teacher's output counts.
    var imitates: Bool { get }

    /// The style of each picture of the latest batch, by number; empty where there is one style.
    var styles: [Int] { get }

    /// Returns the next batch in NCHW order, with real values from 0 to 1.
    func next() -> [Float]
    /// Returns the loss of the network's output for the latest batch, and its gradient, both in NCHW order.
    func compare(_ result: [Float]) throws -> (loss: Float, gradient: [Float])
}
