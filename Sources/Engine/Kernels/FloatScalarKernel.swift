internal import Compiler

/// The slow reference of the fp32 kernels, which computes one filter of one pixel after the other as `RealArithmetic`
/// defines it.
struct FloatScalarKernel: RowKernel {
    let block: PackedBlock
    let layer: PackedLayer
    let geometry: BlockGeometry

    func run(_ call: RowCall) {
        for x in 0..<call.width {
            for lane in 0..<block.filters.count {
                let value = epilogue(call, sum(call, x: x, lane: lane), x: x, lane: lane)
                let (row, offset) = geometry.stores[lane]
                UnsafeMutableRawPointer(call.output[row]).storeBytes(
                    of: value, toByteOffset: offset + x * geometry.outputAdvance, as: Float.self)
            }
        }
    }

    /// Returns the result of the convolution alone, summed in the order of the taps.
    func sum(_ call: RowCall, x: Int, lane: Int) -> Float {
        var sum = block.offsets[lane]
        for (index, tap) in block.taps.enumerated() {
            let pixel = UnsafeRawPointer(call.rows[tap.row] + x * geometry.inputStride)
            let value = pixel.load(
                fromByteOffset: tap.byteOffset(pixelStride: geometry.inputStride), as: Float.self)
            sum.addProduct(value, block.floatWeights[index * PackedBlock.lanes + lane])
        }
        return sum
    }

    private func epilogue(_ call: RowCall, _ sum: Float, x: Int, lane: Int) -> Float {
        var value = sum
        var operands = geometry.operands.makeIterator()
        func operand() -> Float {
            let operand = operands.next()!
            let (row, offset) = operand.lanes[lane]
            let floats = call.operands[operand.firstRow + row].assumingMemoryBound(to: Float.self)
            return floats[offset + x * operand.advance]
        }
        for step in layer.steps {
            switch step {
            case .relu: value = value > 0 ? value : 0
            case .prelu(let slopes): if value < 0 { value *= slopes[block.filters.lowerBound + lane] }
            case .clip(let low, let high):
                value = value > low ? value : low
                value = value < high ? value : high
            case .add: value += operand()
            case .addUpsampled(_, _, _, _, let ratio): value += operand() * ratio
            }
        }
        return value
    }
}
