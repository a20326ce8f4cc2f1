import Network

/// The operator of instance normalisation (`InstanceNormalization`) with an optional ReLU, leaky or not, of its output. Each
/// picture of a batch has its own statistics and its own style.
final class NormalizationOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let channels: Int
    private let epsilon: Double
    private let slope: Float?
    private let propagates: Bool
    private var slot: Buffer?
    /// The scales and shifts by style and channel, as the optimiser sees them.
    var scales: [Float]
    var shifts: [Float]
    private(set) var scaleGradient: [Float]
    private(set) var shiftGradient: [Float]
    /// The style of each picture of the batch.
    var styles: [Int]
    /// The means of the last `forward` by picture and channel, and the reciprocals of the deviations. Channels that pad the
    /// layout are counted in.
    private var means: [Float]
    private var inverses: [Float]

    /// - Parameters:
    ///   - slope: the factor of negative outputs, 0 or more; nil where they stay.
    ///   - propagates: whether the input's gradient is wanted.
    init(
        _ normalization: InstanceNormalization, input: TrainingTensor, output: TrainingTensor, slope: Float?,
        propagates: Bool
    ) {
        self.input = input
        self.output = output
        self.slope = slope
        self.propagates = propagates
        channels = normalization.channels
        epsilon = Double(normalization.epsilon)
        (scales, shifts) = (normalization.scales, normalization.shifts)
        scaleGradient = scales.map { _ in 0 }
        shiftGradient = scaleGradient
        styles = [Int](repeating: 0, count: input.batch)
        means = [Float](repeating: 0, count: input.batch * input.channels.roundedUp(to: input.blockChannels))
        inverses = means
    }

    func prepareBackward() throws { if propagates { slot = try input.addGradientSlot() } }

    /// The channels of a pixel that are processed at once: those that a vector register of AVX2 holds.
    private typealias Vector = SIMD8<Float>

    /// The number of pixels that are summed in single precision before the sum is added up in double precision.
    private static let run = 32

    /// The number of elements from one pixel of a channel to the next.
    private var step: Int { input.blockChannels }

    /// The number of channels that are processed at once: one in the plain layout.
    private var lanes: Int { step == 1 ? 1 : Vector.scalarCount }

    @inline(__always)
    private static func load(_ pointer: UnsafePointer<Float>, _ lanes: Int) -> Vector {
        lanes == 1
            ? Vector(pointer[0], 0, 0, 0, 0, 0, 0, 0) : UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
    }

    @inline(__always)
    private static func store(_ vector: Vector, to pointer: UnsafeMutablePointer<Float>, lanes: Int) {
        if lanes == 1 {
            pointer[0] = vector[0]
        } else {
            UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: Vector.self)
        }
    }

    /// Calls `body` for every group of channels of each picture with the first channel and the offset of its first pixel.
    private func forEachGroup(_ body: (Int, Int, _ offset: Int) -> Void) {
        for picture in 0..<input.batch {
            for channel in stride(from: 0, to: channels, by: lanes) {
                body(picture, channel, input.offset(picture, channel, y: 0, x: 0))
            }
        }
    }

    /// Returns the means of two terms over the pixels, channel by channel, summed in double precision.
    @inline(__always)
    private static func means(
        _ area: Int, _ terms: (_ pixel: Int) -> (Vector, Vector)
    ) -> (SIMD8<Double>, SIMD8<Double>) {
        var (first, second) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
        for start in stride(from: 0, to: area, by: run) {
            var (a, b) = (Vector.zero, Vector.zero)
            for pixel in start..<min(start + run, area) {
                let (x, y) = terms(pixel)
                a += x
                b += y
            }
            first += SIMD8<Double>(a)
            second += SIMD8<Double>(b)
        }
        return (first / Double(area), second / Double(area))
    }

    func forward() {
        let (area, step, lanes) = (input.height * input.width, step, lanes)
        let (x, y, slope, padded) = (
            UnsafePointer(input.value.pointer), output.value.pointer, slope, channels.roundedUp(to: lanes)
        )
        forEachGroup { picture, channel, offset in
            let (from, to) = (x + offset, y + offset)
            let (coarse, _) = Self.means(area) { (Self.load(from + $0 * step, lanes), .zero) }
            let middle = Vector(coarse)
            let (squares, rests) = Self.means(area) { pixel in
                let distance = Self.load(from + pixel * step, lanes) - middle
                return (distance * distance, distance)
            }
            var (factor, term) = (Vector.zero, Vector.zero)
            for lane in 0..<min(lanes, channels - channel) {
                // The part of the mean that rounding to single precision took away.
                let rest = rests[lane]
                let inverse = 1 / (max(squares[lane] - rest * rest, 0) + epsilon).squareRoot()
                let mean = Double(middle[lane]) + rest
                let place = styles[picture] * channels + channel + lane
                factor[lane] = Float(Double(scales[place]) * inverse)
                term[lane] = Float(Double(shifts[place]) - mean * Double(scales[place]) * inverse)
                means[picture * padded + channel + lane] = Float(mean)
                inverses[picture * padded + channel + lane] = Float(inverse)
            }
            if let slope {
                for pixel in 0..<area {
                    let result = Self.load(from + pixel * step, lanes) * factor + term
                    let below = result * slope
                    Self.store(result.replacing(with: below, where: result .<= 0), to: to + pixel * step, lanes: lanes)
                }
            } else {
                for pixel in 0..<area {
                    let result = Self.load(from + pixel * step, lanes) * factor + term
                    Self.store(result, to: to + pixel * step, lanes: lanes)
                }
            }
        }
    }

    /// Computes the gradients. With x̂ = (x − μ)/σ and the mean over the frame written ⟨·⟩, that of the input is
    /// scale/σ · (dy − ⟨dy⟩ − x̂ · ⟨dy · x̂⟩).
    func backward() {
        output.collectGradient()
        guard let gradient = output.gradient else { return }
        for index in scaleGradient.indices { (scaleGradient[index], shiftGradient[index]) = (0, 0) }
        let (area, step, lanes) = (input.height * input.width, step, lanes)
        let (x, dy, dx) = (UnsafePointer(input.value.pointer), gradient.pointer, slot?.pointer)
        if let slope {
            let y = output.value.pointer
            for index in 0..<gradient.count { dy[index] = y[index] > 0 ? dy[index] : slope * dy[index] }
        }
        let padded = channels.roundedUp(to: lanes)
        forEachGroup { picture, channel, offset in
            let (values, slopes) = (x + offset, UnsafePointer(dy) + offset)
            var (mean, inverse, scale) = (Vector.zero, Vector.zero, Vector.zero)
            for lane in 0..<min(lanes, channels - channel) {
                mean[lane] = means[picture * padded + channel + lane]
                inverse[lane] = inverses[picture * padded + channel + lane]
                scale[lane] = scales[styles[picture] * channels + channel + lane]
            }
            let (middle, spread) = (mean, inverse)
            let (ofSlopes, ofProducts) = Self.means(area) { pixel in
                let slope = Self.load(slopes + pixel * step, lanes)
                return (slope, slope * ((Self.load(values + pixel * step, lanes) - middle) * spread))
            }
            for lane in 0..<min(lanes, channels - channel) {
                let place = styles[picture] * channels + channel + lane
                shiftGradient[place] += Float(ofSlopes[lane] * Double(area))
                scaleGradient[place] += Float(ofProducts[lane] * Double(area))
            }
            guard let dx else { return }
            // The same as a weighted sum of dy, x and 1.
            let factor = scale * inverse
            let steepness = Vector(ofProducts) * inverse
            let (share, term) = (-factor * steepness, factor * (mean * steepness - Vector(ofSlopes)))
            let target = dx + offset
            for pixel in 0..<area {
                let slope = Self.load(slopes + pixel * step, lanes)
                let value = Self.load(values + pixel * step, lanes)
                Self.store(slope * factor + value * share + term, to: target + pixel * step, lanes: lanes)
            }
        }
    }
}
