internal import Compiler
internal import Network

/// A band of a frame's rows: the buffers and the order of work of one thread, for one frame size.
final class Band {
    private let program: Program
    private let kernels: [[any RowKernel]]
    private let schedule: RowSchedule
    private let width: Int
    private let heights: [Int]
    private let widths: [Int]
    /// By tensor; nil where the rows go straight to the output plane.
    private let rings: [TensorRing?]
    /// By layer, in the order of its `addUpsampled` steps.
    private let upsamplers: [[Upsampler]]
    private let rowPointers: UnsafeMutablePointer<UnsafePointer<UInt8>>
    private let operandPointers: UnsafeMutablePointer<UnsafeRawPointer>
    private let outputPointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>>
    private let scratch: UnsafeMutableRawPointer

    /// - Parameters:
    ///   - kernels: by layer; none for shuffles.
    ///   - band: steps of the last layer.
    init(
        _ program: Program, kernels: [[any RowKernel]], scratchBytes: Int, width: Int, height: Int, band: Range<Int>
    ) {
        self.program = program
        self.kernels = kernels
        self.width = width
        let schedule = RowSchedule(program, height: height, band: band)
        self.schedule = schedule
        let widths = program.tensors.map { $0.shape.extent(of: width) }
        let heights = program.tensors.map { $0.shape.extent(of: height) }
        self.widths = widths
        self.heights = heights
        rings = program.tensors.indices.map { index in
            let tensor = program.tensors[index]
            if index == program.output, program.outputChannels == 1, tensor.element == .uint8 { return nil }
            return TensorRing(tensor, width: widths[index], capacity: max(1, schedule.ringRows[index]))
        }
        upsamplers = program.layers.map { layer in
            guard case .convolution(let packed) = layer else { return [] }
            return packed.steps.compactMap { step in
                guard case .addUpsampled(let tensor, let zeroPoint, let factor, let gather, _) = step else {
                    return nil
                }
                let source = program.tensors[tensor]
                return Upsampler(
                    factor: factor, channels: source.shape.channels, gather: gather, width: widths[tensor],
                    height: heights[tensor], pixelStride: source.pixelStride, zeroPoint: zeroPoint,
                    element: source.element)
            }
        }
        var (operands, outputs) = (1, 1)
        for (layer, upsamplers) in zip(program.layers, upsamplers) {
            outputs = max(outputs, layer.rowsPerStep)
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
        rowPointers.deallocate()
        operandPointers.deallocate()
        outputPointers.deallocate()
        scratch.deallocate()
    }

    /// Makes the band's rows of the output.
    func run(_ frame: Frame) {
        for step in schedule.steps {
            guard step.layer >= 0 else {
                load(step.row, frame)
                continue
            }
            let layer = program.layers[step.layer]
            switch layer {
            case .convolution(let packed): convolve(packed, index: step.layer, row: step.row, frame)
            case .shuffle(let shuffle): run(shuffle, row: step.row, frame)
            }
            if step.layer == program.layers.count - 1, let ring = rings[program.output] {
                for row in step.row * layer.rowsPerStep..<(step.row + 1) * layer.rowsPerStep {
                    unload(ring.row(row), row: row, frame)
                }
            }
        }
    }

    private func load(_ y: Int, _ frame: Frame) {
        let target = rings[0]!.row(y)
        if program.tensors[0].element == .float { return loadFloats(y, UnsafeMutableRawPointer(target), frame) }
        let stride = program.tensors[0].pixelStride
        for channel in 0..<program.inputChannels {
            let plane = frame.input[channel]
            let source = plane.base + y * plane.stride
            if stride == 1 {
                target.update(from: source, count: width)
            } else {
                for x in 0..<width { target[x &* stride &+ channel] = source[x] }
            }
        }
    }

    /// See `RealArithmetic`.
    private func loadFloats(_ y: Int, _ row: UnsafeMutableRawPointer, _ frame: Frame) {
        let stride = program.tensors[0].pixelStride / ElementType.float.size
        for channel in 0..<program.inputChannels {
            let plane = frame.input[channel]
            let source = plane.base + y * plane.stride
            let target = row.assumingMemoryBound(to: Float.self) + channel
            for x in 0..<width { target[x &* stride] = Float(source[x]) * RealArithmetic.inputScale }
        }
    }

    private func unload(_ source: UnsafeMutablePointer<UInt8>, row: Int, _ frame: Frame) {
        if program.tensors[program.output].element == .float {
            return unloadFloats(UnsafeRawPointer(source), row: row, frame)
        }
        let stride = program.tensors[program.output].pixelStride
        let width = widths[program.output]
        for channel in 0..<program.outputChannels {
            let plane = frame.output[channel]
            let target = plane.base + row * plane.stride
            for x in 0..<width { target[x] = source[x &* stride &+ channel] }
        }
    }

    private func unloadFloats(_ source: UnsafeRawPointer, row: Int, _ frame: Frame) {
        let stride = program.tensors[program.output].pixelStride / ElementType.float.size
        let width = widths[program.output]
        for channel in 0..<program.outputChannels {
            let plane = frame.output[channel]
            let target = plane.base + row * plane.stride
            let values = source.assumingMemoryBound(to: Float.self) + channel
            for x in 0..<width { target[x] = RealArithmetic.quantize(values[x &* stride]) }
        }
    }

    /// Where row y of a tensor is written.
    private func target(_ tensor: Int, _ y: Int, _ frame: Frame) -> UnsafeMutablePointer<UInt8> {
        if let ring = rings[tensor] { return ring.row(y) }
        let plane = frame.output[0]
        return plane.base + y * plane.stride
    }

    private func convolve(_ layer: PackedLayer, index: Int, row: Int, _ frame: Frame) {
        if let input = layer.input {
            let ring = rings[input]!
            for i in 0..<layer.kernelSize {
                let y = row + i - layer.kernelSize / 2
                rowPointers[i] = (0..<heights[input]).contains(y) ? UnsafePointer(ring.row(y)) : ring.paddingRow
            }
        }
        var operand = 0
        var upsampler = 0
        for step in layer.steps {
            switch step {
            case .add(let tensor, _, _):
                operandPointers[operand] = UnsafeRawPointer(rings[tensor]!.row(row))
                operand += 1
            case .addUpsampled(let tensor, _, _, _, _):
                let enlarged = upsamplers[index][upsampler]
                upsampler += 1
                enlarged.prepare(step: row, source: rings[tensor]!)
                for i in 0..<enlarged.channels * enlarged.gather {
                    operandPointers[operand] = enlarged.row(i)
                    operand += 1
                }
            default: break
            }
        }
        for i in 0..<layer.depthToSpace {
            outputPointers[i] = target(layer.output, row * layer.depthToSpace + i, frame)
        }
        let call = RowCall(
            rows: rowPointers, width: widths[layer.output] / layer.depthToSpace, operands: operandPointers,
            output: outputPointers, scratch: scratch)
        for kernel in kernels[index] { kernel.run(call) }
    }

    private func run(_ layer: ShuffleLayer, row: Int, _ frame: Frame) {
        switch program.tensors[layer.input].element {
        case .uint8: run(layer, row: row, frame, UInt8.self)
        // Bits are moved, not numbers.
        case .float: run(layer, row: row, frame, UInt32.self)
        }
    }

    @inline(__always)
    private func run<T: BitwiseCopyable>(_ layer: ShuffleLayer, row: Int, _ frame: Frame, _ element: T.Type) {
        let (from, to) = (program.tensors[layer.input], program.tensors[layer.output])
        let (fromStride, toStride) = (from.pixelStride / from.element.size, to.pixelStride / to.element.size)
        func elements(_ row: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<T> {
            UnsafeMutableRawPointer(row).assumingMemoryBound(to: element)
        }
        let ring = rings[layer.input]!
        switch layer.shuffle {
        case .depthToSpace(let factor):
            for i in 0..<factor {
                Self.interleave(
                    wide: elements(target(layer.output, row * factor + i, frame)), wideStride: toStride,
                    deep: elements(ring.row(row)), deepStride: fromStride, factor: factor, offset: i * factor,
                    channels: to.shape.channels, width: widths[layer.input], isSpreading: true)
            }
        case .spaceToDepth(let factor):
            for i in 0..<factor {
                Self.interleave(
                    wide: elements(ring.row(row * factor + i)), wideStride: fromStride,
                    deep: elements(target(layer.output, row, frame)), deepStride: toStride, factor: factor,
                    offset: i * factor, channels: from.shape.channels, width: widths[layer.output],
                    isSpreading: false)
            }
        }
    }

    /// Copies between `factor` neighbouring pixels of a wide row and the channels of one pixel of a deep row; strides
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
