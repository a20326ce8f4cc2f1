internal import Network

/// The memory layout of a filter block's results and operands: the part of a kernel call that is the same for all rows.
package struct BlockGeometry: Sendable {
    /// The number of bytes from one pixel to the next in the convolved tensor; 0 if there is none.
    package let inputStride: Int
    /// The number of bytes in an output row between the results of two neighbouring pixels of the layer's own, each of
    /// which depth-to-space turns into several pixels.
    package let outputAdvance: Int
    /// The destination of each filter of the block: the index of the output row, of which there are `depthToSpace` for
    /// each of the tensor's planes, and the offset in bytes of pixel 0 in it.
    package let stores: [(row: Int, offset: Int)]
    /// True if a pixel's 16 lanes, padding included, are stored side by side in one output row.
    package let isContiguous: Bool
    /// The operands of the epilogue's `add` and `addUpsampled` steps, in the order of the steps.
    package let operands: [Operand]

    /// The layout of a tensor that the epilogue adds.
    package struct Operand: Sendable {
        /// The index in `RowCall.operands` of the first of the operand's row pointers.
        package let firstRow: Int
        /// The type of the elements in the operand's rows.
        package let element: StorageType
        /// The number of elements from one pixel to the next.
        package let advance: Int
        /// The source of each filter of the block: the index of the operand's row, and the element of pixel 0 in it.
        package let lanes: [(row: Int, offset: Int)]
    }

    /// Computes the layout of a block's results and operands.
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

    /// Returns the layouts of all operands of the layer's epilogue.
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
