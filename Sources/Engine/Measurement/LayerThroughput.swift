internal import Compiler

/// A measurement of the kernels of one layer alone, on rows that are ready in the cache: the speed that they reach if
/// nothing waits for memory.
///
/// Every thread has rows of its own, which it uses in turn as row streaming does: as many rows of the input as a row of
/// the output reads and one more, and one row of the output.
package final class LayerThroughput: Sendable {
    /// The number of pixels of a row. With it, 32 channels of three input rows and of the output row just fit into 32
    /// KB of first-level cache, and it is divisible by the tiles of all instruction sets.
    package static let width = 240

    private let loop: ConcurrentLoop
    private let repetitions: Int

    /// Prepares the measurement.
    /// - Parameters:
    ///   - executor: an executor of the program, whose kernels are measured.
    ///   - layer: the index of a convolution that adds no operand.
    ///   - threads: the number of threads, 1 to 256.
    package init(_ executor: Executor, layer: Int, threads: Int) {
        guard case .convolution(let packed) = executor.program.layers[layer], let input = packed.input else {
            preconditionFailure("a convolution")
        }
        let kernels = executor.kernels[layer]
        let rows = (0..<threads).map { _ in
            LayerRows(
                packed, input: executor.program.tensors[input], output: executor.program.tensors[packed.output],
                scratchBytes: executor.scratchBytes)
        }
        let loop = ConcurrentLoop(threads: threads) { thread, repetitions in
            for row in 0..<repetitions { rows[thread].run(kernels, row: row) }
        }
        self.loop = loop
        repetitions = loop.repetitions(lasting: ThroughputSlice.milliseconds)
    }

    /// Runs the kernels for a short time.
    /// - Returns: the number of the layer's pixels per second, of all threads together.
    package func slice() -> Double { loop.rate(repetitions) * Double(Self.width) }
}

/// The rows and the scratch memory of one thread.
private final class LayerRows: @unchecked Sendable {
    private let memory: UnsafeMutableRawPointer
    private let input: TensorRing
    private let output: TensorRing
    private let kernelSize: Int
    private let rowPointers: UnsafeMutablePointer<UnsafePointer<UInt8>>
    private let operandPointers: UnsafeMutablePointer<UnsafeRawPointer>
    private let outputPointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>>
    private let scratch: UnsafeMutableRawPointer
    private let statistics: UnsafeMutableBufferPointer<Int64>?

    init(_ layer: PackedLayer, input: ProgramTensor, output: ProgramTensor, scratchBytes: Int) {
        kernelSize = layer.kernelSize
        let outputs = layer.depthToSpace * output.planes
        let source = MemoryPlan.ring(
            input, columns: LayerThroughput.width, capacity: layer.kernelSize + 1, offset: 0)
        let target = MemoryPlan.ring(
            output, columns: LayerThroughput.width * layer.depthToSpace, capacity: outputs,
            offset: MemoryPlan.bytes(of: source))
        memory = .allocate(byteCount: MemoryPlan.bytes(of: source) + MemoryPlan.bytes(of: target), alignment: 64)
        self.input = TensorRing(input, plan: source, memory: memory)
        self.output = TensorRing(output, plan: target, memory: memory)
        self.input.fillWithNoise()
        rowPointers = .allocate(capacity: layer.kernelSize)
        operandPointers = .allocate(capacity: 1)
        outputPointers = .allocate(capacity: outputs)
        for row in 0..<outputs { outputPointers[row] = self.output.row(row) }
        scratch = .allocate(byteCount: max(64, scratchBytes), alignment: 64)
        scratch.initializeMemory(as: UInt8.self, repeating: 0, count: max(64, scratchBytes))
        statistics = layer.normalization.map { _ in .allocate(capacity: StatisticsLayout.words(layer)) }
        statistics?.initialize(repeating: 0)
    }

    deinit {
        memory.deallocate()
        rowPointers.deallocate()
        operandPointers.deallocate()
        outputPointers.deallocate()
        scratch.deallocate()
        statistics?.deallocate()
    }

    func run(_ kernels: [any RowKernel], row: Int) {
        for i in 0..<kernelSize { rowPointers[i] = UnsafePointer(input.row(row + i)) }
        let call = RowCall(
            rows: rowPointers, width: LayerThroughput.width, operands: operandPointers, output: outputPointers,
            scratch: scratch, statistics: statistics?.baseAddress)
        if let statistics {
            statistics[StatisticsLayout.first] = 0
            statistics[StatisticsLayout.end] = Int64(call.width)
        }
        for kernel in kernels { kernel.run(call) }
    }
}

extension TensorRing {
    /// Fills all rows of the ring with integers 0…255 or floats 0…1 without a pattern, the same ones each time.
    func fillWithNoise() {
        let count = plan.columns * pixelStride / element.size
        for y in 0..<plan.capacity {
            let row = UnsafeMutableRawPointer(row(y))
            for i in 0..<count {
                let byte = UInt8(truncatingIfNeeded: (UInt64(y * count + i) &* 0x9e37_79b9_7f4a_7c15) >> 51)
                switch element {
                case .uint8: row.storeBytes(of: byte, toByteOffset: i, as: UInt8.self)
                case .uint16: row.storeBytes(of: UInt16(byte), toByteOffset: i * 2, as: UInt16.self)
                case .float: row.storeBytes(of: Float(byte) / 255, toByteOffset: i * 4, as: Float.self)
                }
            }
        }
    }
}
