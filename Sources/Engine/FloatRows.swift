internal import Compiler
internal import Network

/// Conversions between rows of 8-bit planes and rows of floats, as `RealArithmetic` defines them.
enum FloatRows {
    /// Fills the given columns of row `y` of the input.
    static func load(
        _ program: Program, columns: Range<Int>, row y: Int, from frame: Frame, to target: UnsafeMutablePointer<UInt8>
    ) {
        let stride = program.tensors[0].pixelStride / StorageType.float.size
        let scale = RealArithmetic.inputScale
        for channel in 0..<program.inputChannels {
            let plane = frame.input[channel]
            let source = plane.bytes + (y * plane.stride + columns.lowerBound)
            let floats = UnsafeMutableRawPointer(target).assumingMemoryBound(to: Float.self) + channel
            for x in 0..<columns.count { floats[x &* stride] = Float(source[x]) * scale }
        }
    }

    /// Writes the given columns of a row of the output.
    static func unload(
        _ program: Program, columns: Range<Int>, row: Int, from source: UnsafePointer<UInt8>, to frame: Frame
    ) {
        let stride = program.tensors[program.output].pixelStride / StorageType.float.size
        for channel in 0..<program.outputChannels {
            let plane = frame.output[channel]
            let target = plane.bytes + (row * plane.stride + columns.lowerBound)
            let floats = UnsafeRawPointer(source).assumingMemoryBound(to: Float.self) + channel
            for x in 0..<columns.count { target[x] = quantize(floats[x &* stride]) }
        }
    }

    /// Computes `RealArithmetic.quantize` without branches and calls.
    @inline(__always)
    static func quantize(_ value: Float) -> UInt8 {
        let scaled = value * 255
        let positive = scaled > 0 ? scaled : 0
        // A float near 1.5 · 2^23 has no fraction bits, so that the addition rounds half to even, and the low byte is
        // the integer.
        return UInt8(truncatingIfNeeded: ((positive < 255 ? positive : 255) + 12_582_912).bitPattern)
    }
}
