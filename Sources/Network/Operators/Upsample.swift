import Imaging

/// Bicubic enlargement with the weights of `BicubicPhases` and mirrored edges.
struct Upsample: OperatorDefinition {
    static let name = "upsample"

    let factor: Int

    var label: String { "upsample\(factor)" }
    var readsMaterialized: Bool { true }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        let input = inputs[0]
        guard (2...4).contains(factor) else { throw NetworkError("\(node) upsamples by \(factor), not 2 to 4") }
        guard input.numerator * factor <= Network.maximumRatio else {
            throw NetworkError("\(node) upsamples beyond \(Network.maximumRatio) times the input")
        }
        return TensorShape(
            channels: input.channels, numerator: input.numerator * factor, denominator: input.denominator)
    }

    /// The sum of the absolute weights of one direction is less than √2.
    func bound(of inputs: [Double], inputUnit: Double) -> Double { inputs[0] * 2 }

    func reads(_ index: Int) -> ClosedRange<Int>? {
        let source = index.flooredQuotient(dividingBy: factor)
        let (phases, phase) = (BicubicPhases(factor: factor), index - source * factor)
        let first = source + phases.offsets[phase]
        // The phase that lies on an input sample, which a factor of 3 has, reads that one alone.
        let taps = phases.weights[phase].indices.filter { phases.weights[phase][$0] != 0 }
        return first + taps.first!...first + taps.last!
    }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        .upsample(factor: try node.integer("factor"))
    }

    func write(to node: inout NodeWriter) { node.set("factor", factor) }

    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue {
        guard case .integers(let input, let scale) = inputs[0] else { preconditionFailure("validated") }
        var output = enlarged(input, repeating: 0)
        let phases = BicubicPhases(factor: factor)
        for channel in 0..<input.channels {
            for y in 0..<output.height {
                for x in 0..<output.width {
                    var sum: Int64 = 0
                    forEachTap(at: (y, x), of: (input.height, input.width), phases) { row, column, weight in
                        sum += Int64(weight) * input[channel, row, column]
                    }
                    output[channel, y, x] = sum
                }
            }
        }
        return .integers(output, scale: scale / Double(1 << (2 * phases.bits)))
    }

    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        let (value, error) = (inputs[0].value, inputs[0].error)
        let phases = BicubicPhases(factor: factor)
        let unit = 1 / Double(1 << (2 * phases.bits))
        var result = RealValue(value: enlarged(value, repeating: 0), error: enlarged(error, repeating: 0))
        for channel in 0..<value.channels {
            for y in 0..<result.value.height {
                for x in 0..<result.value.width {
                    var (sum, carried) = (0.0, 0.0)
                    forEachTap(at: (y, x), of: (value.height, value.width), phases) { row, column, weight in
                        sum += Double(weight) * unit * value[channel, row, column]
                        carried += abs(Double(weight) * unit) * error[channel, row, column]
                    }
                    result.value[channel, y, x] = sum
                    // The result is rounded once to float, and the sums in double precision add a little.
                    result.error[channel, y, x] = carried + 1.01 * RealValue.roundoff * (abs(sum) + carried)
                }
            }
        }
        return result
    }

    private func enlarged<T>(_ input: Tensor<T>, repeating value: T) -> Tensor<T> {
        Tensor(
            channels: input.channels, height: input.height * factor, width: input.width * factor, repeating: value)
    }

    /// Calls `body` with the 4×4 input samples of an output sample and their integer weights.
    /// - Parameters:
    ///   - position: the row and column of the output sample.
    ///   - extents: the height and width of the input.
    private func forEachTap(
        at position: (y: Int, x: Int), of extents: (height: Int, width: Int), _ phases: BicubicPhases,
        _ body: (_ row: Int, _ column: Int, _ weight: Int32) -> Void
    ) {
        let (rowPhase, columnPhase) = (position.y % factor, position.x % factor)
        for i in 0..<4 {
            let row = BicubicKernel.mirrored(
                position.y / factor + phases.offsets[rowPhase] + i, count: extents.height)
            for j in 0..<4 {
                let column = BicubicKernel.mirrored(
                    position.x / factor + phases.offsets[columnPhase] + j, count: extents.width)
                body(row, column, phases.weights[rowPhase][i] * phases.weights[columnPhase][j])
            }
        }
    }
}
