import Imaging
import Network

/// Runs a network in double precision by the definitions of its operators. Of an integer network: weights times their
/// scales, and 8-bit tensors limited to their range without being rounded.
struct RealInterpreter {
    let network: Network

    init(_ network: Network) { self.network = network }

    /// - Returns: every tensor by name.
    func run(_ input: Tensor<Double>) -> [String: Tensor<Double>] {
        var values = [Network.inputName: input]
        for node in network.nodes {
            var value = apply(node.operation, node.inputs.map { values[$0]! })
            if let quantization = node.quantization {
                let (zero, scale) = (Float(quantization.zeroPoint), quantization.scale)
                value = value.map { min(max($0, Double((0 - zero) * scale)), Double((255 - zero) * scale)) }
            }
            values[node.name] = value
        }
        return values
    }

    private func apply(_ operation: Operator, _ inputs: [Tensor<Double>]) -> Tensor<Double> {
        let input = inputs[0]
        switch operation {
        case .convolution(let convolution): return convolve(input, convolution)
        case .relu: return input.map { max($0, 0) }
        case .prelu(let slopes):
            return generate(input.channels, input.height, input.width) { c, y, x in
                let value = input[c, y, x]
                return value < 0 ? value * Double(slopes[c]) : value
            }
        case .add:
            return generate(input.channels, input.height, input.width) { input[$0, $1, $2] + inputs[1][$0, $1, $2] }
        case .clip(let minimum, let maximum): return input.map { min(max($0, Double(minimum)), Double(maximum)) }
        case .depthToSpace(let factor):
            return generate(input.channels / (factor * factor), input.height * factor, input.width * factor) {
                c, y, x in
                input[(c * factor + y % factor) * factor + x % factor, y / factor, x / factor]
            }
        case .spaceToDepth(let factor):
            let area = factor * factor
            return generate(input.channels * area, input.height / factor, input.width / factor) { c, y, x in
                input[c / area, y * factor + c % area / factor, x * factor + c % factor]
            }
        case .upsample(let factor): return upsample(input, factor)
        case .instanceNormalization(let normalization):
            let area = Double(input.height * input.width)
            let moments = (0..<input.channels).map { c in
                let plane = (0..<input.height).flatMap { y in (0..<input.width).map { input[c, y, $0] } }
                let mean = plane.reduce(0, +) / area
                let variance = plane.reduce(0) { $0 + $1 * $1 } / area - mean * mean
                return (mean: mean, deviation: (variance + Double(normalization.epsilon)).squareRoot())
            }
            return generate(input.channels, input.height, input.width) { c, y, x in
                Double(normalization.shifts[c])
                    + Double(normalization.scales[c]) * (input[c, y, x] - moments[c].mean) / moments[c].deviation
            }
        }
    }

    private func convolve(_ input: Tensor<Double>, _ convolution: Convolution) -> Tensor<Double> {
        let weights = convolution.denseWeights(library: network.patternLibrary)
        let size = convolution.kernelSize
        return generate(convolution.outputChannels, input.height, input.width) { filter, y, x in
            var sum = Double(convolution.bias[filter])
            for channel in 0..<input.channels {
                for i in 0..<size {
                    for j in 0..<size {
                        let (row, column) = (y + i - size / 2, x + j - size / 2)
                        guard (0..<input.height).contains(row), (0..<input.width).contains(column) else { continue }
                        let weight = weights[((filter * input.channels + channel) * size + i) * size + j]
                        sum += Double(weight) * input[channel, row, column]
                    }
                }
            }
            return sum
        }
    }

    private func upsample(_ input: Tensor<Double>, _ factor: Int) -> Tensor<Double> {
        let phases = BicubicPhases(factor: factor)
        let one = Double(1 << phases.bits)
        func taps(_ position: Int, count: Int) -> [(index: Int, weight: Double)] {
            let phase = position % factor
            return phases.weights[phase].enumerated().map { i, weight in
                let index = position / factor + phases.offsets[phase] + i
                return (BicubicKernel.mirrored(index, count: count), Double(weight) / one)
            }
        }
        return generate(input.channels, input.height * factor, input.width * factor) { c, y, x in
            taps(y, count: input.height).reduce(0) { sum, row in
                taps(x, count: input.width).reduce(sum) {
                    $0 + row.weight * $1.weight * input[c, row.index, $1.index]
                }
            }
        }
    }

    private func generate(
        _ channels: Int, _ height: Int, _ width: Int, _ value: (Int, Int, Int) -> Double
    ) -> Tensor<Double> {
        var tensor = Tensor(channels: channels, height: height, width: width, repeating: 0.0)
        for c in 0..<channels { for y in 0..<height { for x in 0..<width { tensor[c, y, x] = value(c, y, x) } } }
        return tensor
    }
}
