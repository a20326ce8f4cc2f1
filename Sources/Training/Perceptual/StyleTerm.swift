internal import COneDNN

/// How far the Gram matrices of a layer's activations are from a style picture's (Gatys et al., 2016), as a share of
/// that picture's own: ‖G − S‖ / ‖S‖, where G is either each picture's, and the mean of the batch is taken, or a moving
/// average of those of all batches so far.
///
/// Not its square: with the fourth power of activations, one glaring photograph would outweigh all others of a run.
final class StyleTerm {
    private let rows: FeatureRows
    private let target: [Float]
    private let energy: Float
    /// The share of earlier batches in the moving average; 0 where each picture is compared alone.
    private let share: Float
    /// The moving average; earlier batches count as painted like the style picture before there are any.
    var memory: [Float]
    private let gradient: Buffer?
    private let scatter: Primitive?

    /// - Parameters:
    ///   - target: the style picture's Gram matrix.
    ///   - memory: the share of earlier batches, 0 to below 1.
    ///   - propagates: whether the gradient is wanted; the term then has a gradient slot of the tensor's.
    init(_ tensor: TrainingTensor, target: [Float], memory share: Double, propagates: Bool) throws {
        rows = try FeatureRows(tensor)
        precondition(target.count == rows.channels * rows.channels, "a Gram matrix has a column per channel")
        self.target = target
        self.share = Float(share)
        memory = share > 0 ? target : []
        energy = max(target.reduce(0) { $0 + $1 * $1 }, .leastNormalMagnitude)
        guard propagates else {
            (gradient, scatter) = (nil, nil)
            return
        }
        let gradient = try Buffer(
            Buffer.descriptor([tensor.batch, tensor.channels, tensor.height, tensor.width], dnnl_nhwc))
        scatter = try Primitive.reorder(from: gradient, to: tensor.addGradientSlot())
        self.gradient = gradient
    }

    /// The loss of the tensor's values, and its gradient times `weight` in the tensor's slot.
    func evaluate(weight: Float) throws -> Float {
        try rows.read()
        let grams = try (0..<rows.batch).map(rows.gram)
        var loss: Float = 0
        if share > 0 {
            let fresh = (1 - share) / Float(rows.batch)
            for index in memory.indices {
                memory[index] = share * memory[index] + fresh * grams.reduce(0) { $0 + $1[index] }
            }
            let (difference, distance) = difference(memory)
            loss = distance / energy.squareRoot()
            for n in grams.indices { try propagate(difference, distance, n, weight: weight) }
        } else {
            for (n, gram) in grams.enumerated() {
                let (difference, distance) = difference(gram)
                loss += distance / (energy.squareRoot() * Float(rows.batch))
                try propagate(difference, distance, n, weight: weight)
            }
        }
        try scatter?.execute()
        return loss
    }

    /// G − S and its norm.
    private func difference(_ gram: [Float]) -> (matrix: [Float], norm: Float) {
        var difference = gram
        for index in difference.indices { difference[index] -= target[index] }
        return (difference, difference.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }

    /// The gradient with respect to a picture's activations. That of a moving average is taken as though it were all of
    /// this batch: its small share in it would make the steps small as well.
    private func propagate(_ difference: [Float], _ distance: Float, _ n: Int, weight: Float) throws {
        guard let gradient else { return }
        // ‖FᵀF/a − S‖² grows by 4/a · F(FᵀF/a − S) with F, and its root by that over twice the root.
        let least = energy.squareRoot() * 1e-6
        let steepness = 2 / (energy.squareRoot() * Float(rows.batch) * max(distance, least))
        try rows.times(
            difference, n, scale: weight * steepness / Float(rows.area),
            into: gradient.pointer + n * rows.area * rows.channels)
    }
}
