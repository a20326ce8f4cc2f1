internal import Compiler
internal import Network

/// The copying of planes of more than 8 bits.
extension RowStream {
    /// Copies a row of the input; words above the largest sample count as the largest.
    func load(
        row y: Int, columns: Range<Int>, from frame: Frame, to row: UnsafeMutableRawPointer, maximum: UInt16
    ) {
        let stride = program.tensors[0].pixelStride / StorageType.uint16.size
        for channel in 0..<program.inputChannels {
            let plane = frame.input[channel]
            let source = samples(UnsafeRawPointer(plane.bytes + y * plane.stride)) + columns.lowerBound
            let target = row.assumingMemoryBound(to: UInt16.self) + channel
            for x in 0..<columns.count { target[x &* stride] = min(source[x], maximum) }
        }
    }

    /// Copies a row of the output's tensor to the planes.
    func unloadSamples(from source: UnsafeRawPointer, row: Int, columns: Range<Int>, to frame: Frame) {
        let stride = program.tensors[program.output].pixelStride / StorageType.uint16.size
        for channel in 0..<program.outputChannels {
            let plane = frame.output[channel]
            let target =
                UnsafeMutableRawPointer(plane.bytes + row * plane.stride)
                .assumingMemoryBound(to: UInt16.self) + columns.lowerBound
            let values = samples(source) + channel
            for x in 0..<columns.count { target[x] = values[x &* stride] }
        }
    }

    /// Makes a row of 8-bit values from deeper samples, as `BitDepth.narrowed` defines them.
    func run(_ layer: NarrowLayer, columns: Range<Int>, row: Int) {
        let (from, to) = (program.tensors[layer.input], program.tensors[layer.output])
        let (fromStride, toStride) = (from.pixelStride / from.element.size, to.pixelStride)
        let (shift, half) = (UInt32(layer.shift), UInt32(1) << UInt32(layer.shift - 1))
        for channel in 0..<to.shape.channels {
            let source = samples(pixel(layer.input, row: row, column: columns.lowerBound)) + channel
            let target = pixel(layer.output, row: row, column: columns.lowerBound) + channel
            for x in 0..<columns.count {
                let value = (UInt32(source[x &* fromStride]) &+ half) &>> shift
                target[x &* toStride] = UInt8(truncatingIfNeeded: min(value, 255))
            }
        }
    }

    private func samples(_ row: UnsafeRawPointer) -> UnsafePointer<UInt16> { row.assumingMemoryBound(to: UInt16.self) }
}
