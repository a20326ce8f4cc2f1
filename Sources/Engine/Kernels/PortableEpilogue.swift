internal import Compiler

/// The way from the sums of one segment of pixels to bytes or 16-bit samples. Every step is one plain loop over
/// [pixel][lane], which the compiler vectorises.
struct PortableEpilogue: Sendable {
    /// The steps without a final ReLU, which becomes the lower bound of the clamp.
    private let steps: [EpilogueStep]
    private let geometry: BlockGeometry
    private let slopes: [[Float]]
    private let low: Float
    private let high: Float
    private let zeroPoint: UInt32
    private let outputElement: StorageType

    init(block: PackedBlock, layer: PackedLayer, geometry: BlockGeometry) {
        let zero = Float(layer.zeroPoint)
        if layer.steps.last == .relu {
            steps = layer.steps.dropLast()
            low = 0
        } else {
            steps = layer.steps
            low = -zero
        }
        high = Float(layer.maximum) - zero
        zeroPoint = UInt32(layer.zeroPoint)
        outputElement = layer.outputElement
        self.geometry = geometry
        slopes = steps.compactMap { step in
            guard case .prelu(let slopes) = step else { return nil }
            return slopes[block.filters] + [Float](repeating: 0, count: PackedBlock.lanes - block.filters.count)
        }
    }

    /// The buffers of one segment, each in the order [pixel][lane].
    struct Buffers {
        var values: UnsafeMutablePointer<Float>
        var others: UnsafeMutablePointer<Float>
        let operand: UnsafeMutablePointer<Float>
        /// The results: bytes, or 16-bit samples.
        let stored: UnsafeMutableRawPointer
    }

    /// Applies the steps to `buffers.values` and stores the results of the pixels `x …< x + pixels`.
    /// - Parameter lanes: the number of lanes, a literal in the call so that the loops are unrolled.
    @inline(__always)
    func run(_ call: RowCall, _ buffers: Buffers, x: Int, pixels: Int, lanes: Int) {
        var buffers = buffers
        var operand = 0
        var prelu = 0
        for step in steps {
            switch step {
            case .relu:
                let values = buffers.values
                for i in 0..<pixels &* lanes { values[i] = values[i] < 0 ? 0 : values[i] }
            case .prelu:
                slopes[prelu].withUnsafeBufferPointer {
                    Self.prelu(buffers.values, slopes: $0.baseAddress!, pixels: pixels, lanes: lanes)
                }
                prelu += 1
            case .clip(let low, let high):
                Self.clamp(buffers.values, low: low, high: high, count: pixels &* lanes)
            case .add(_, let zeroPoint, let ratio):
                let (place, target) = (geometry.operands[operand], buffers.operand)
                if place.element == .uint16 {
                    gather(place, of: UInt16.self, call, to: target, x: x, pixels: pixels, lanes: lanes) {
                        Float(Int32($0) &- zeroPoint)
                    }
                } else {
                    gather(place, of: UInt8.self, call, to: target, x: x, pixels: pixels, lanes: lanes) {
                        Float(Int32($0) &- zeroPoint)
                    }
                }
                Self.add(&buffers, ratio: ratio, count: pixels &* lanes)
                operand += 1
            case .addUpsampled(_, _, _, _, let ratio):
                gather(
                    geometry.operands[operand], of: Float.self, call, to: buffers.operand, x: x, pixels: pixels,
                    lanes: lanes
                ) { $0 }
                Self.add(&buffers, ratio: ratio, count: pixels &* lanes)
                operand += 1
            }
        }
        if outputElement == .uint16 {
            let samples = buffers.stored.assumingMemoryBound(to: UInt16.self)
            quantize(buffers.values, to: samples, count: pixels &* lanes)
            store(samples, call, x: x, pixels: pixels, lanes: lanes)
        } else {
            let bytes = buffers.stored.assumingMemoryBound(to: UInt8.self)
            quantize(buffers.values, to: bytes, count: pixels &* lanes)
            store(bytes, call, x: x, pixels: pixels, lanes: lanes)
        }
    }

    @inline(__always)
    private static func prelu(
        _ values: UnsafeMutablePointer<Float>, slopes: UnsafePointer<Float>, pixels: Int, lanes: Int
    ) {
        for x in 0..<pixels {
            let v = values + x &* lanes
            for lane in 0..<lanes { v[lane] = v[lane] < 0 ? v[lane] * slopes[lane] : v[lane] }
        }
    }

    private static func clamp(_ values: UnsafeMutablePointer<Float>, low: Float, high: Float, count: Int) {
        for i in 0..<count { values[i] = min(max(values[i], low), high) }
    }

    private static func add(_ buffers: inout Buffers, ratio: Float, count: Int) {
        ExactMultiplyAdd.add(
            buffers.operand, ratio: ratio, to: buffers.values, result: buffers.others, count: count)
        swap(&buffers.values, &buffers.others)
    }

    /// Converts an operand's values to floats and copies them to `target` in the layout of the sums.
    @inline(__always)
    private func gather<T>(
        _ operand: BlockGeometry.Operand, of type: T.Type, _ call: RowCall, to target: UnsafeMutablePointer<Float>,
        x: Int, pixels: Int, lanes: Int, convert: (T) -> Float
    ) {
        let advance = operand.advance
        let rows = call.operands + operand.firstRow
        // Full blocks of wide tensors have the same layout as the sums.
        if lanes == PackedBlock.lanes, advance >= PackedBlock.lanes {
            let (row, offset) = operand.lanes[0]
            let source = rows[row].assumingMemoryBound(to: type) + (offset + x * advance)
            for pixel in 0..<pixels {
                let (from, to) = (source + pixel &* advance, target + pixel &* lanes)
                for lane in 0..<lanes { to[lane] = convert(from[lane]) }
            }
            return
        }
        for (lane, (row, offset)) in operand.lanes.enumerated() {
            let source = rows[row].assumingMemoryBound(to: type) + (offset + x * advance)
            let target = target + lane
            for pixel in 0..<pixels { target[pixel &* lanes] = convert(source[pixel &* advance]) }
        }
    }

    /// Clamps the values, rounds them half to even and adds the zero point.
    @inline(__always)
    private func quantize<T: FixedWidthInteger>(
        _ values: UnsafePointer<Float>, to stored: UnsafeMutablePointer<T>, count: Int
    ) {
        let (low, high, zeroPoint) = (low, high, zeroPoint)
        // A float near 1.5 · 2^23 has no fraction bits, so that the addition rounds as the contract requires, and the
        // low bits of the result are the integer.
        let magic: Float = 12_582_912
        for i in 0..<count {
            let clamped = min(max(values[i], low), high)
            stored[i] = T(truncatingIfNeeded: (clamped + magic).bitPattern &+ zeroPoint)
        }
    }

    @inline(__always)
    private func store<T: BitwiseCopyable>(_ stored: UnsafePointer<T>, _ call: RowCall, x: Int, pixels: Int, lanes: Int)
    {
        let advance = geometry.outputAdvance
        if lanes == PackedBlock.lanes, geometry.isContiguous, T.self == UInt8.self {
            let target = UnsafeMutableRawPointer(call.output[0] + (geometry.stores[0].offset + x * advance))
            let source = UnsafeRawPointer(stored)
            for pixel in 0..<pixels {
                target.storeBytes(
                    of: source.loadUnaligned(fromByteOffset: pixel &* 16, as: SIMD16<UInt8>.self),
                    toByteOffset: pixel &* advance, as: SIMD16<UInt8>.self)
            }
            return
        }
        for (lane, (row, offset)) in geometry.stores.enumerated() {
            let target = UnsafeMutableRawPointer(call.output[row] + (offset + x * advance))
            let source = stored + lane
            for pixel in 0..<pixels {
                target.storeBytes(of: source[pixel &* lanes], toByteOffset: pixel &* advance, as: T.self)
            }
        }
    }
}
