internal import Compiler
internal import Imaging
internal import Network

/// The fixed bicubic enlargement of one tensor, row by row.
///
/// Both directions are computed in floating point, or the horizontal direction of bytes by generated code in integers.
/// For integers that is exact. For bytes, every intermediate value is an integer below 2^23 for the factor 2 and below
/// 2^30 for the factors 3 and 4. For 16-bit samples the values stay below 2^38, and are rounded to floats at the end.
/// Floats are summed in double precision; see `RealArithmetic`.
final class Upsampler {
    let channels: Int
    /// The number of enlarged rows that one step needs; see `FusedOperand.gather`.
    let gather: Int
    private let factor: Int
    private let phases: BicubicPhases
    private let width: Int
    private let height: Int
    private let pixelStride: Int
    private let zeroPoint: Int32
    private let element: StorageType
    /// The code for the horizontal direction of bytes; nil if there is none.
    private let enlargement: GeneratedEnlargement?
    /// The number of columns of the enlarged tensor for which there is room.
    private let capacity: Int
    /// The number of vertical sums for which there is room.
    private let sums: Int
    private let vertical: UnsafeMutablePointer<Double>
    private let output: UnsafeMutablePointer<Float>

    /// The number of samples on each side of the enlarged ones that the kernel reaches.
    private static let margin = 2

    /// Allocates the buffers.
    /// - Parameters:
    ///   - tensor: the tensor to enlarge, of `width` × `height` pixels.
    ///   - columns: the largest number of columns of the enlarged tensor in one call.
    ///   - enlargement: the code for this factor; nil if there is none.
    init(
        factor: Int, gather: Int, tensor: ProgramTensor, width: Int, height: Int, columns: Int, zeroPoint: Int32,
        enlargement: GeneratedEnlargement?
    ) {
        self.factor = factor
        channels = tensor.shape.channels
        self.gather = gather
        self.width = width
        self.height = height
        pixelStride = tensor.pixelStride
        element = tensor.element
        self.enlargement = tensor.element == .uint8 ? enlargement : nil
        self.zeroPoint = zeroPoint
        phases = BicubicPhases(factor: factor)
        // A part that begins or ends within an enlarged pixel is computed up to the pixel's ends, and code computes up
        // to the end of its step.
        let step = ColumnEnlargement.pixels
        capacity = (columns / factor + 2 + step - 1) / step * step * factor
        sums = capacity / factor + 2 * Self.margin
        vertical = .allocate(capacity: sums)
        output = .allocate(capacity: channels * gather * capacity)
        output.initialize(repeating: 0, count: channels * gather * capacity)
        vertical.initialize(repeating: 0, count: sums)
    }

    deinit {
        vertical.deallocate()
        output.deallocate()
    }

    /// Returns the address at which `prepare` stored row `index` (channel · gather + row of the step), from the step's
    /// first column on.
    func row(_ index: Int) -> UnsafeRawPointer { UnsafeRawPointer(output + (index * capacity + skipped)) }

    /// The number of columns that were computed before the first one that is needed.
    private var skipped = 0

    /// Computes the rows `step · gather …< (step + 1) · gather` of every channel.
    /// - Parameters:
    ///   - columns: a range of the layer's own pixels.
    ///   - source: a function that returns the address of pixel 0 of a row of the tensor. All rows that the kernel
    ///     reaches must exist.
    func prepare(step: Int, columns: Range<Int>, source: (Int) -> UnsafeMutablePointer<UInt8>) {
        let first = columns.lowerBound * gather / factor
        let end = (columns.upperBound * gather + factor - 1) / factor
        skipped = columns.lowerBound * gather - first * factor
        for channel in 0..<channels {
            for i in 0..<gather {
                let y = step * gather + i
                let target = output + (channel * gather + i) * capacity
                let top = y / factor + phases.offsets[y % factor]
                func row(_ i: Int) -> UnsafePointer<UInt8> {
                    UnsafePointer(source(BicubicKernel.mirrored(top + i, count: height)) + channel * element.size)
                }
                let rows = (row(0), row(1), row(2), row(3))
                enlarge(rows, phase: y % factor, first..<end, to: target)
            }
        }
    }

    /// The addresses of pixel 0 of the four rows that the kernel weights.
    private typealias SourceRows = (
        UnsafePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt8>
    )

    /// Enlarges one row.
    /// - Parameter columns: a range of columns of the tensor itself.
    private func enlarge(
        _ rows: SourceRows, phase: Int, _ columns: Range<Int>, to target: UnsafeMutablePointer<Float>
    ) {
        // For bytes a vertical sum is an integer below 2^19, and for the factor 2 the sum of both directions is below
        // 2^23.
        guard element == .uint8, enlargement != nil || factor == 2 else {
            sum(rows, phase: phase, columns, to: vertical)
            return spread(vertical, count: columns.count, to: target)
        }
        vertical.withMemoryRebound(to: Float.self, capacity: sums) { sums in
            sum(rows, phase: phase, columns, to: sums)
            if let enlargement {
                enlargement.run(sums + Self.margin, width: columns.count, to: target)
            } else {
                spread(sums, count: columns.count, to: target)
            }
        }
    }

    /// Computes the vertical direction, with mirrored values beyond the tensor's ends.
    @inline(__always)
    private func sum<T: BinaryFloatingPoint>(
        _ rows: SourceRows, phase: Int, _ columns: Range<Int>, to buffer: UnsafeMutablePointer<T>
    ) {
        // Column x is stored at x − first. Only columns beyond the tensor's ends are mirrored.
        let first = columns.lowerBound - Self.margin
        let inner = max(0, first)..<min(width, columns.upperBound + Self.margin)
        let sums = buffer + (inner.lowerBound - first)
        switch element {
        case .uint8: combine(rows, of: UInt8.self, phase: phase, columns: inner, to: sums)
        case .uint16: combine(rows, of: UInt16.self, phase: phase, columns: inner, to: sums)
        case .float: combineFloats(rows, phase: phase, columns: inner, to: sums)
        }
        for x in first..<inner.lowerBound {
            buffer[x - first] = buffer[BicubicKernel.mirrored(x, count: width) - first]
        }
        for x in inner.upperBound..<columns.upperBound + Self.margin {
            buffer[x - first] = buffer[BicubicKernel.mirrored(x, count: width) - first]
        }
    }

    /// Computes the horizontal direction.
    @inline(__always)
    private func spread<T: BinaryFloatingPoint>(
        _ buffer: UnsafeMutablePointer<T>, count: Int, to target: UnsafeMutablePointer<Float>
    ) {
        let factor = factor
        for phase in 0..<factor {
            let weights = phases.weights[phase]
            let (w0, w1, w2, w3) = (T(weights[0]), T(weights[1]), T(weights[2]), T(weights[3]))
            let source = buffer + (Self.margin + phases.offsets[phase])
            let out = target + phase
            for x in 0..<count {
                out[x &* factor] = Float(
                    source[x] * w0 + source[x &+ 1] * w1 + source[x &+ 2] * w2 + source[x &+ 3] * w3)
            }
        }
    }

    /// Computes the vertical direction for integers, at the tensor's own width.
    @inline(__always)
    private func combine<T: BinaryFloatingPoint, Sample: FixedWidthInteger>(
        _ rows: SourceRows, of sample: Sample.Type, phase: Int, columns: Range<Int>,
        to sum: UnsafeMutablePointer<T>
    ) {
        let weights = phases.weights[phase]
        let (w0, w1, w2, w3) = (T(weights[0]), T(weights[1]), T(weights[2]), T(weights[3]))
        let stride = pixelStride / MemoryLayout<Sample>.size
        func samples(_ row: UnsafePointer<UInt8>) -> UnsafePointer<Sample> {
            UnsafeRawPointer(row).assumingMemoryBound(to: sample) + columns.lowerBound * stride
        }
        let (r0, r1, r2, r3) = (samples(rows.0), samples(rows.1), samples(rows.2), samples(rows.3))
        let zero = T(zeroPoint) * (w0 + w1 + w2 + w3)
        let count = columns.count
        if stride == 1 {
            for x in 0..<count {
                sum[x] =
                    T(Int32(r0[x])) * w0 + T(Int32(r1[x])) * w1 + T(Int32(r2[x])) * w2 + T(Int32(r3[x])) * w3 - zero
            }
        } else {
            for x in 0..<count {
                let i = x &* stride
                sum[x] =
                    T(Int32(r0[i])) * w0 + T(Int32(r1[i])) * w1 + T(Int32(r2[i])) * w2 + T(Int32(r3[i])) * w3 - zero
            }
        }
    }

    /// Computes the vertical direction for floats, at the tensor's own width.
    @inline(__always)
    private func combineFloats<T: BinaryFloatingPoint>(
        _ rows: SourceRows, phase: Int, columns: Range<Int>, to sum: UnsafeMutablePointer<T>
    ) {
        let weights = phases.weights[phase]
        let (w0, w1, w2, w3) = (T(weights[0]), T(weights[1]), T(weights[2]), T(weights[3]))
        let stride = pixelStride / StorageType.float.size
        func floats(_ row: UnsafePointer<UInt8>) -> UnsafePointer<Float> {
            UnsafeRawPointer(row).assumingMemoryBound(to: Float.self) + columns.lowerBound * stride
        }
        let (r0, r1, r2, r3) = (floats(rows.0), floats(rows.1), floats(rows.2), floats(rows.3))
        for x in 0..<columns.count {
            let i = x &* stride
            sum[x] = T(r0[i]) * w0 + T(r1[i]) * w1 + T(r2[i]) * w2 + T(r3[i]) * w3
        }
    }
}
