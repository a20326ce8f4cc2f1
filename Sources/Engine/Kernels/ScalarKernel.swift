internal import Compiler

/// The slow reference of the portable kernels, which computes one filter of one pixel after the other and every product
/// on its own.
struct ScalarKernels: KernelProvider {
    let isa = "scalar"

    func kernels(for layer: PackedLayer, in program: Program) -> [any RowKernel] {
        layer.blocks.map { block in
            let geometry = BlockGeometry(block, of: layer, in: program)
            return switch layer.element {
            case .uint8, .uint16: ScalarKernel(block: block, layer: layer, geometry: geometry)
            case .float: FloatScalarKernel(block: block, layer: layer, geometry: geometry)
            }
        }
    }

    func scratchBytes(for layer: PackedLayer) -> Int { 0 }
}

private final class ScalarKernel: RowKernel {
    private let block: PackedBlock
    private let layer: PackedLayer
    private let geometry: BlockGeometry
    private let multipliers: AlignedArray<Float>
    private let offsets: AlignedArray<Float>
    /// The statistics of a normalised layer.
    private let statistics: PortableStatistics?

    init(block: PackedBlock, layer: PackedLayer, geometry: BlockGeometry) {
        (self.block, self.layer, self.geometry) = (block, layer, geometry)
        multipliers = AlignedArray(block.multipliers)
        offsets = AlignedArray(block.offsets)
        statistics = PortableStatistics(block, of: layer)
    }

    func normalize(multipliers: [Float], offsets: [Float]) {
        for (lane, filter) in block.filters.enumerated() {
            self.multipliers.set(lane, to: multipliers[filter])
            self.offsets.set(lane, to: offsets[filter])
        }
    }

    func run(_ call: RowCall) {
        for x in 0..<call.width {
            for lane in 0..<block.filters.count {
                let sum = sum(call, x: x, lane: lane)
                statistics?.add(sum, lane: lane, x: x, call)
                let value = offsets.pointer[lane].addingProduct(Float(sum), multipliers.pointer[lane])
                let (row, offset) = geometry.stores[lane]
                let q = quantize(epilogue(call, value, x: x, lane: lane))
                let target = UnsafeMutableRawPointer(call.output[row] + (offset + x * geometry.outputAdvance))
                switch layer.outputElement {
                case .uint8: target.storeBytes(of: UInt8(q), as: UInt8.self)
                case .uint16: target.storeBytes(of: UInt16(q), as: UInt16.self)
                case .float: preconditionFailure("an integer layer")
                }
            }
        }
    }

    private func sum(_ call: RowCall, x: Int, lane: Int) -> Int32 {
        var sum = block.start[lane]
        for (index, tap) in block.taps.enumerated() {
            let pixel = call.rows[tap.row] + x * geometry.inputStride
            let bytes = pixel + tap.byteOffset(pixelStride: geometry.inputStride)
            for i in 0..<4 {
                let weight = block.weights[index * PackedBlock.tapWeights + lane * 4 + i]
                sum &+= Int32(weight) * Int32(bytes[i])
            }
        }
        return sum
    }

    private func epilogue(_ call: RowCall, _ value: Float, x: Int, lane: Int) -> Float {
        var value = value
        var operands = geometry.operands.makeIterator()
        for step in layer.steps {
            switch step {
            case .relu: value = max(value, 0)
            case .prelu(let slopes): if value < 0 { value *= slopes[block.filters.lowerBound + lane] }
            case .clip(let low, let high): value = min(max(value, low), high)
            case .add(_, let zeroPoint, let ratio):
                let operand = operands.next()!
                let (row, offset) = operand.lanes[lane]
                let source = call.operands[operand.firstRow + row]
                let place = (offset + x * operand.advance) * operand.element.size
                let q =
                    operand.element == .uint16
                    ? Int32(source.load(fromByteOffset: place, as: UInt16.self))
                    : Int32(source.load(fromByteOffset: place, as: UInt8.self))
                value.addProduct(Float(q - zeroPoint), ratio)
            case .addUpsampled(_, _, _, _, let ratio):
                let operand = operands.next()!
                let (row, offset) = operand.lanes[lane]
                let floats = call.operands[operand.firstRow + row].assumingMemoryBound(to: Float.self)
                value.addProduct(floats[offset + x * operand.advance], ratio)
            }
        }
        return value
    }

    private func quantize(_ value: Float) -> Int32 {
        let zero = Float(layer.zeroPoint)
        return Int32(min(max(value, -zero), Float(layer.maximum) - zero).rounded(.toNearestOrEven) + zero)
    }
}
