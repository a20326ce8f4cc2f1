internal import COneDNN

/// The style term for a layer (Gatys et al., 2016): the distance of the Gram matrix G of its activations from the matrix S
/// of a style picture, relative to the norm of the latter, ‖G − S‖ / ‖S‖. G is either that of each picture, with the mean
/// over the batch, in which each picture may have a style of its own, or a moving average over all batches so far.
///
/// The distance is not squared: with the fourth power of activations, a single garish photograph would outweigh all
/// others.
final class StyleTerm {
    private let rows: FeatureRows
    /// The style pictures' Gram matrices, by style.
    private let targets: [[Float]]
    /// The squared norms of the targets.
    private let energies: [Float]
    /// The factors of the losses of a style's pictures, by style.
    private let weights: [Float]
    /// The weight of earlier batches in the moving average; 0 where each picture is compared alone.
    private let share: Float
    /// The moving average of the Gram matrix, which begins with that of the style picture; empty where each is compared
    /// alone.
    var memory: [Float]
    private let gradient: Buffer?
    private let scatter: Primitive?

    /// The losses of the latest pictures, without the weights of their styles; those of a moving average are equal.
    private(set) var losses: [Float] = []

    /// Makes the term for a layer.
    /// - Parameters:
    ///   - tensor: the activations of the painted pictures.
    ///   - targets: the style pictures' Gram matrices.
    ///   - weights: the factors of the losses of a style's pictures, by style.
    ///   - memory: the weight of earlier batches, 0 to below 1; 0 where there are several styles.
    ///   - propagates: whether the gradient is wanted; the term then adds a gradient slot to the tensor.
    init(
        _ tensor: TrainingTensor, targets: [[Float]], weights: [Float], memory share: Double, propagates: Bool
    ) throws {
        rows = try FeatureRows(tensor)
        let count = rows.channels * rows.channels
        precondition(targets.allSatisfy { $0.count == count }, "a Gram matrix has a column per channel")
        precondition(targets.count == weights.count && (share == 0 || targets.count == 1), "a memory is of one style")
        self.targets = targets
        self.weights = weights
        self.share = Float(share)
        memory = share > 0 ? targets[0] : []
        energies = targets.map { max($0.reduce(0) { $0 + $1 * $1 }, .leastNormalMagnitude) }
        guard propagates else {
            (gradient, scatter) = (nil, nil)
            return
        }
        let gradient = try Buffer(
            Buffer.descriptor([tensor.batch, tensor.channels, tensor.height, tensor.width], dnnl_nhwc))
        scatter = try Primitive.reorder(from: gradient, to: tensor.addGradientSlot())
        self.gradient = gradient
    }

    /// Returns the weighted loss for the tensor's values, and writes its gradient times `weight` to the tensor's slot.
    /// - Parameter styles: the style of each picture, by number.
    func evaluate(weight: Float, styles: [Int]) throws -> Float {
        try rows.read()
        let grams = try (0..<rows.batch).map(rows.gram)
        var loss: Float = 0
        if share > 0 {
            let fresh = (1 - share) / Float(rows.batch)
            for index in memory.indices {
                memory[index] = share * memory[index] + fresh * grams.reduce(0) { $0 + $1[index] }
            }
            let (difference, distance) = difference(memory, style: 0)
            let own = distance / energies[0].squareRoot()
            losses = grams.map { _ in own }
            loss = weights[0] * own
            for n in grams.indices {
                try propagate(difference, distance: distance, picture: n, style: 0, weight: weight)
            }
        } else {
            losses = []
            for (n, gram) in grams.enumerated() {
                let style = styles[n]
                let (difference, distance) = difference(gram, style: style)
                losses.append(distance / energies[style].squareRoot())
                loss += weights[style] * distance / (energies[style].squareRoot() * Float(rows.batch))
                try propagate(difference, distance: distance, picture: n, style: style, weight: weight)
            }
        }
        try scatter?.execute()
        return loss
    }

    /// Returns G − S and its norm.
    private func difference(_ gram: [Float], style: Int) -> (matrix: [Float], norm: Float) {
        var difference = gram
        let target = targets[style]
        for index in difference.indices { difference[index] -= target[index] }
        return (difference, difference.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }

    /// Writes the gradient with respect to a picture's activations. For a moving average it is computed as though the
    /// average were that of this batch alone: the small weight of the batch would make the steps small as well.
    private func propagate(
        _ difference: [Float], distance: Float, picture n: Int, style: Int, weight: Float
    ) throws {
        guard let gradient else { return }
        let energy = energies[style]
        // With F, ‖FᵀF/a − S‖² grows by 4/a · F(FᵀF/a − S), and its root by that divided by twice the root.
        let least = energy.squareRoot() * 1e-6
        let steepness = 2 / (energy.squareRoot() * Float(rows.batch) * max(distance, least))
        try rows.times(
            difference, n, scale: weights[style] * weight * steepness / Float(rows.area),
            into: gradient.pointer + n * rows.area * rows.channels)
    }
}
