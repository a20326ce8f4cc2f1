import Imaging
import Network

/// The bicubic upsampling of the network's input. It neither has parameters nor depends on any, so it has no gradient.
final class UpsampleOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let factor: Int
    private let phases: BicubicPhases
    /// The four weights of each phase, with a sum of 1.
    private let weights: [[Float]]
    /// A row at the output's height and the input's width, between mirrored margins.
    private var row: [Float]
    /// The number of samples in each margin.
    private static let margin = 3

    init(factor: Int, input: TrainingTensor, output: TrainingTensor) {
        self.input = input
        self.output = output
        self.factor = factor
        phases = BicubicPhases(factor: factor)
        weights = phases.weights.map { [bits = phases.bits] in $0.map { Float($0) / Float(1 << bits) } }
        row = [Float](repeating: 0, count: input.width + 2 * Self.margin)
    }

    func forward() {
        for n in 0..<input.batch {
            for c in 0..<input.channels {
                for y in 0..<output.height { row.withUnsafeMutableBufferPointer { enlarge(n, c, y: y, through: $0) } }
            }
        }
    }

    /// Computes row `y` of channel `c` of picture `n` of the output: vertically into `row`, then horizontally.
    private func enlarge(_ n: Int, _ c: Int, y: Int, through row: UnsafeMutableBufferPointer<Float>) {
        let (step, width, margin) = (input.blockChannels, input.width, Self.margin)
        let top = y / factor + phases.offsets[y % factor]
        func source(_ tap: Int) -> UnsafeMutablePointer<Float> {
            input.value.pointer
                + input.offset(n, c, y: BicubicKernel.mirrored(top + tap, count: input.height), x: 0)
        }
        let (s0, s1, s2, s3) = (source(0), source(1), source(2), source(3))
        let taps = weights[y % factor]
        let (w0, w1, w2, w3) = (taps[0], taps[1], taps[2], taps[3])
        let line = row.baseAddress! + margin
        for x in 0..<width {
            line[x] = w0 * s0[x * step] + w1 * s1[x * step] + w2 * s2[x * step] + w3 * s3[x * step]
        }
        for x in 1...margin {
            line[-x] = line[BicubicKernel.mirrored(-x, count: width)]
            line[width - 1 + x] = line[BicubicKernel.mirrored(width - 1 + x, count: width)]
        }
        let target = output.value.pointer + output.offset(n, c, y: y, x: 0)
        let stride = output.blockChannels * factor
        for phase in 0..<factor {
            let (from, to) = (line + phases.offsets[phase], target + phase * output.blockChannels)
            let taps = weights[phase]
            let (w0, w1, w2, w3) = (taps[0], taps[1], taps[2], taps[3])
            for x in 0..<width {
                to[x * stride] = w0 * from[x] + w1 * from[x + 1] + w2 * from[x + 2] + w3 * from[x + 3]
            }
        }
    }

    func prepareBackward() {}
    func backward() {}
}
