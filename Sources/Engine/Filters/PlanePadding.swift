internal import Compiler
internal import Imaging
internal import Network

/// The running of executors on frames of any size.
///
/// A network that gathers pixels into channels takes only sizes that divide. One that paints needs a margin: beyond the
/// edges of what it is given there is nothing, and it paints that as well. In both cases the input is continued by its
/// mirror image and the output is cropped.
///
/// The buffers are kept for the next frame; one thread at a time uses them.
final class PlanePadding {
    /// The number of samples of the mirror image on every side, a multiple of the numbers that sizes have to divide by.
    private let margin: Int
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    init(margin: Int) { self.margin = margin }

    deinit { memory.deallocate() }

    /// Does what `Executor.run` does, on frames of any size. If the size divides and there is no margin, the executor
    /// gets the planes where they lie.
    func run(_ executor: Executor, _ inputs: [InputPlane], into outputs: [OutputPlane]) throws {
        let program = executor.program
        let (width, height) = (inputs.first?.width ?? 0, inputs.first?.height ?? 0)
        let padding = MirrorPadding(width: width, height: height, margin: margin, divisor: program.extentMultiple)
        let (wide, high) = (padding.paddedWidth, padding.paddedHeight)
        // Planes that are too large to be padded are refused by the executor, with their own size, or run without a
        // margin.
        guard !padding.isEmpty, max(wide, high) <= Program.maximumExtent else {
            return try executor.run(inputs, into: outputs)
        }
        try executor.check(inputs, outputs)
        let (bits, scale) = (program.depth?.bits ?? 8, executor.scale)
        let bytes = bits > 8 ? 2 : 1
        let padded = Extent(width: wide * bytes, height: high)
        let made = Extent(width: wide * bytes * scale, height: high * scale)
        reserve(inputs.count * padded.area + outputs.count * made.area)
        guard let base = memory.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let copies = inputs.indices.map { base + $0 * padded.area }
        let results = outputs.indices.map { base + inputs.count * padded.area + $0 * made.area }
        for (input, copy) in zip(inputs, copies) {
            padding.copy(from: input.bytes, stride: input.stride, to: copy, sampleBytes: bytes)
        }
        try executor.run(
            copies.map { InputPlane(base: $0, stride: padded.width, width: wide, height: high, bits: bits) },
            into: results.map {
                OutputPlane(base: $0, stride: made.width, width: wide * scale, height: high * scale, bits: bits)
            })
        let corner = margin * scale * (made.width + bytes)
        for (result, output) in zip(results, outputs) {
            for row in 0..<height * scale {
                (output.bytes + row * output.stride).update(
                    from: result + corner + row * made.width, count: width * bytes * scale)
            }
        }
    }

    /// The extents of a buffer: bytes of a row, and rows.
    private struct Extent {
        let width: Int
        let height: Int
        var area: Int { width * height }
    }

    private func reserve(_ bytes: Int) {
        guard memory.count < bytes else { return }
        memory.deallocate()
        memory = .allocate(byteCount: bytes, alignment: 64)
    }
}
