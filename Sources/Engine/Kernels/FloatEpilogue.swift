internal import Compiler

/// The epilogue of the portable fp32 kernel. Every step is one plain loop over [pixel][16 filters].
struct FloatEpilogue: Sendable {
    private let steps: [EpilogueStep]
    private let geometry: BlockGeometry
    private let slopes: [[Float]]

    init(block: PackedBlock, layer: PackedLayer, geometry: BlockGeometry) {
        steps = layer.steps
        self.geometry = geometry
        slopes = steps.compactMap { step in
            guard case .prelu(let slopes) = step else { return nil }
            return slopes[block.filters] + [Float](repeating: 0, count: PackedBlock.lanes - block.filters.count)
        }
    }

    /// Applies the steps to `values` and stores the pixels `x …< x + pixels`. `others` is scratch memory of the same
    /// size.
    func run(
        _ call: RowCall, values: UnsafeMutablePointer<Float>, others: UnsafeMutablePointer<Float>, x: Int,
        pixels: Int
    ) {
        let count = pixels * PackedBlock.lanes
        var operand = 0
        var prelu = 0
        for step in steps {
            switch step {
            case .relu: for i in 0..<count { values[i] = values[i] > 0 ? values[i] : 0 }
            case .prelu:
                Self.prelu(values, slopes[prelu], pixels: pixels)
                prelu += 1
            case .clip(let low, let high):
                for i in 0..<count {
                    let raised = values[i] > low ? values[i] : low
                    values[i] = raised < high ? raised : high
                }
            case .add:
                gather(geometry.operands[operand], call, to: others, x: x, pixels: pixels)
                for i in 0..<count { values[i] += others[i] }
                operand += 1
            case .addUpsampled(_, _, _, _, let ratio):
                gather(geometry.operands[operand], call, to: others, x: x, pixels: pixels)
                for i in 0..<count { values[i] += others[i] * ratio }
                operand += 1
            }
        }
        store(values, call, x: x, pixels: pixels)
    }

    private static func prelu(_ values: UnsafeMutablePointer<Float>, _ slopes: [Float], pixels: Int) {
        slopes.withUnsafeBufferPointer { slopes in
            for pixel in 0..<pixels {
                let v = values + pixel &* PackedBlock.lanes
                for lane in 0..<PackedBlock.lanes { v[lane] = v[lane] < 0 ? v[lane] * slopes[lane] : v[lane] }
            }
        }
    }

    /// Copies an operand's values to `target` in the layout of the sums.
    private func gather(
        _ operand: BlockGeometry.Operand, _ call: RowCall, to target: UnsafeMutablePointer<Float>, x: Int, pixels: Int
    ) {
        let rows = call.operands + operand.firstRow
        for (lane, (row, offset)) in operand.lanes.enumerated() {
            let source = rows[row].assumingMemoryBound(to: Float.self) + (offset + x * operand.advance)
            for pixel in 0..<pixels { target[pixel &* PackedBlock.lanes &+ lane] = source[pixel &* operand.advance] }
        }
    }

    private func store(_ values: UnsafePointer<Float>, _ call: RowCall, x: Int, pixels: Int) {
        let advance = geometry.outputAdvance
        for (lane, (row, offset)) in geometry.stores.enumerated() {
            let target = UnsafeMutableRawPointer(call.output[row] + (offset + x * advance))
            for pixel in 0..<pixels {
                target.storeBytes(
                    of: values[pixel &* PackedBlock.lanes &+ lane], toByteOffset: pixel &* advance, as: Float.self)
            }
        }
    }
}
