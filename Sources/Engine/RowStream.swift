internal import Compiler
internal import Network

/// The way of rows through a program on one thread: the thread's buffers for frames of one size, and the computation of
/// any part of such a frame.
final class RowStream {
    let schedule: FrameSchedule
    /// The profile of the thread; nil if none was requested.
    let profile: StreamProfile?

    let program: Program
    private let kernels: [[any RowKernel]]
    private let heights: [Int]
    private let widths: [Int]
    private let memory: UnsafeMutableRawPointer
    /// The ring of each tensor; nil if its rows go directly to the output plane.
    private let rings: [TensorRing?]
    /// The sums of each normalised layer since they were cleared, as `StatisticsLayout` places them; nil for other layers.
    private let statistics: [UnsafeMutableBufferPointer<Int64>?]
    /// The upsamplers of each layer, in the order of its `addUpsampled` steps.
    private let upsamplers: [[Upsampler]]
    private let rowPointers: UnsafeMutablePointer<UnsafePointer<UInt8>>
    private let operandPointers: UnsafeMutablePointer<UnsafeRawPointer>
    private let outputPointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>>
    private let scratch: UnsafeMutableRawPointer
    /// The columns of the strip that is being computed.
    private(set) var strip: ColumnStrip
    /// The index of the band that is being computed.
    private var band = 0
    /// The place of the strip's first column in a row of each tensor's ring.
    private var places: [Int]
    /// True if layers read the input's planes directly.
    private let readsPlanes: Bool

    /// Allocates the buffers.
    /// - Parameters:
    ///   - kernels: the kernels of each layer; none for layers without a convolution.
    ///   - enlargements: the code that enlarges bytes, by factor, if there is any.
    init(
        _ program: Program, kernels: [[any RowKernel]], enlargements: [Int: GeneratedEnlargement],
        scratchBytes: Int, schedule: FrameSchedule, profile: StreamProfile? = nil
    ) {
        self.schedule = schedule
        self.profile = profile
        self.program = program
        self.kernels = kernels
        widths = program.tensors.map { $0.shape.extent(of: schedule.width) }
        heights = program.tensors.map { $0.shape.extent(of: schedule.height) }
        let plan = MemoryPlan(program, schedule)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(64, plan.bytes), alignment: 64)
        self.memory = memory
        rings = zip(program.tensors, plan.rings).map { tensor, ring in
            ring.map { TensorRing(tensor, plan: $0, memory: memory) }
        }
        statistics = program.layers.map { layer in
            guard case .convolution(let packed) = layer, packed.normalization != nil else { return nil }
            let words = UnsafeMutableBufferPointer<Int64>.allocate(capacity: StatisticsLayout.words(packed))
            words.initialize(repeating: 0)
            return words
        }
        readsPlanes = program.gathersInput
        strip = schedule.strips[0]
        places = program.tensors.map { _ in 0 }
        let (widths, heights) = (widths, heights)
        upsamplers = program.layers.enumerated().map { index, layer in
            layer.upsamplings.map { tensor, factor, gather, zeroPoint in
                Upsampler(
                    factor: factor, gather: gather, tensor: program.tensors[tensor], width: widths[tensor],
                    height: heights[tensor], columns: schedule.strips.map { $0.steps[index].count * gather }.max()!,
                    zeroPoint: zeroPoint, enlargement: enlargements[factor])
            }
        }
        var (operands, outputs) = (1, 1)
        for (layer, upsamplers) in zip(program.layers, upsamplers) {
            outputs = max(outputs, layer.rowsPerStep * program.tensors[layer.output].planes)
            guard case .convolution(let packed) = layer else { continue }
            let rows = upsamplers.reduce(0) { $0 + $1.channels * $1.gather }
            operands = max(operands, rows + packed.steps.count)
        }
        rowPointers = .allocate(capacity: 5)
        operandPointers = .allocate(capacity: operands)
        outputPointers = .allocate(capacity: outputs)
        scratch = .allocate(byteCount: max(64, scratchBytes), alignment: 64)
        scratch.initializeMemory(as: UInt8.self, repeating: 0, count: max(64, scratchBytes))
    }

    deinit {
        memory.deallocate()
        rowPointers.deallocate()
        operandPointers.deallocate()
        outputPointers.deallocate()
        scratch.deallocate()
        for words in statistics { words?.deallocate() }
    }

    /// Sets the sums of all normalised layers to 0.
    func clearStatistics() {
        for words in statistics { words?.update(repeating: 0) }
    }

    /// Adds a layer's sums to those of other threads.
    func addStatistics(of layer: NormalizedLayer, to total: inout FilterSums) {
        let words = statistics[layer.index]!
        for (position, filter) in layer.normalization.filters.enumerated() {
            total.sums[filter] += words[StatisticsLayout.sum(position)]
            total.squares[filter] += words[StatisticsLayout.square(position, of: layer.packed)]
        }
    }

    /// Computes the part of the output that belongs to both a band and a strip of the schedule.
    /// - Parameters:
    ///   - lastLayer: the last layer that is computed; no layer reads what a later one makes.
    ///   - frame: nil to compute with the present contents of the input's rows, for measurements. The program must then
    ///     not write planes directly.
    func run(band: Int, strip index: Int, through lastLayer: Int, _ frame: Frame?) {
        strip = schedule.strips[index]
        self.band = band
        for (tensor, ring) in rings.enumerated() {
            guard let ring else { continue }
            // Columns at the end of the frame are at the end of the ring's row, so that the padding behind them stays
            // as it is.
            let isLast = strip.columns[tensor].upperBound == widths[tensor]
            places[tensor] = isLast ? ring.plan.columns - strip.columns[tensor].count : 0
        }
        profile?.start()
        for step in schedule.bands[band].steps where step.layer <= lastLayer {
            guard step.layer >= 0 else {
                if let frame, !readsPlanes { load(step.row, frame) }
                profile?.lap(.load)
                continue
            }
            let layer = program.layers[step.layer]
            switch layer {
            case .convolution(let packed): convolve(packed, index: step.layer, row: step.row, frame)
            case .shuffle(let shuffle): run(shuffle, columns: strip.steps[step.layer], row: step.row, frame)
            case .narrow(let narrow): run(narrow, columns: strip.steps[step.layer], row: step.row)
            }
            profile?.lap(layer: step.layer)
            if step.layer == program.layers.count - 1, let frame, rings[program.output] != nil {
                for row in step.row * layer.rowsPerStep..<(step.row + 1) * layer.rowsPerStep { unload(row, frame) }
                profile?.lap(.store)
            }
        }
    }

    /// Fills the rows of the input with noise, for runs without a frame.
    func fillInputWithNoise() { rings[0]?.fillWithNoise() }

    /// Returns the address of a pixel of a row in a ring.
    func pixel(_ tensor: Int, row: Int, column: Int) -> UnsafeMutablePointer<UInt8> {
        let ring = rings[tensor]!
        return ring.row(row) + (places[tensor] + column - strip.columns[tensor].lowerBound) * ring.pixelStride
    }

    /// Returns the address at which a pixel of a tensor is written, in a ring or in a plane of the output.
    /// - Parameter plane: the index of the plane; 0 unless the tensor's planes lie apart.
    func target(
        _ tensor: Int, plane: Int = 0, row: Int, column: Int, _ frame: Frame?
    ) -> UnsafeMutablePointer<UInt8> {
        if rings[tensor] != nil { return pixel(tensor, row: row, column: column) }
        let plane = frame!.output[plane]
        return plane.bytes + (row * plane.stride + column * program.tensors[tensor].element.size)
    }

    /// Computes one step of a convolution.
    private func convolve(_ layer: PackedLayer, index: Int, row: Int, _ frame: Frame?) {
        let columns = strip.steps[index]
        if let input = layer.input {
            for i in 0..<layer.kernelSize {
                let y = row + i - layer.kernelSize / 2
                rowPointers[i] =
                    (0..<heights[input]).contains(y)
                    ? UnsafePointer(pixel(input, row: y, column: columns.lowerBound)) : rings[input]!.paddingRow
            }
        }
        var operand = 0
        var upsampler = 0
        for step in layer.steps {
            switch step {
            case .add(let tensor, _, _):
                operandPointers[operand] = UnsafeRawPointer(pixel(tensor, row: row, column: columns.lowerBound))
                operand += 1
            case .addUpsampled(let tensor, _, _, _, _):
                let enlarged = upsamplers[index][upsampler]
                upsampler += 1
                profile?.lap(layer: index)
                enlarged.prepare(step: row, columns: columns) { pixel(tensor, row: $0, column: 0) }
                profile?.lap(.upsample)
                for i in 0..<enlarged.channels * enlarged.gather {
                    operandPointers[operand] = enlarged.row(i)
                    operand += 1
                }
            default: break
            }
        }
        let factor = layer.depthToSpace
        for plane in 0..<program.tensors[layer.output].planes {
            for i in 0..<factor {
                outputPointers[plane * factor + i] = target(
                    layer.output, plane: plane, row: row * factor + i, column: columns.lowerBound * factor, frame)
            }
        }
        let words = statistics[index]?.baseAddress
        if let words {
            // Rows and columns that several parts of the frame compute are counted by one of them only.
            let counts = schedule.bands[band].owned[index].contains(row)
            let owned = strip.owned[index]
            words[StatisticsLayout.first] = Int64(owned.lowerBound - columns.lowerBound)
            words[StatisticsLayout.end] = counts ? Int64(owned.upperBound - columns.lowerBound) : 0
        }
        let call = RowCall(
            rows: rowPointers, width: columns.count, operands: operandPointers, output: outputPointers,
            scratch: scratch, statistics: words)
        for kernel in kernels[index] { kernel.run(call) }
    }

    /// Computes one step of a shuffle.
    private func run(_ layer: ShuffleLayer, columns: Range<Int>, row: Int, _ frame: Frame?) {
        if readsPlanes, layer.input == 0, let frame, case .spaceToDepth(let factor) = layer.shuffle {
            return gather(factor, columns: columns, row: row, frame, into: layer.output)
        }
        switch program.tensors[layer.input].element {
        case .uint8: run(layer, columns: columns, row: row, frame, as: UInt8.self)
        case .uint16: run(layer, columns: columns, row: row, frame, as: UInt16.self)
        // A shuffle moves bits and does no arithmetic, so that any type of the same size will do.
        case .float: run(layer, columns: columns, row: row, frame, as: UInt32.self)
        }
    }

    @inline(__always)
    private func run<T: BitwiseCopyable>(
        _ layer: ShuffleLayer, columns: Range<Int>, row: Int, _ frame: Frame?, as element: T.Type
    ) {
        let (from, to) = (program.tensors[layer.input], program.tensors[layer.output])
        let (fromStride, toStride) = (from.pixelStride / from.element.size, to.pixelStride / to.element.size)
        func elements(_ row: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<T> {
            UnsafeMutableRawPointer(row).assumingMemoryBound(to: element)
        }
        let first = columns.lowerBound
        switch layer.shuffle {
        case .depthToSpace(let factor):
            for i in 0..<factor {
                Self.interleave(
                    wide: elements(target(layer.output, row: row * factor + i, column: first * factor, frame)),
                    wideStride: toStride, deep: elements(pixel(layer.input, row: row, column: first)),
                    deepStride: fromStride, factor: factor, offset: i * factor, channels: to.shape.channels,
                    width: columns.count, isSpreading: true)
            }
        case .spaceToDepth(let factor):
            for i in 0..<factor {
                Self.interleave(
                    wide: elements(pixel(layer.input, row: row * factor + i, column: first * factor)),
                    wideStride: fromStride, deep: elements(target(layer.output, row: row, column: first, frame)),
                    deepStride: toStride, factor: factor, offset: i * factor, channels: from.shape.channels,
                    width: columns.count, isSpreading: false)
            }
        }
    }

    /// Copies between `factor` neighbouring pixels of a wide row and the channels of one pixel of a deep row. Strides
    /// are in elements.
    @inline(__always)
    private static func interleave<T: BitwiseCopyable>(
        wide: UnsafeMutablePointer<T>, wideStride: Int, deep: UnsafeMutablePointer<T>, deepStride: Int,
        factor: Int, offset: Int, channels: Int, width: Int, isSpreading: Bool
    ) {
        for channel in 0..<channels {
            for j in 0..<factor {
                let wide = wide + (j * wideStride + channel)
                let deep = deep + (channel * factor * factor + offset + j)
                let advance = factor * wideStride
                if isSpreading {
                    for x in 0..<width { wide[x &* advance] = deep[x &* deepStride] }
                } else {
                    for x in 0..<width { deep[x &* deepStride] = wide[x &* advance] }
                }
            }
        }
    }
}

extension ProgramLayer {
    /// The enlarged operands of a convolution, in the order of its steps.
    fileprivate var upsamplings: [(tensor: Int, factor: Int, gather: Int, zeroPoint: Int32)] {
        guard case .convolution(let packed) = self else { return [] }
        return packed.steps.compactMap { step in
            guard case .addUpsampled(let tensor, let zeroPoint, let factor, let gather, _) = step else { return nil }
            return (tensor, factor, gather, zeroPoint)
        }
    }
}
