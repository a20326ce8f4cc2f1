internal import Compiler

/// A provider of kernels in Swift, for every CPU.
struct PortableKernels: KernelProvider {
    let isa = "portable"

    func kernels(for layer: PackedLayer, in program: Program) -> [any RowKernel] {
        layer.blocks.map { block in
            switch layer.element {
            case .uint8, .uint16: PortableKernel(block: block, layer: layer, program: program)
            case .float: FloatPortableKernel(block: block, layer: layer, program: program)
            }
        }
    }

    func scratchBytes(for layer: PackedLayer) -> Int {
        let taps = layer.blocks.map(\.taps.count).max() ?? 0
        let segment = layer.element == .float ? FloatPortableKernel.segmentBytes : PortableKernel.segmentBytes
        return segment + taps * MemoryLayout<UnsafePointer<UInt8>>.stride
    }
}

/// The integer kernel in Swift. It processes segments of a row whose sums and values stay in the first-level cache.
private final class PortableKernel: RowKernel, @unchecked Sendable {
    /// The number of pixels of a segment, which is even.
    private static let segment = 64
    /// The number of bytes of scratch memory besides the pointers of the taps: sums, three buffers of floats, and bytes
    /// or 16-bit samples.
    static let segmentBytes = segment * PackedBlock.lanes * (4 * 4 + 2)

    private let tapCount: Int
    private let tapRows: [Int]
    private let tapOffsets: [Int]
    private let inputStride: Int
    /// The number of lanes that are computed: 4, 8 or 16.
    private let lanes: Int
    private let weights: AlignedArray<SIMD8<Int16>>
    private let start: AlignedArray<SIMD4<Int32>>
    private let multipliers: AlignedArray<Double>
    private let offsets: AlignedArray<Double>
    /// The largest magnitude that each lane's sum can have.
    private let bounds: [Int]
    /// True if `ExactMultiplyAdd.isExact` is true for every lane. It changes with the multipliers, while no kernel runs.
    private var isExact: Bool
    private let epilogue: PortableEpilogue
    private let filters: Range<Int>
    /// The statistics of a normalised layer.
    private let statistics: PortableStatistics?

    init(block: PackedBlock, layer: PackedLayer, program: Program) {
        let geometry = BlockGeometry(block, of: layer, in: program)
        tapCount = block.taps.count
        tapRows = block.taps.map(\.row)
        tapOffsets = block.taps.map { $0.byteOffset(pixelStride: geometry.inputStride) }
        inputStride = geometry.inputStride
        lanes = block.filters.count <= 4 ? 4 : block.filters.count <= 8 ? 8 : 16
        weights = AlignedArray(Self.widened(block, lanes: lanes))
        start = AlignedArray(
            (0..<4).map { quad in SIMD4<Int32>(block.start[quad * 4..<quad * 4 + 4]) })
        multipliers = AlignedArray(block.multipliers.map(Double.init))
        offsets = AlignedArray(block.offsets.map(Double.init))
        bounds = block.multipliers.indices.map { Self.bound(block, lane: $0) }
        isExact = Self.isExact(bounds: bounds, multipliers: block.multipliers, offsets: block.offsets)
        filters = block.filters
        statistics = PortableStatistics(block, of: layer)
        epilogue = PortableEpilogue(block: block, layer: layer, geometry: geometry)
    }

    private static func isExact(bounds: [Int], multipliers: [Float], offsets: [Float]) -> Bool {
        multipliers.indices.allSatisfy { lane in
            ExactMultiplyAdd.isExact(bound: bounds[lane], multiplier: multipliers[lane], offset: offsets[lane])
        }
    }

    func normalize(multipliers: [Float], offsets: [Float]) {
        for (lane, filter) in filters.enumerated() {
            self.multipliers.set(lane, to: Double(multipliers[filter]))
            self.offsets.set(lane, to: Double(offsets[filter]))
        }
        isExact = Self.isExact(
            bounds: bounds, multipliers: Array(multipliers[filters]), offsets: Array(offsets[filters]))
    }

    /// Returns the largest magnitude that a lane's sum can have.
    private static func bound(_ block: PackedBlock, lane: Int) -> Int {
        block.taps.indices.reduce(0) { sum, tap in
            let first = tap * PackedBlock.tapWeights + lane * 4
            return sum + block.weights[first..<first + 4].reduce(0) { $0 + abs(Int($1)) * 255 }
        }
    }

    /// Rearranges the weights from [tap][filter][4 channels] to [tap][channel pair][quad][4 filters][2 channels], where
    /// the pairs are the channels 0 and 2, and 1 and 3.
    private static func widened(_ block: PackedBlock, lanes: Int) -> [SIMD8<Int16>] {
        var result: [SIMD8<Int16>] = []
        for tap in block.taps.indices {
            for pair in 0..<2 {
                for quad in 0..<lanes / 4 {
                    var vector = SIMD8<Int16>()
                    for element in 0..<8 {
                        let (filter, channel) = (quad * 4 + element / 2, pair + element % 2 * 2)
                        vector[element] = Int16(block.weights[tap * PackedBlock.tapWeights + filter * 4 + channel])
                    }
                    result.append(vector)
                }
            }
        }
        return result
    }

    func run(_ call: RowCall) {
        switch lanes {
        case 4: run(call, lanes: 4, accumulate: PortableTaps.accumulateOneQuad)
        case 8: run(call, lanes: 8, accumulate: PortableTaps.accumulateTwoQuads)
        default: run(call, lanes: 16, accumulate: PortableTaps.accumulateFourQuads)
        }
    }

    private typealias Accumulate = (
        UnsafePointer<UnsafePointer<UInt8>>, Int, PortableTaps.Weights, UnsafePointer<PortableTaps.Sums>,
        UnsafeMutablePointer<PortableTaps.Sums>, Int, Int
    ) -> Void

    @inline(__always)
    private func run(_ call: RowCall, lanes: Int, accumulate: Accumulate) {
        let elements = Self.segment * PackedBlock.lanes
        let sums = call.scratch.assumingMemoryBound(to: Int32.self)
        let floats = (call.scratch + elements * 4).assumingMemoryBound(to: Float.self)
        let buffers = PortableEpilogue.Buffers(
            values: floats, others: floats + elements, operand: floats + 2 * elements,
            stored: call.scratch + elements * 16)
        let taps = (call.scratch + Self.segmentBytes).assumingMemoryBound(to: UnsafePointer<UInt8>.self)
        for tap in 0..<tapCount { taps[tap] = call.rows[tapRows[tap]] + tapOffsets[tap] }

        var x = 0
        while x < call.width {
            let pixels = min(Self.segment, call.width - x)
            // An odd pixel is computed together with the one after it, which is never stored.
            accumulate(
                taps, tapCount, weights.pointer, start.pointer,
                UnsafeMutableRawPointer(sums).assumingMemoryBound(to: PortableTaps.Sums.self), (pixels + 1) & ~1,
                inputStride)
            statistics?.add(sums, call, x: x, pixels: pixels, lanes: lanes)
            ExactMultiplyAdd.convert(
                sums: sums, multipliers: multipliers.pointer, offsets: offsets.pointer, result: buffers.values,
                pixels: pixels, lanes: lanes, isExact: isExact)
            epilogue.run(call, buffers, x: x, pixels: pixels, lanes: lanes)
            let advance = pixels * inputStride
            for tap in 0..<tapCount { taps[tap] += advance }
            x += pixels
        }
    }
}
