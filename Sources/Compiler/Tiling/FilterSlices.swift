/// A division of a layer's filters into slices of at most four, so that several channel groups fill the lanes that the
/// filters leave idle.
///
/// For example, the nine filters at the end of a network that enlarges by 3 take 9 of the 16 lanes of a 512-bit
/// register. In three slices of three they take 12 of every 16; see `KernelPlan` about channel groups side by side. If
/// `depthToSpace` is 3 or 4, a slice is one row of the pixels that a pixel becomes, so that its results are stored
/// side by side.
struct FilterSlices {
    /// All filters in ascending order: the index of their block in `PackedLayer.blocks`, and the filters of a slice, or
    /// nil for the whole block.
    private(set) var parts: [(block: Int, filters: Range<Int>?)] = []
    /// True if the slices take at least a tenth fewer dot products than whole blocks.
    private(set) var takesLess = false

    /// Creates the division; nil if no block gains from it. Slices take more dot products if the patterns leave few
    /// channel groups that keep the same tap. Layers without depth-to-space store all filters side by side and are
    /// never divided.
    init?(_ layer: PackedLayer, target: InstructionSet) {
        guard layer.element == .uint8, layer.depthToSpace > 1, !target.isAArch64 else { return nil }
        let length = layer.depthToSpace == 3 ? 3 : 4
        var (whole, cut) = (0, 0)
        for (index, block) in layer.blocks.enumerated() {
            let slices = stride(from: block.filters.lowerBound, to: block.filters.upperBound, by: length).map {
                $0..<min($0 + length, block.filters.upperBound)
            }
            let products = Self.products(block, filters: block.filters.count, target)
            let apart = slices.reduce(0) { $0 + Self.products(block, filters: $1.count, target) }
            whole += products
            let isCut = block.filters.count > 8 && apart <= products
            cut += isCut ? apart : products
            parts += isCut ? slices.map { (index, $0) } : [(index, nil)]
        }
        guard parts.count > layer.blocks.count else { return nil }
        takesLess = cut * 10 <= whole * 9
    }

    /// Returns the number of dot products per pixel for the given number of a block's filters.
    private static func products(_ block: PackedBlock, filters: Int, _ target: InstructionSet) -> Int {
        let layout = LaneLayout(filters: filters, target: target)
        let taps = block.taps.map { Tap(row: $0.row, column: $0.column, group: $0.group / layout.groups) }
        return Set(taps).count * layout.parts
    }
}

extension PackedBlock {
    /// Returns a block with some of the filters of an integer layer's block, the first of them in lane 0, and all taps.
    /// - Parameter part: a range within `filters`.
    func slice(_ part: Range<Int>) -> PackedBlock {
        let first = part.lowerBound - filters.lowerBound
        func moved<T: ExpressibleByIntegerLiteral>(_ values: [T], size: Int = 1) -> [T] {
            stride(from: 0, to: values.count, by: Self.lanes * size).flatMap { start in
                (0..<Self.lanes * size).map { $0 < part.count * size ? values[start + first * size + $0] : 0 }
            }
        }
        return PackedBlock(
            filters: part, taps: taps, weights: moved(weights, size: 4), floatWeights: [],
            start: moved(start), multipliers: moved(multipliers), offsets: moved(offsets))
    }
}
