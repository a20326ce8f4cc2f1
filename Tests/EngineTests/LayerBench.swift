import Compiler
import Network
import TestSupport

@testable import Engine

/// One layer of real numbers on a row of its own: random input and operands; not a number where nothing may be read,
/// and guard bytes where nothing may be written.
struct LayerBench {
    private let layer: PackedLayer
    private let program: Program
    private let width: Int
    private var inputs: [[Float]] = []
    private var operands: [[Float]] = []

    /// Bytes before and after every output row.
    private static let guarded = 256
    private static let untouched: UInt8 = 0xa5

    init(_ layer: PackedLayer, in program: Program, width: Int, seed: UInt64) {
        self.layer = layer
        self.program = program
        self.width = width
        var random = SeededGenerator(seed: seed)
        if let input = layer.input {
            inputs = (0..<layer.kernelSize).map { _ in Self.row(program.tensors[input], width: width, &random) }
        }
        for step in layer.steps {
            switch step {
            case .add(let tensor, _, _):
                let stride = program.tensors[tensor].pixelStride / 4
                operands.append((0..<width * stride).map { _ in Float.random(in: -1...1, using: &random) })
            case .addUpsampled(let tensor, _, _, let gather, _):
                for _ in 0..<program.tensors[tensor].shape.channels * gather {
                    operands.append((0..<width * gather).map { _ in Float.random(in: -9999...9999, using: &random) })
                }
            default: break
            }
        }
    }

    /// With the padding pixels of a ring.
    private static func row(_ tensor: ProgramTensor, width: Int, _ random: inout SeededGenerator) -> [Float] {
        let stride = tensor.pixelStride / 4
        let (left, pixels) = (MemoryPlan.leftPixels, MemoryPlan.leftPixels + width + MemoryPlan.rightPixels)
        return (0..<pixels * stride + MemoryPlan.slack / 4).map { index in
            let (pixel, channel) = index.quotientAndRemainder(dividingBy: stride)
            guard channel < tensor.shape.channels, pixel < left + width + left else { return .nan }
            return random.chance(0.2) ? 0 : Float.random(in: -1...1, using: &random)
        }
    }

    /// The bits of every filter of every pixel, and all other bytes of the output that are not the padding of pixels.
    func run(_ provider: some KernelProvider) throws -> (bits: [UInt32], guards: [UInt8]) {
        let stride = program.tensors[layer.output].pixelStride
        let rowBytes = width * layer.depthToSpace * stride + 2 * Self.guarded
        let bytes = rowBytes * layer.depthToSpace
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes)
        memory.initialize(repeating: Self.untouched, count: bytes)
        let scratchBytes = max(64, provider.scratchBytes(for: layer))
        let scratch = UnsafeMutableRawPointer.allocate(byteCount: scratchBytes, alignment: 64)
        scratch.initializeMemory(as: UInt8.self, repeating: 0, count: scratchBytes)
        let inputs = inputs.map(AlignedArray.init)
        let operands = operands.map(AlignedArray.init)
        defer {
            memory.deallocate()
            scratch.deallocate()
        }
        let before = MemoryPlan.leftPixels * (layer.input.map { program.tensors[$0].pixelStride } ?? 0)
        let rows = inputs.map { UnsafeRawPointer($0.pointer).assumingMemoryBound(to: UInt8.self) + before }
        let outputs = (0..<layer.depthToSpace).map { memory + ($0 * rowBytes + Self.guarded) }
        let kernels = try provider.kernels(for: layer, in: program)
        rows.withUnsafeBufferPointer { rows in
            operands.map { UnsafeRawPointer($0.pointer) }.withUnsafeBufferPointer { operands in
                outputs.withUnsafeBufferPointer { outputs in
                    // None of an empty list is read; the call wants an address all the same.
                    let nothing = UnsafeRawPointer(scratch)
                    let call = RowCall(
                        rows: rows.baseAddress ?? nothing.assumingMemoryBound(to: UnsafePointer<UInt8>.self),
                        width: width,
                        operands: operands.baseAddress ?? nothing.assumingMemoryBound(to: UnsafeRawPointer.self),
                        output: outputs.baseAddress!, scratch: scratch)
                    for kernel in kernels { kernel.run(call) }
                }
            }
        }
        withExtendedLifetime((inputs, operands)) {}
        return read(UnsafeRawPointer(memory), rowBytes: rowBytes)
    }

    private func read(_ memory: UnsafeRawPointer, rowBytes: Int) -> (bits: [UInt32], guards: [UInt8]) {
        var bits: [UInt32] = []
        for block in layer.blocks {
            let geometry = BlockGeometry(block, of: layer, in: program)
            for (row, offset) in geometry.stores {
                for x in 0..<width {
                    let place = row * rowBytes + Self.guarded + offset + x * geometry.outputAdvance
                    bits.append(memory.load(fromByteOffset: place, as: UInt32.self))
                }
            }
        }
        var guards: [UInt8] = []
        for row in 0..<layer.depthToSpace {
            for byte in 0..<Self.guarded {
                guards.append(memory.load(fromByteOffset: row * rowBytes + byte, as: UInt8.self))
                guards.append(memory.load(fromByteOffset: (row + 1) * rowBytes - 1 - byte, as: UInt8.self))
            }
        }
        return (bits, guards)
    }
}

extension Network {
    /// An integer network with its weights as the real numbers that they stand for, and nothing rounded to 8 bits.
    var real: Network {
        var real = self
        real.inputQuantization = nil
        real.nodes = nodes.map { node in
            guard case .convolution(let convolution) = node.operation else {
                return Node(name: node.name, operation: node.operation, inputs: node.inputs)
            }
            guard case .int8(let values, let scale) = convolution.weights else { preconditionFailure("an integer one") }
            let unit = scale[0]
            return Node(
                name: node.name,
                operation: .convolution(
                    Convolution(
                        inputChannels: convolution.inputChannels, outputChannels: convolution.outputChannels,
                        kernelSize: convolution.kernelSize, structure: convolution.structure,
                        weights: .float(values.map { Float($0) * unit }), bias: convolution.bias)),
                inputs: node.inputs)
        }
        return real
    }
}
