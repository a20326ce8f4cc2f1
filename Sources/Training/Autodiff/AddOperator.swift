/// The sum of two tensors, with an optional ReLU or leaky ReLU of the sum in the same pass.
final class AddOperator: TrainingOperator {
    private let inputs: [TrainingTensor]
    private let output: TrainingTensor
    private let slope: Float?
    private let propagates: [Bool]
    private var slots: [Buffer] = []

    /// Binds the operator to its tensors.
    /// - Parameters:
    ///   - slope: the factor of negative sums, 0 or more; nil for no ReLU.
    ///   - propagates: whether each input's gradient is wanted.
    init(inputs: [TrainingTensor], output: TrainingTensor, slope: Float?, propagates: [Bool]) {
        self.inputs = inputs
        self.output = output
        self.slope = slope
        self.propagates = propagates
    }

    func forward() {
        let (a, b, y) = (inputs[0].value.pointer, inputs[1].value.pointer, output.value.pointer)
        let count = output.value.count
        if let slope {
            for index in 0..<count {
                let sum = a[index] + b[index]
                y[index] = sum > 0 ? sum : slope * sum
            }
        } else {
            for index in 0..<count { y[index] = a[index] + b[index] }
        }
    }

    func prepareBackward() throws {
        for (input, propagates) in zip(inputs, propagates) where propagates {
            slots.append(try input.addGradientSlot())
        }
    }

    func backward() {
        output.collectGradient()
        guard let gradient = output.gradient else { return }
        if let slope {
            let (y, dy) = (output.value.pointer, gradient.pointer)
            for index in 0..<gradient.count { dy[index] = y[index] > 0 ? dy[index] : slope * dy[index] }
        }
        for slot in slots { slot.pointer.update(from: gradient.pointer, count: gradient.count) }
    }
}
