internal import Network

/// Where a block's lanes go and what its operands look like: the part of a call that is the same for all rows.
package struct BlockGeometry: Sendable {
    /// Bytes from pixel to pixel of the convolved tensor.
    package let inputStride: Int
    /// Bytes from one of the layer's pixels to the next in an output row.
    package let outputAdvance: Int
    /// Per filter of the block: which of the output rows it goes to, `depthToSpace` for each of the tensor's planes,
    /// and the byte in it for pixel 0.
    package let stores: [(row: Int, offset: Int)]
    /// Whether the lanes lie side by side in one output row, 16 elements from a multiple of 16 on, padding included.
    package let isContiguous: Bool
    /// Per `add` and `addUpsampled` step of the epilogue, in order.
    package let operands: [Operand]

    package struct Operand: Sendable {
        /// Index of the first of the operand's row pointers in `RowCall.operands`.
        package let firstRow: Int
        /// What lies there.
        package let element: ElementType
        /// Elements from pixel to pixel.
        package let advance: Int
        /// Per filter of the block: which of the operand's rows holds it, and the element in it for pixel 0.
        package let lanes: [(row: Int, offset: Int)]
    }

    package init(_ block: PackedBlock, of layer: PackedLayer, in program: Program) {
        inputStride = layer.input.map { program.tensors[$0].pixelStride } ?? 0
        let output = program.tensors[layer.output]
        let (pixelStride, size, isPlanar) = (output.pixelStride, layer.outputElement.size, output.planes > 1)
        let factor = layer.depthToSpace
        outputAdvance = pixelStride * factor
        stores = block.filters.map { filter in
            let (channel, place) = filter.quotientAndRemainder(dividingBy: factor * factor)
            let (row, offset) = (place / factor, place % factor * pixelStride)
            return isPlanar ? (channel * factor + row, offset) : (row, offset + channel * size)
        }
        isContiguous = factor == 1 && pixelStride >= PackedBlock.lanes * size
        operands = Self.operands(block, of: layer, in: program)
    }

    private static func operands(_ block: PackedBlock, of layer: PackedLayer, in program: Program) -> [Operand] {
        var operands: [Operand] = []
        var row = 0
        for step in layer.steps {
            switch step {
            case .add(let tensor, _, _):
                let (tensor, element) = (program.tensors[tensor], program.tensors[tensor].element)
                operands.append(
                    Operand(
                        firstRow: row, element: element, advance: tensor.pixelStride / element.size,
                        lanes: block.filters.map { (0, $0) }))
                row += 1
            case .addUpsampled(let tensor, _, _, let gather, _):
                operands.append(
                    Operand(
                        firstRow: row, element: .float, advance: gather,
                        lanes: block.filters.map { filter in
                            let (channel, place) = filter.quotientAndRemainder(dividingBy: gather * gather)
                            return (channel * gather + place / gather, place % gather)
                        }))
                row += program.tensors[tensor].shape.channels * gather
            default: break
            }
        }
        return operands
    }
}
