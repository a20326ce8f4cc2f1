/// The content term of style transfer (Johnson et al., 2016): the squared distance of a layer's activations from those
/// of the photographs, relative to the square of the latter, ‖F − C‖² / ‖C‖² over the whole batch.
final class ContentTerm {
    private let tensor: TrainingTensor
    private let target: TrainingTensor
    private let slot: Buffer?
    /// The losses of the latest pictures, each relative to the square of its own photograph.
    private(set) var losses: [Float] = []

    /// Makes the term for a layer.
    /// - Parameters:
    ///   - tensor: the activations of the painted pictures.
    ///   - target: the activations of the photographs, of the same shape.
    ///   - propagates: whether the gradient is wanted; the term then adds a gradient slot to the tensor.
    init(_ tensor: TrainingTensor, target: TrainingTensor, propagates: Bool) throws {
        self.tensor = tensor
        self.target = target
        slot = propagates ? try tensor.addGradientSlot() : nil
    }

    /// Returns the loss for the tensor's values, and writes its gradient times `weight` to the tensor's slot.
    func evaluate(weight: Float) -> Float {
        let (values, wanted, count) = (tensor.value.pointer, target.value.pointer, tensor.value.count)
        var (error, energy): (Float, Float) = (0, 0)
        losses = []
        let size = count / tensor.batch
        for n in 0..<tensor.batch {
            let (ownError, ownEnergy) = Self.sums(values + n * size, wanted: wanted + n * size, count: size)
            losses.append(ownError / max(ownEnergy, .leastNormalMagnitude))
            error += ownError
            energy += ownEnergy
        }
        energy = max(energy, .leastNormalMagnitude)
        if let slot {
            let (scale, gradient) = (2 * weight / energy, slot.pointer)
            for index in 0..<count { gradient[index] = scale * (values[index] - wanted[index]) }
        }
        return error / energy
    }

    /// Returns the sums of the squared differences, and of the squares of `wanted`.
    private static func sums(
        _ values: UnsafeMutablePointer<Float>, wanted: UnsafeMutablePointer<Float>, count: Int
    ) -> (error: Float, energy: Float) {
        var (error, energy): (Float, Float) = (0, 0)
        // Partial sums keep small terms from being lost in a long sum, and vectorise the loop.
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
        return (error, energy)
    }

    private static func vector(_ pointer: UnsafeMutablePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
    }
}
