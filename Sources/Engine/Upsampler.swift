internal import Compiler
internal import Imaging
internal import Network

/// Rows of the fixed bicubic enlargement of one tensor, from the rows of the tensor itself.
///
/// Both directions are computed in floating point. For integers that is exact: for the factor 2 every intermediate value
/// is an integer below 2^23, for 3 and 4 one below 2^30. Floats are summed in double precision, see `RealArithmetic`.
final class Upsampler {
    let factor: Int
    let channels: Int
    /// Rows of one step, see `FusedOperand.gather`.
    let gather: Int
    private let phases: BicubicPhases
    private let width: Int
    private let height: Int
    private let pixelStride: Int
    private let zeroPoint: UInt8
    private let element: ElementType
    private let vertical: UnsafeMutablePointer<Double>
    private let output: UnsafeMutablePointer<Float>

    /// Mirrored samples at each end of a row.
    private static let margin = 2

    /// - Parameters:
    ///   - width, height: of the tensor that is enlarged.
    init(
        factor: Int, channels: Int, gather: Int, width: Int, height: Int, pixelStride: Int, zeroPoint: UInt8,
        element: ElementType
    ) {
        self.factor = factor
        self.channels = channels
        self.gather = gather
        self.width = width
        self.height = height
        self.pixelStride = pixelStride
        self.zeroPoint = zeroPoint
        self.element = element
        phases = BicubicPhases(factor: factor)
        vertical = .allocate(capacity: width + 2 * Self.margin)
        output = .allocate(capacity: channels * gather * width * factor)
        output.initialize(repeating: 0, count: channels * gather * width * factor)
        vertical.initialize(repeating: 0, count: width + 2 * Self.margin)
    }

    deinit {
        vertical.deallocate()
        output.deallocate()
    }

    /// Where `prepare` puts row `index` (channel · gather + row of the step): `width · factor` values.
    func row(_ index: Int) -> UnsafeRawPointer { UnsafeRawPointer(output + index * width * factor) }

    /// Computes the rows `step · gather …< (step + 1) · gather` of every channel.
    func prepare(step: Int, source: TensorRing) {
        for channel in 0..<channels {
            for i in 0..<gather {
                let y = step * gather + i
                let target = output + (channel * gather + i) * width * factor
                if factor == 2, element == .uint8 {
                    vertical.withMemoryRebound(to: Float.self, capacity: width + 2 * Self.margin) {
                        enlarge(row: y, channel: channel, source: source, through: $0, to: target)
                    }
                } else {
                    enlarge(row: y, channel: channel, source: source, through: vertical, to: target)
                }
            }
        }
    }

    @inline(__always)
    private func enlarge<T: BinaryFloatingPoint>(
        row y: Int, channel: Int, source: TensorRing, through buffer: UnsafeMutablePointer<T>,
        to target: UnsafeMutablePointer<Float>
    ) {
        let sum = buffer + Self.margin
        switch element {
        case .uint8: combineRows(row: y, channel: channel, source: source, to: sum)
        case .float: combineFloats(row: y, channel: channel, source: source, to: sum)
        }
        for i in 1...Self.margin {
            sum[-i] = sum[BicubicKernel.mirrored(-i, count: width)]
            sum[width - 1 + i] = sum[BicubicKernel.mirrored(width - 1 + i, count: width)]
        }
        let (width, factor) = (width, factor)
        for phase in 0..<factor {
            let weights = phases.weights[phase]
            let (w0, w1, w2, w3) = (T(weights[0]), T(weights[1]), T(weights[2]), T(weights[3]))
            let first = sum + phases.offsets[phase]
            let out = target + phase
            for x in 0..<width {
                out[x &* factor] = Float(
                    first[x] * w0 + first[x &+ 1] * w1 + first[x &+ 2] * w2 + first[x &+ 3] * w3)
            }
        }
    }

    /// The vertical direction of a tensor of floats.
    @inline(__always)
    private func combineFloats<T: BinaryFloatingPoint>(
        row y: Int, channel: Int, source: TensorRing, to sum: UnsafeMutablePointer<T>
    ) {
        let weights = phases.weights[y % factor]
        let (w0, w1, w2, w3) = (T(weights[0]), T(weights[1]), T(weights[2]), T(weights[3]))
        let top = y / factor + phases.offsets[y % factor]
        func row(_ i: Int) -> UnsafePointer<Float> {
            let row = UnsafeRawPointer(source.row(BicubicKernel.mirrored(top + i, count: height)))
            return row.assumingMemoryBound(to: Float.self) + channel
        }
        let (r0, r1, r2, r3) = (row(0), row(1), row(2), row(3))
        let stride = pixelStride / ElementType.float.size
        for x in 0..<width {
            let i = x &* stride
            sum[x] = T(r0[i]) * w0 + T(r1[i]) * w1 + T(r2[i]) * w2 + T(r3[i]) * w3
        }
    }

    /// The vertical direction at the tensor's own width.
    @inline(__always)
    private func combineRows<T: BinaryFloatingPoint>(
        row y: Int, channel: Int, source: TensorRing, to sum: UnsafeMutablePointer<T>
    ) {
        let weights = phases.weights[y % factor]
        let (w0, w1, w2, w3) = (T(weights[0]), T(weights[1]), T(weights[2]), T(weights[3]))
        let top = y / factor + phases.offsets[y % factor]
        func row(_ i: Int) -> UnsafePointer<UInt8> {
            UnsafePointer(source.row(BicubicKernel.mirrored(top + i, count: height)) + channel)
        }
        let (r0, r1, r2, r3) = (row(0), row(1), row(2), row(3))
        let zero = T(zeroPoint) * (w0 + w1 + w2 + w3)
        if pixelStride == 1 {
            for x in 0..<width {
                sum[x] =
                    T(Int32(r0[x])) * w0 + T(Int32(r1[x])) * w1 + T(Int32(r2[x])) * w2 + T(Int32(r3[x])) * w3 - zero
            }
        } else {
            let stride = pixelStride
            for x in 0..<width {
                let i = x &* stride
                sum[x] =
                    T(Int32(r0[i])) * w0 + T(Int32(r1[i])) * w1 + T(Int32(r2[i])) * w2 + T(Int32(r3[i])) * w3 - zero
            }
        }
    }
}
