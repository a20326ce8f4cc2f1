internal import Compiler
internal import Network

/// The copying between a frame's planes and the rows of tensors.
extension RowStream {
    /// Copies a row of the input from the planes.
    func load(_ y: Int, _ frame: Frame) {
        let columns = strip.columns[0]
        let target = pixel(0, row: y, column: columns.lowerBound)
        if program.tensors[0].element == .float {
            return FloatRows.load(program, columns: columns, row: y, from: frame, to: target)
        }
        if let depth = program.depth {
            return load(
                row: y, columns: columns, from: frame, to: UnsafeMutableRawPointer(target), maximum: depth.maximum)
        }
        let stride = program.tensors[0].pixelStride
        for channel in 0..<program.inputChannels {
            let plane = frame.input[channel]
            let source = plane.bytes + (y * plane.stride + columns.lowerBound)
            if stride == 1 {
                target.update(from: source, count: columns.count)
            } else {
                for x in 0..<columns.count { target[x &* stride &+ channel] = source[x] }
            }
        }
    }

    /// Copies a row of the output to the planes.
    func unload(_ row: Int, _ frame: Frame) {
        let columns = strip.columns[program.output]
        let source = pixel(program.output, row: row, column: columns.lowerBound)
        if program.tensors[program.output].element == .float {
            return FloatRows.unload(program, columns: columns, row: row, from: source, to: frame)
        }
        if program.depth != nil {
            return unloadSamples(from: UnsafeRawPointer(source), row: row, columns: columns, to: frame)
        }
        let stride = program.tensors[program.output].pixelStride
        for channel in 0..<program.outputChannels {
            let plane = frame.output[channel]
            let target = plane.bytes + (row * plane.stride + columns.lowerBound)
            for x in 0..<columns.count { target[x] = source[x &* stride &+ channel] }
        }
    }

    /// Makes a row of a space-to-depth of the input directly from its planes. Each row of a square is copied as a
    /// whole.
    func gather(_ factor: Int, columns: Range<Int>, row: Int, _ frame: Frame, into tensor: Int) {
        let stride = program.tensors[tensor].pixelStride
        let deep = UnsafeMutableRawPointer(target(tensor, row: row, column: columns.lowerBound, frame))
        for channel in 0..<program.inputChannels {
            let plane = frame.input[channel]
            for i in 0..<factor {
                let wide = plane.bytes + ((row * factor + i) * plane.stride + columns.lowerBound * factor)
                let target = deep + (channel * factor + i) * factor
                switch factor {
                case 2: Self.copy(UInt16.self, columns.count, from: wide, to: target, every: stride)
                case 4: Self.copy(UInt32.self, columns.count, from: wide, to: target, every: stride)
                case 8: Self.copy(UInt64.self, columns.count, from: wide, to: target, every: stride)
                default:
                    for x in 0..<columns.count {
                        (target + x * stride).copyMemory(from: wide + x * factor, byteCount: factor)
                    }
                }
            }
        }
    }

    /// Copies `count` adjacent words to places that are `stride` bytes apart.
    @inline(__always)
    private static func copy<Word: BitwiseCopyable>(
        _ word: Word.Type, _ count: Int, from source: UnsafePointer<UInt8>, to target: UnsafeMutableRawPointer,
        every stride: Int
    ) {
        let source = UnsafeRawPointer(source)
        for x in 0..<count {
            let value = source.loadUnaligned(fromByteOffset: x &* MemoryLayout<Word>.size, as: word)
            (target + x &* stride).storeBytes(of: value, as: word)
        }
    }
}
