internal import Compiler
internal import Engine

/// Runs networks that gather pixels into channels, and so take only sizes that divide, on frames of any size: the input is
/// continued by its last column and row, and the output cut to size.
///
/// It keeps its buffers for the next frame, and is used by one thread at a time.
final class PlanePadding {
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    deinit { memory.deallocate() }

    /// As `Executor.run`, of frames of any size. Where the size divides, planes are used where they lie.
    func run(
        _ executor: Executor, _ inputs: [InputPlane], width: Int, height: Int, into outputs: [OutputPlane]
    ) throws {
        let program = executor.program
        let (wide, high) = (program.padded(width), program.padded(height))
        // What is too large to be padded is refused by the executor, with its own size.
        guard (wide, high) != (width, height), max(wide, high) <= Program.maximumExtent else {
            return try executor.run(inputs, width: width, height: height, into: outputs)
        }
        let (bytes, scale) = (program.depth == nil ? 1 : 2, executor.scale)
        let source = Extent(width: width * bytes, height: height)
        let padded = Extent(width: wide * bytes, height: high)
        let target = Extent(width: width * bytes * scale, height: height * scale)
        let made = Extent(width: wide * bytes * scale, height: high * scale)
        reserve(inputs.count * padded.area + outputs.count * made.area)
        guard let base = memory.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let copies = inputs.indices.map { base + $0 * padded.area }
        let results = outputs.indices.map { base + inputs.count * padded.area + $0 * made.area }
        for (input, copy) in zip(inputs, copies) { Self.pad(input, source, into: copy, padded, sampleBytes: bytes) }
        try executor.run(
            copies.map { InputPlane(base: $0, stride: padded.width) }, width: wide, height: high,
            into: results.map { OutputPlane(base: $0, stride: made.width) })
        for (result, output) in zip(results, outputs) {
            for row in 0..<target.height {
                (output.base + row * output.stride).update(from: result + row * made.width, count: target.width)
            }
        }
    }

    /// Bytes of a row, and rows.
    private struct Extent {
        let width: Int
        let height: Int
        var area: Int { width * height }
    }

    private static func pad(
        _ input: InputPlane, _ source: Extent, into copy: UnsafeMutablePointer<UInt8>, _ padded: Extent,
        sampleBytes: Int
    ) {
        for row in 0..<source.height {
            let line = copy + row * padded.width
            line.update(from: input.base + row * input.stride, count: source.width)
            for byte in source.width..<padded.width { line[byte] = line[byte - sampleBytes] }
        }
        let last = copy + (source.height - 1) * padded.width
        for row in source.height..<padded.height {
            (copy + row * padded.width).update(from: last, count: padded.width)
        }
    }

    private func reserve(_ bytes: Int) {
        guard memory.count < bytes else { return }
        memory.deallocate()
        memory = .allocate(byteCount: bytes, alignment: 64)
    }
}
