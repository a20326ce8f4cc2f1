internal import Compiler

/// The fp32 kernel in Swift, for every CPU. It processes segments of a row whose values stay in the first-level cache.
final class FloatPortableKernel: RowKernel {
    /// The number of pixels of a segment.
    private static let segment = 64
    /// The number of bytes of scratch memory besides the pointers of the taps: the values and an operand.
    static let segmentBytes = segment * PackedBlock.lanes * 2 * 4
    /// The number of filters that are summed together.
    private static let set = 8

    private let twin: FloatScalarKernel
    private let tapRows: [Int]
    private let tapOffsets: [Int]
    /// True if sums may be taken from `FloatTaps`.
    private let isFast: Bool
    /// The weights in the order [set][tap][8 filters].
    private let weights: AlignedArray<FloatTaps.Values>
    private let start: [FloatTaps.Values]
    private let epilogue: FloatEpilogue

    init(block: PackedBlock, layer: PackedLayer, program: Program) {
        let geometry = BlockGeometry(block, of: layer, in: program)
        twin = FloatScalarKernel(block: block, layer: layer, geometry: geometry)
        tapRows = block.taps.map(\.row)
        tapOffsets = block.taps.map { $0.byteOffset(pixelStride: geometry.inputStride) }
        isFast = block.floatWeights.allSatisfy { $0 == 0 || abs($0) >= FloatTaps.least }
        let sets = (block.filters.count + Self.set - 1) / Self.set
        func widened(_ values: ArraySlice<Float>) -> FloatTaps.Values {
            FloatTaps.Values(values.map { Double($0) })
        }
        weights = AlignedArray(
            (0..<sets).flatMap { set in
                block.taps.indices.map { tap in
                    let first = tap * PackedBlock.lanes + set * Self.set
                    return widened(block.floatWeights[first..<first + Self.set])
                }
            })
        start = (0..<sets).map { widened(block.offsets[$0 * Self.set..<($0 + 1) * Self.set]) }
        epilogue = FloatEpilogue(block: block, layer: layer, geometry: geometry)
    }

    func run(_ call: RowCall) {
        let values = call.scratch.assumingMemoryBound(to: Float.self)
        let operand = values + Self.segment * PackedBlock.lanes
        let taps = (call.scratch + Self.segmentBytes).assumingMemoryBound(to: UnsafePointer<UInt8>.self)
        let stride = twin.geometry.inputStride
        for tap in tapRows.indices { taps[tap] = call.rows[tapRows[tap]] + tapOffsets[tap] }
        var x = 0
        while x < call.width {
            let pixels = min(Self.segment, call.width - x)
            for set in start.indices { sum(call, set: set, taps: taps, values, x: x, pixels: pixels) }
            epilogue.run(call, values: values, others: operand, x: x, pixels: pixels)
            for tap in tapRows.indices { taps[tap] += pixels * stride }
            x += pixels
        }
    }

    /// Computes the sums of one set of eight filters in [pixel][16 filters].
    private func sum(
        _ call: RowCall, set: Int, taps: UnsafePointer<UnsafePointer<UInt8>>, _ values: UnsafeMutablePointer<Float>,
        x: Int, pixels: Int
    ) {
        let (count, stride, isFast) = (tapRows.count, twin.geometry.inputStride, isFast)
        let (weights, start) = (weights.pointer + set * count, start[set])
        for pixel in 0..<pixels {
            let target = values + (pixel &* PackedBlock.lanes &+ set &* Self.set)
            if isFast,
                let sums = FloatTaps.sums(
                    taps: taps, count: count, weights: weights, start: start, offset: pixel &* stride)
            {
                for lane in 0..<Self.set { target[lane] = Float(sums[lane]) }
            } else {
                for lane in 0..<Self.set { target[lane] = twin.sum(call, x: x + pixel, lane: set * Self.set + lane) }
            }
        }
    }
}
