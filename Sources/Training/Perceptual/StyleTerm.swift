internal import COneDNN

/// How far the Gram matrices of a layer's activations are from a style picture's (Gatys et al., 2016), as a share of
/// that picture's own: ‖G − S‖ / ‖S‖, the mean of the batch.
///
/// Not its square: with the fourth power of activations, one glaring photograph would outweigh all others of a run.
final class StyleTerm {
    private let rows: FeatureRows
    private let target: [Float]
    private let energy: Float
    private let gradient: Buffer?
    private let scatter: Primitive?

    /// - Parameters:
    ///   - target: the style picture's Gram matrix.
    ///   - propagates: whether the gradient is wanted; the term then has a gradient slot of the tensor's.
    init(_ tensor: TrainingTensor, target: [Float], propagates: Bool) throws {
        rows = try FeatureRows(tensor)
        precondition(target.count == rows.channels * rows.channels, "a Gram matrix has a column per channel")
        self.target = target
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
        var loss: Float = 0
        let share = 1 / (energy.squareRoot() * Float(rows.batch))
        for n in 0..<rows.batch {
            var difference = try rows.gram(n)
            for index in difference.indices { difference[index] -= target[index] }
            let distance = difference.reduce(0) { $0 + $1 * $1 }.squareRoot()
            loss += distance * share
            guard let gradient else { continue }
            // ‖FᵀF/a − S‖² grows by 4/a · F(FᵀF/a − S) with F, and its root by that over twice the root.
            let steepness = 2 * share / max(distance, energy.squareRoot() * 1e-6)
            try rows.times(
                difference, n, scale: weight * steepness / Float(rows.area),
                into: gradient.pointer + n * rows.area * rows.channels)
        }
        try scatter?.execute()
        return loss
    }
}
