/// The filters of a layer cut into slices of at most four, so that channel groups fill the lanes that filters leave idle.
///
/// Nine filters, the tail of a network that enlarges by 3, take 9 of the 16 lanes of a register of 512 bits. In three slices
/// of three they take 12 of every 16: see `KernelPlan` on channel groups side by side. A slice is a row of the pixels that
/// become of one, where these are few enough, so that what it stores lies together.
struct FilterSlices {
    /// All filters, in order: indices in `PackedLayer.blocks`, and which filters of it, nil for all.
    private(set) var parts: [(block: Int, filters: Range<Int>?)] = []
    /// Whether they need at least a tenth fewer dot products than whole blocks.
    private(set) var takesLess = false

    /// Nil where slices take more dot products than whole blocks, as they do where patterns leave few channel groups that
    /// keep the same tap, or where there is nothing to cut: layers whose filters are all stored side by side stay whole.
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

    /// Dot products of so many of a block's filters, per pixel.
    private static func products(_ block: PackedBlock, filters: Int, _ target: InstructionSet) -> Int {
        let layout = LaneLayout(filters: filters, target: target)
        let taps = block.taps.map { Tap(row: $0.row, column: $0.column, group: $0.group / layout.groups) }
        return Set(taps).count * layout.parts
    }
}

extension PackedBlock {
    /// Some of the filters of an integer layer's block, lane 0 the first of them, with all taps.
    /// - Parameter part: within `filters`.
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
