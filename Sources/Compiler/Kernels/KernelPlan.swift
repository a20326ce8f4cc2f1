internal import Network

/// The arrangement in which one generated function computes one or two filter blocks of a layer: the tile of pixels
/// that it computes at once, and the contents of each lane of each register.
///
/// An accumulator holds `lanes` 32-bit sums of one pixel. If `groups` is 1, these are 16 filters (in `parts` registers
/// if one is narrower). A block of few filters, or a slice of a block, uses the spare lanes for `groups` channel groups
/// side by side: lane f · groups + g sums group g of filter f, and a reduction of the accumulators of `groups` pixels
/// makes one register of finished sums.
struct KernelPlan: Sendable {
    /// The block, part and pixel that an accumulator or a finished register belongs to.
    struct Register: Hashable, Sendable {
        /// The index of the block in `blocks`.
        let block: Int
        /// The part of the block: lanes from `part · lanes` on. It is 0 if `groups` is above 1.
        let part: Int
        /// The pixel of an accumulator, or the first of the `groups` pixels of a finished register.
        let pixel: Int
    }

    let target: InstructionSet
    let layer: PackedLayer
    /// The blocks that the function computes: one, a slice of one, or two.
    let blocks: [PackedBlock]
    /// The memory layout of each block.
    let geometries: [BlockGeometry]
    /// The number of 32-bit lanes of a register.
    let lanes: Int
    /// The number of channel groups side by side in a register: 1, 2 or 4.
    let groups: Int
    /// The number of registers that hold one pixel's results of all filters of a block.
    let parts: Int
    /// The number of pixels of a tile, which is also the smallest width of a row.
    let pixels: Int

    /// Plans the function of one of the layer's tiles.
    init(_ tile: RegisterTile, of layer: PackedLayer, in program: Program, target: InstructionSet) {
        self.target = target
        self.layer = layer
        blocks = tile.content(of: layer)
        geometries = blocks.map { BlockGeometry($0, of: layer, in: program) }
        let layout = LaneLayout(filters: blocks[0].filters.count, target: target)
        (lanes, groups, parts) = (layout.lanes, layout.groups, layout.parts)
        pixels = tile.pixels
    }

    /// The accumulators of the tile.
    var accumulators: [Register] {
        (0..<pixels).flatMap { pixel in registers(pixel) }
    }

    /// The finished registers of the tile, in the order in which they are packed to bytes.
    var finished: [Register] {
        stride(from: 0, to: pixels, by: groups).flatMap { pixel in registers(pixel) }
    }

    private func registers(_ pixel: Int) -> [Register] {
        blocks.indices.flatMap { block in
            (0..<parts).map { Register(block: block, part: $0, pixel: pixel) }
        }
    }

    /// Returns the number of a block's lanes that are stored: its filters, or all 16 if the tensor has room for them.
    private func storedFilters(_ block: Int) -> Int {
        let count = blocks[block].filters.count
        return geometries[block].isContiguous && count > 8 ? PackedBlock.lanes : count
    }

    /// Returns the filter (within the block) and the pixel (within the tile) in a lane of a finished register; nil if
    /// the lane is not stored.
    func content(of register: Register, lane: Int) -> (filter: Int, pixel: Int)? {
        let content: (filter: Int, pixel: Int)
        switch groups {
        case 1: content = (register.part * lanes + lane, register.pixel)
        // These orders result from one or two rounds of adding neighbours within 128 bits.
        case 2: content = (lane / 4 * 2 + lane % 2, register.pixel + lane % 4 / 2)
        default: content = (lane / 4, register.pixel + lane % 4)
        }
        return content.filter < storedFilters(register.block) ? content : nil
    }

    /// Returns the destination of a lane of a finished register: the index of the output row, and the offset in bytes
    /// from the tile's first pixel in it. It is nil if the lane is not stored.
    func store(of register: Register, lane: Int) -> (row: Int, offset: Int)? {
        guard let (filter, pixel) = content(of: register, lane: lane) else { return nil }
        let geometry = geometries[register.block]
        let stores = geometry.stores
        // Filters that do not exist are stored behind those that do.
        let (row, offset) =
            filter < stores.count ? stores[filter] : (0, stores[0].offset + filter * layer.outputElement.size)
        return (row, offset + pixel * geometry.outputAdvance)
    }

    /// Returns the element that an operand adds to a lane of a finished register: the row in `RowCall.operands`, and
    /// the index of the element from the tile's first pixel on. It is nil if the lane has no filter.
    func operand(_ index: Int, of register: Register, lane: Int) -> (row: Int, element: Int)? {
        let operand = geometries[register.block].operands[index]
        guard let (filter, pixel) = content(of: register, lane: lane), filter < operand.lanes.count else { return nil }
        let (row, offset) = operand.lanes[filter]
        return (operand.firstRow + row, offset + pixel * operand.advance)
    }
}
