import Network

/// A depth-to-space or its inverse: a permutation of the elements, reversed for the gradient.
final class ShuffleOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let propagates: Bool
    private var slot: Buffer?
    /// The positions of each element in the input and in the output.
    private let pairs: [(input: Int32, output: Int32)]

    /// Binds the operator to its tensors.
    /// - Parameter toSpace: true for depth-to-space, false for space-to-depth.
    init(factor: Int, toSpace: Bool, input: TrainingTensor, output: TrainingTensor, propagates: Bool) {
        self.input = input
        self.output = output
        self.propagates = propagates
        let (deep, wide) = toSpace ? (input, output) : (output, input)
        var pairs: [(Int32, Int32)] = []
        pairs.reserveCapacity(deep.batch * deep.channels * deep.height * deep.width)
        for n in 0..<deep.batch {
            for c in 0..<wide.channels {
                for y in 0..<wide.height {
                    for x in 0..<wide.width {
                        let channel = (c * factor + y % factor) * factor + x % factor
                        let inDeep = Int32(deep.offset(n, channel, y: y / factor, x: x / factor))
                        let inWide = Int32(wide.offset(n, c, y: y, x: x))
                        pairs.append(toSpace ? (inDeep, inWide) : (inWide, inDeep))
                    }
                }
            }
        }
        self.pairs = pairs
    }

    func forward() {
        let (x, y) = (input.value.pointer, output.value.pointer)
        for pair in pairs { y[Int(pair.output)] = x[Int(pair.input)] }
    }

    func prepareBackward() throws { if propagates { slot = try input.addGradientSlot() } }

    func backward() {
        output.collectGradient()
        guard let slot, let gradient = output.gradient else { return }
        let (dx, dy) = (slot.pointer, gradient.pointer)
        for pair in pairs { dx[Int(pair.input)] = dy[Int(pair.output)] }
    }
}

/// A clamping to a range; the gradient passes inside the range.
final class ClipOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let range: ClosedRange<Float>
    private var slot: Buffer?

    init(range: ClosedRange<Float>, input: TrainingTensor, output: TrainingTensor) {
        self.input = input
        self.output = output
        self.range = range
    }

    func forward() {
        let (x, y) = (input.value.pointer, output.value.pointer)
        for index in 0..<input.value.count { y[index] = min(max(x[index], range.lowerBound), range.upperBound) }
    }

    func prepareBackward() throws { slot = try input.addGradientSlot() }

    func backward() {
        output.collectGradient()
        guard let slot, let gradient = output.gradient else { return }
        let (x, dx, dy) = (input.value.pointer, slot.pointer, gradient.pointer)
        for index in 0..<input.value.count { dx[index] = range.contains(x[index]) ? dy[index] : 0 }
    }
}
