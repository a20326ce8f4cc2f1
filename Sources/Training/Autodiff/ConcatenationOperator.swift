/// The concatenation of the channels of two tensors.
final class ConcatenationOperator: TrainingOperator {
    private let inputs: [TrainingTensor]
    private let output: TrainingTensor
    private var slots: [Buffer] = []

    /// Binds the operator to its tensors.
    /// - Precondition: All three have the blocked layout, and the inputs' channels fill their blocks.
    init(_ first: TrainingTensor, _ second: TrainingTensor, output: TrainingTensor) {
        inputs = [first, second]
        self.output = output
        precondition(
            inputs.allSatisfy { $0.blockChannels > 1 && $0.channels.isMultiple(of: $0.blockChannels) }
                && output.channels == first.channels + second.channels, "whole blocks are put together")
    }

    func forward() { move { $1.update(from: $0, count: $2) } }

    func prepareBackward() throws { slots = try inputs.map { try $0.addGradientSlot() } }

    func backward() {
        output.collectGradient()
        guard output.gradient != nil else { return }
        move(gradients: true) { $0.update(from: $1, count: $2) }
    }

    /// Calls a function for each picture of each input.
    /// - Parameters:
    ///   - gradients: whether it gets gradients instead of values.
    ///   - body: gets the elements of the picture in the input, the corresponding part of the output, and their number.
    private func move(
        gradients: Bool = false,
        _ body: (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
    ) {
        let target = (gradients ? output.gradient! : output.value).pointer
        let area = output.height * output.width
        var first = 0
        for (index, input) in inputs.enumerated() {
            let source = (gradients ? slots[index] : input.value).pointer
            let count = input.channels * area
            for n in 0..<output.batch {
                body(source + n * count, target + n * output.channels * area + first * area, count)
            }
            first += input.channels
        }
    }
}
