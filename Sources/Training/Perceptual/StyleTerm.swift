internal import COneDNN

/// The style term for a layer (Gatys et al., 2016): the distance of the Gram matrix G of its activations from the style
/// picture's matrix S, relative to the norm of the latter, ‖G − S‖ / ‖S‖. G is either that of each picture, with the
/// mean over the batch, or a moving average over all batches so far.
///
/// The distance is not squared: with the fourth power of activations, a single garish photograph would outweigh all
/// others.
final class StyleTerm {
    private let rows: FeatureRows
    private let target: [Float]
    private let energy: Float
    /// The weight of earlier batches in the moving average; 0 where each picture is compared alone.
    private let share: Float
    /// The moving average of the Gram matrix, which begins with that of the style picture; empty where each is compared
    /// alone.
    var memory: [Float]
    private let gradient: Buffer?
    private let scatter: Primitive?

    /// Makes the term for a layer.
    /// - Parameters:
    ///   - tensor: the activations of the painted pictures.
    ///   - target: the style picture's Gram matrix.
    ///   - memory: the weight of earlier batches, 0 to below 1.
    ///   - propagates: whether the gradient is wanted; the term then adds a gradient slot to the tensor.
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

    /// Returns the loss for the tensor's values, and writes its gradient times `weight` to the tensor's slot.
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

    /// Returns G − S and its norm.
    private func difference(_ gram: [Float]) -> (matrix: [Float], norm: Float) {
        var difference = gram
        for index in difference.indices { difference[index] -= target[index] }
        return (difference, difference.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }

    /// Writes the gradient with respect to a picture's activations. For a moving average it is computed as though the
    /// average were that of this batch alone: the small weight of the batch would make the steps small as well.
    private func propagate(_ difference: [Float], _ distance: Float, _ n: Int, weight: Float) throws {
        guard let gradient else { return }
        // With F, ‖FᵀF/a − S‖² grows by 4/a · F(FᵀF/a − S), and its root by that divided by twice the root.
        let least = energy.squareRoot() * 1e-6
        let steepness = 2 / (energy.squareRoot() * Float(rows.batch) * max(distance, least))
        try rows.times(
            difference, n, scale: weight * steepness / Float(rows.area),
            into: gradient.pointer + n * rows.area * rows.channels)
    }
}
