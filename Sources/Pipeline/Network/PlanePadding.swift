internal import Compiler
internal import Engine
internal import Imaging

/// Runs networks on frames of any size: one that gathers pixels into channels takes only sizes that divide, and one that
/// paints wants a margin, since beyond the edges of what it is given there is nothing, and it paints that as well. The
/// input is continued by its mirror image, and the output cut to size.
///
/// It keeps its buffers for the next frame, and is used by one thread at a time.
final class PlanePadding {
    /// Samples of the mirror image on every side, a multiple of whatever sizes have to divide by.
    private let margin: Int
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    init(margin: Int = 0) { self.margin = margin }

    deinit { memory.deallocate() }

    /// As `Executor.run`, of frames of any size. Where the size divides and there is no margin, planes are used where they
    /// lie.
    func run(
        _ executor: Executor, _ inputs: [InputPlane], width: Int, height: Int, into outputs: [OutputPlane]
    ) throws {
        let program = executor.program
        let (wide, high) = (program.padded(width + 2 * margin), program.padded(height + 2 * margin))
        // What is too large to be padded is refused by the executor, with its own size.
        guard (wide, high) != (width, height), max(wide, high) <= Program.maximumExtent else {
            return try executor.run(inputs, width: width, height: height, into: outputs)
        }
        let (bytes, scale) = (program.depth == nil ? 1 : 2, executor.scale)
        let padded = Extent(width: wide * bytes, height: high)
        let made = Extent(width: wide * bytes * scale, height: high * scale)
        reserve(inputs.count * padded.area + outputs.count * made.area)
        guard let base = memory.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let copies = inputs.indices.map { base + $0 * padded.area }
        let results = outputs.indices.map { base + inputs.count * padded.area + $0 * made.area }
        for (input, copy) in zip(inputs, copies) {
            pad(input, width, height, into: copy, padded, sampleBytes: bytes)
        }
        try executor.run(
            copies.map { InputPlane(base: $0, stride: padded.width) }, width: wide, height: high,
            into: results.map { OutputPlane(base: $0, stride: made.width) })
        let corner = margin * scale * (made.width + bytes)
        for (result, output) in zip(results, outputs) {
            for row in 0..<height * scale {
                (output.base + row * output.stride).update(
                    from: result + corner + row * made.width, count: width * bytes * scale)
            }
        }
    }

    /// Bytes of a row, and rows.
    private struct Extent {
        let width: Int
        let height: Int
        var area: Int { width * height }
    }

    private func pad(
        _ input: InputPlane, _ width: Int, _ height: Int, into copy: UnsafeMutablePointer<UInt8>, _ padded: Extent,
        sampleBytes: Int
    ) {
        let left = margin * sampleBytes
        // What lies beside the picture, and where in it that is.
        let beside = (Array(0..<left) + Array(left + width * sampleBytes..<padded.width)).map { byte in
            let (sample, part) = byte.quotientAndRemainder(dividingBy: sampleBytes)
            let place = BicubicKernel.mirrored(sample - margin, count: width) * sampleBytes + part
            return (to: byte, from: place)
        }
        for row in 0..<padded.height {
            let line = input.base + BicubicKernel.mirrored(row - margin, count: height) * input.stride
            let target = copy + row * padded.width
            (target + left).update(from: line, count: width * sampleBytes)
            for (to, from) in beside { target[to] = line[from] }
        }
    }

    private func reserve(_ bytes: Int) {
        guard memory.count < bytes else { return }
        memory.deallocate()
        memory = .allocate(byteCount: bytes, alignment: 64)
    }
}
