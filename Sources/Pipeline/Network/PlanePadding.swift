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
        // What is too large to be padded is refused by the executor, with its own size, or runs without a margin.
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
        let beside = beside(width, wide, sampleBytes: bytes)
        for (input, copy) in zip(inputs, copies) {
            for row in 0..<high {
                let line = input.base + BicubicKernel.mirrored(row - margin, count: height) * input.stride
                let target = copy + row * padded.width
                (target + margin * bytes).update(from: line, count: width * bytes)
                for (to, from) in beside { target[to] = line[from] }
            }
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

    /// The bytes of a padded row that lie beside the picture, and where in the picture's row each of them is from.
    private func beside(_ width: Int, _ padded: Int, sampleBytes: Int) -> [(to: Int, from: Int)] {
        (Array(0..<margin) + Array(margin + width..<padded)).flatMap { sample in
            let place = BicubicKernel.mirrored(sample - margin, count: width)
            return (0..<sampleBytes).map { (sample * sampleBytes + $0, place * sampleBytes + $0) }
        }
    }

    private func reserve(_ bytes: Int) {
        guard memory.count < bytes else { return }
        memory.deallocate()
        memory = .allocate(byteCount: bytes, alignment: 64)
    }
}
