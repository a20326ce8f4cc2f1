/// A ReLU, max(x, 0), that could not be fused into another operator.
final class ReLUOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private var slot: Buffer?

    init(input: TrainingTensor, output: TrainingTensor) {
        self.input = input
        self.output = output
    }

    func forward() {
        let (x, y) = (input.value.pointer, output.value.pointer)
        for index in 0..<input.value.count { y[index] = max(x[index], 0) }
    }

    func prepareBackward() throws { slot = try input.addGradientSlot() }

    func backward() {
        output.collectGradient()
        guard let slot, let gradient = output.gradient else { return }
        let (x, dx, dy) = (input.value.pointer, slot.pointer, gradient.pointer)
        for index in 0..<input.value.count { dx[index] = x[index] > 0 ? dy[index] : 0 }
    }
}

/// A parametric ReLU with one slope per channel.
final class PReLUOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private var slot: Buffer?
    /// The slopes, one per channel.
    var slopes: [Float]
    /// The gradients of the slopes after `backward`.
    private(set) var slopeGradient: [Float]

    init(slopes: [Float], input: TrainingTensor, output: TrainingTensor) {
        self.input = input
        self.output = output
        self.slopes = slopes
        slopeGradient = slopes.map { _ in 0 }
    }

    func forward() {
        let (x, y) = (input.value.pointer, output.value.pointer)
        forEachElement { index, channel in y[index] = x[index] < 0 ? x[index] * slopes[channel] : x[index] }
    }

    func prepareBackward() throws { slot = try input.addGradientSlot() }

    func backward() {
        output.collectGradient()
        guard let slot, let gradient = output.gradient else { return }
        let (x, dx, dy) = (input.value.pointer, slot.pointer, gradient.pointer)
        for channel in slopeGradient.indices { slopeGradient[channel] = 0 }
        forEachElement { index, channel in
            if x[index] < 0 {
                dx[index] = dy[index] * slopes[channel]
                slopeGradient[channel] += dy[index] * x[index]
            } else {
                dx[index] = dy[index]
            }
        }
    }

    /// Calls a function with the index and the channel of every element.
    private func forEachElement(_ body: (_ index: Int, _ channel: Int) -> Void) {
        for n in 0..<input.batch {
            for c in 0..<input.channels {
                for y in 0..<input.height {
                    for x in 0..<input.width { body(input.offset(n, c, y: y, x: x), c) }
                }
            }
        }
    }
}

/// A fake quantisation: values are rounded and clamped to 8 bits and converted back; the gradient passes where nothing
/// was clamped.
final class FakeQuantizationOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let scale: Float
    private let range: ClosedRange<Float>
    private var slot: Buffer?

    /// Binds the operator to its tensors.
    /// - Parameters:
    ///   - scale: the real value of one step.
    ///   - zeroPoint: the 8-bit value of the real number 0.
    init(scale: Float, zeroPoint: UInt8, input: TrainingTensor, output: TrainingTensor) {
        self.input = input
        self.output = output
        self.scale = scale
        range = -Float(zeroPoint)...255 - Float(zeroPoint)
    }

    func forward() {
        let (x, y, scale, inverse) = (input.value.pointer, output.value.pointer, scale, 1 / scale)
        let (low, high) = (range.lowerBound, range.upperBound)
        // Adding and subtracting 1.5 · 2^23 rounds half to even, and unlike `rounded` it vectorises.
        let rounder: Float = 12_582_912
        for index in 0..<input.value.count {
            let scaled = x[index] * inverse
            let raised = scaled > low ? scaled : low
            let clamped = raised < high ? raised : high
            y[index] = (clamped + rounder - rounder) * scale
        }
    }

    func prepareBackward() throws { slot = try input.addGradientSlot() }

    func backward() {
        output.collectGradient()
        guard let slot, let gradient = output.gradient else { return }
        let (x, dx, dy) = (input.value.pointer, slot.pointer, gradient.pointer)
        let (low, high) = (range.lowerBound * scale, range.upperBound * scale)
        for index in 0..<input.value.count { dx[index] = x[index] >= low && x[index] <= high ? dy[index] : 0 }
    }
}
