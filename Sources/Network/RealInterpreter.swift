import Imaging

/// An interpreter that runs a network of real numbers by definition, in double precision: one operator after the other,
/// with every sum written out. With each value it computes a bound on its distance from a result of the fp32 arithmetic
/// of `RealArithmetic`.
///
/// The bound is the usual running error analysis (Higham, Accuracy and Stability of Numerical Algorithms, chapter 3)
/// with the unit roundoff u = 2⁻²⁴. A sum of n fused multiply-adds in any order has an error of at most `γ · (|bias| +
/// Σ |w · x|)`, where `γ = n·u / (1 − n·u)` and n is input channels · kernel size², plus the propagated errors of the
/// inputs, `Σ |w| · error(x)`, plus n times half the smallest subnormal number. Every other operation rounds at most
/// once; input and output round twice.
public struct RealInterpreter: Sendable {
    private let network: Network

    /// The output of a network in code values, which are 255 times the real values, before rounding and clamping.
    public struct Output: Sendable {
        /// The values in double precision.
        public let values: Tensor<Double>
        /// The largest distance of a result of fp32 kernels from each of `values`.
        public let bounds: Tensor<Double>
    }

    /// Prepares a network.
    /// - Throws: `NetworkError` where the network is not valid, is quantised or has several styles.
    public init(_ network: Network) throws(NetworkError) {
        try network.validate()
        guard !network.isQuantized else { throw NetworkError("the network is quantised") }
        try network.requireOneStyle()
        self.network = network
    }

    private typealias Value = (value: Tensor<Double>, error: Tensor<Double>)

    private static let roundoff = 0x1p-24

    /// Runs the network.
    /// - Parameter input: `inputChannels` planes of 8-bit code values.
    /// - Throws: `NetworkError` where the input's shape does not suit the network.
    public func run(_ input: Tensor<UInt8>) throws(NetworkError) -> Output {
        guard input.channels == network.inputChannels, input.height > 0, input.width > 0 else {
            throw NetworkError("the network takes \(network.inputChannels) channels and at least one pixel")
        }
        let real = input.map { Double($0) / 255 }
        var values: [String: Value] = [Network.inputName: (real, real.map { 2.5 * Self.roundoff * $0 })]
        for node in network.nodes { values[node.name] = try apply(node, to: node.inputs.map { values[$0]! }) }
        let (value, error) = values[network.nodes.last!.name]!
        var bounds = error
        for index in bounds.elements.indices {
            bounds.elements[index] += Self.roundoff * (abs(value.elements[index]) + error.elements[index])
        }
        return Output(values: value.map { $0 * 255 }, bounds: bounds.map { $0 * 255 })
    }

    private func apply(_ node: Node, to inputs: [Value]) throws(NetworkError) -> Value {
        let (value, error) = inputs[0]
        switch node.operation {
        case .convolution(let convolution): return convolve(value, error, convolution)
        case .relu: return (value.map { max($0, 0) }, error)
        case .prelu(let slopes): return prelu(value, error, slopes)
        case .clip(let minimum, let maximum):
            let (low, high) = (Double(minimum), Double(maximum))
            return (value.map { min(max($0, low), high) }, error)
        case .add:
            var (sum, total) = (value, error)
            for index in sum.elements.indices {
                sum.elements[index] += inputs[1].value.elements[index]
                total.elements[index] += inputs[1].error.elements[index]
                total.elements[index] += Self.roundoff * (abs(sum.elements[index]) + total.elements[index])
            }
            return (sum, total)
        case .depthToSpace(let factor):
            return (Shuffle.depthToSpace(value, factor), Shuffle.depthToSpace(error, factor))
        case .spaceToDepth(let factor):
            return (try Shuffle.spaceToDepth(value, factor), try Shuffle.spaceToDepth(error, factor))
        case .upsample(let factor): return upsample(value, error, factor)
        case .instanceNormalization(let normalization): return normalize(value, error, normalization)
        }
    }

    private func prelu(_ value: Tensor<Double>, _ error: Tensor<Double>, _ slopes: [Float]) -> Value {
        var (result, bound) = (value, error)
        let area = value.height * value.width
        for index in value.elements.indices {
            let slope = Double(slopes[index / area])
            if value.elements[index] < 0 { result.elements[index] *= slope }
            // Near zero the error may change the sign of a value; the bound holds all the same, since the function is
            // continuous.
            bound.elements[index] *= max(1, abs(slope))
            bound.elements[index] += Self.roundoff * (abs(result.elements[index]) + bound.elements[index])
        }
        return (result, bound)
    }

    private func convolve(_ value: Tensor<Double>, _ error: Tensor<Double>, _ convolution: Convolution) -> Value {
        let weights = convolution.denseWeights(library: network.patternLibrary)
        let size = convolution.kernelSize
        let (height, width) = (value.height, value.width)
        let products = Double(convolution.inputChannels * size * size)
        let gamma = products * Self.roundoff / (1 - products * Self.roundoff)
        var result = Tensor<Double>(channels: convolution.outputChannels, height: height, width: width, repeating: 0)
        var bound = result
        for filter in 0..<convolution.outputChannels {
            let bias = Double(convolution.bias[filter])
            var sums = [Double](repeating: bias, count: height * width)
            var magnitudes = [Double](repeating: abs(bias), count: height * width)
            var carried = [Double](repeating: 0, count: height * width)
            for channel in 0..<convolution.inputChannels {
                for position in 0..<size * size {
                    let weight = Double(
                        weights[(filter * convolution.inputChannels + channel) * size * size + position])
                    if weight == 0 { continue }
                    let (dy, dx) = (position / size - size / 2, position % size - size / 2)
                    for y in max(0, -dy)..<max(max(0, -dy), min(height, height - dy)) {
                        for x in max(0, -dx)..<max(max(0, -dx), min(width, width - dx)) {
                            let (index, pixel) = (y * width + x, value[channel, y + dy, x + dx])
                            sums[index] += weight * pixel
                            carried[index] += abs(weight) * error[channel, y + dy, x + dx]
                            magnitudes[index] += abs(weight * pixel)
                        }
                    }
                }
            }
            for index in sums.indices {
                result.elements[filter * height * width + index] = sums[index]
                bound.elements[filter * height * width + index] =
                    carried[index] + gamma * (magnitudes[index] + carried[index]) + products * 0x1p-150
            }
        }
        return (result, bound)
    }

    /// Normalises every channel. A deviation is a norm of the channel's distances from their mean, so that it is off by no
    /// more than the root mean square of their errors.
    private func normalize(
        _ value: Tensor<Double>, _ error: Tensor<Double>, _ normalization: InstanceNormalization
    ) -> Value {
        let area = value.height * value.width
        let result = normalization.apply(to: value)
        var bound = error
        for channel in 0..<normalization.channels {
            let range = channel * area..<(channel + 1) * area
            let (mean, deviation) = normalization.statistics(of: channel, in: value)
            let carried = error.elements[range].reduce(0, +) / Double(area)
            let change = (error.elements[range].reduce(0) { $0 + ($1 + carried) * ($1 + carried) } / Double(area))
                .squareRoot()
            let least = max(deviation - change, Double(normalization.epsilon).squareRoot())
            let (scale, shift) = (
                abs(Double(normalization.scales[channel])), abs(Double(normalization.shifts[channel]))
            )
            for index in range {
                let distance = abs(value.elements[index] - mean)
                let off = (error.elements[index] + carried + distance * change / deviation) / least
                // Multiplier and shift are rounded to float once, product and sum once more.
                let magnitude = (abs(value.elements[index]) + abs(mean) + error.elements[index] + carried) / least
                bound.elements[index] = scale * off + 4 * Self.roundoff * (scale * (magnitude + off) + shift)
            }
        }
        return (result, bound)
    }

    private func upsample(_ value: Tensor<Double>, _ error: Tensor<Double>, _ factor: Int) -> Value {
        let phases = BicubicPhases(factor: factor)
        let unit = 1 / Double(1 << (2 * phases.bits))
        var result = Tensor<Double>(
            channels: value.channels, height: value.height * factor, width: value.width * factor, repeating: 0)
        var bound = result
        for channel in 0..<value.channels {
            for y in 0..<result.height {
                for x in 0..<result.width {
                    var (sum, carried) = (0.0, 0.0)
                    for i in 0..<4 {
                        let row = BicubicKernel.mirrored(
                            y / factor + phases.offsets[y % factor] + i, count: value.height)
                        for j in 0..<4 {
                            let column = BicubicKernel.mirrored(
                                x / factor + phases.offsets[x % factor] + j, count: value.width)
                            let weight = Double(phases.weights[y % factor][i] * phases.weights[x % factor][j]) * unit
                            sum += weight * value[channel, row, column]
                            carried += abs(weight) * error[channel, row, column]
                        }
                    }
                    result[channel, y, x] = sum
                    // The result is rounded once to float, and the sums in double precision add a little.
                    bound[channel, y, x] = carried + 1.01 * Self.roundoff * (abs(sum) + carried)
                }
            }
        }
        return (result, bound)
    }
}
