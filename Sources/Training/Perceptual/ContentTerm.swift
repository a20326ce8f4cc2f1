/// How far a layer's activations are from those of the content picture (Johnson et al., 2016), as a share of these:
/// ‖F − C‖² / ‖C‖² of the whole batch.
final class ContentTerm {
    private let tensor: TrainingTensor
    private let target: TrainingTensor
    private let slot: Buffer?

    /// - Parameters:
    ///   - target: of the same shape, with the content's activations.
    ///   - propagates: whether the gradient is wanted; the term then has a gradient slot of the tensor's.
    init(_ tensor: TrainingTensor, target: TrainingTensor, propagates: Bool) throws {
        self.tensor = tensor
        self.target = target
        slot = propagates ? try tensor.addGradientSlot() : nil
    }

    /// The loss of the tensor's values, and its gradient times `weight` in the tensor's slot.
    func evaluate(weight: Float) -> Float {
        let (values, wanted, count) = (tensor.value.pointer, target.value.pointer, tensor.value.count)
        var (error, energy): (Float, Float) = (0, 0)
        // Rows of sums, so that a long sum does not lose its small terms and the loop becomes vector instructions.
        for start in stride(from: 0, to: count, by: 4096) {
            var (partError, partEnergy) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
            for index in stride(from: start, to: min(start + 4096, count), by: 8) {
                let (a, b) = (Self.vector(values + index), Self.vector(wanted + index))
                partError += (a - b) * (a - b)
                partEnergy += b * b
            }
            error += partError.sum()
            energy += partEnergy.sum()
        }
        energy = max(energy, .leastNormalMagnitude)
        if let slot {
            let (scale, gradient) = (2 * weight / energy, slot.pointer)
            for index in 0..<count { gradient[index] = scale * (values[index] - wanted[index]) }
        }
        return error / energy
    }

    private static func vector(_ pointer: UnsafeMutablePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
    }
}
