internal import Network

/// How one generated function covers some filter blocks of a layer: the tile of pixels it computes at once, and what
/// lies in which lane of which register.
///
/// An accumulator holds `lanes` 32-bit sums of one pixel. With `groups` 1 these are 16 filters (in `parts` registers
/// where a register is narrower). A block of few filters, or a slice of one, uses the spare lanes for `groups` channel
/// groups side by side: lane f · groups + g sums group g of filter f, and a reduction of the accumulators of `groups`
/// pixels makes one register of finished sums.
struct KernelPlan: Sendable {
    /// What one accumulator or finished register belongs to.
    struct Register: Hashable, Sendable {
        /// Index in `blocks`.
        let block: Int
        /// Lanes `part · lanes …` of the block; 0 where `groups` is above 1.
        let part: Int
        /// The pixel of an accumulator; the first of `groups` pixels of a finished register.
        let pixel: Int
    }

    let target: InstructionSet
    let layer: PackedLayer
    /// One or a slice of one, or two that the function computes together.
    let blocks: [PackedBlock]
    /// By block.
    let geometries: [BlockGeometry]
    /// 32-bit lanes of a register.
    let lanes: Int
    /// Channel groups side by side: 1, 2 or 4.
    let groups: Int
    /// Registers of a block's filters of one pixel.
    let parts: Int
    /// Pixels of a tile: as many as rows must have.
    let pixels: Int

    /// - Parameter tile: of the layer.
    init(_ tile: RegisterTile, of layer: PackedLayer, in program: Program, target: InstructionSet) {
        self.target = target
        self.layer = layer
        blocks = tile.content(of: layer)
        geometries = blocks.map { BlockGeometry($0, of: layer, in: program) }
        let layout = LaneLayout(filters: blocks[0].filters.count, target: target)
        (lanes, groups, parts) = (layout.lanes, layout.groups, layout.parts)
        pixels = tile.pixels
    }

    /// The tile's accumulators.
    var accumulators: [Register] {
        (0..<pixels).flatMap { pixel in registers(pixel) }
    }

    /// The tile's finished registers, in the order in which they are packed to bytes.
    var finished: [Register] {
        stride(from: 0, to: pixels, by: groups).flatMap { pixel in registers(pixel) }
    }

    private func registers(_ pixel: Int) -> [Register] {
        blocks.indices.flatMap { block in
            (0..<parts).map { Register(block: block, part: $0, pixel: pixel) }
        }
    }

    /// Lanes of the block that are stored: its filters, and where the tensor has room for them all 16.
    private func storedFilters(_ block: Int) -> Int {
        let count = blocks[block].filters.count
        return geometries[block].isContiguous && count > 8 ? PackedBlock.lanes : count
    }

    /// Filter (of the block) and pixel (of the tile) in a lane of a finished register; nil where it is not stored.
    func content(of register: Register, lane: Int) -> (filter: Int, pixel: Int)? {
        let content: (filter: Int, pixel: Int)
        switch groups {
        case 1: content = (register.part * lanes + lane, register.pixel)
        // As two rounds, or one, of adding neighbours within 128 bits leave them.
        case 2: content = (lane / 4 * 2 + lane % 2, register.pixel + lane % 4 / 2)
        default: content = (lane / 4, register.pixel + lane % 4)
        }
        return content.filter < storedFilters(register.block) ? content : nil
    }

    /// Where a lane of a finished register is stored, in bytes from the tile's first pixel in an output row.
    func store(of register: Register, lane: Int) -> (row: Int, offset: Int)? {
        guard let (filter, pixel) = content(of: register, lane: lane) else { return nil }
        let geometry = geometries[register.block]
        let stores = geometry.stores
        // Filters that do not exist lie behind those that do.
        let (row, offset) =
            filter < stores.count ? stores[filter] : (0, stores[0].offset + filter * layer.outputElement.size)
        return (row, offset + pixel * geometry.outputAdvance)
    }

    /// What a lane of a finished register adds: row in `RowCall.operands`, element from the tile's first pixel.
    func operand(_ index: Int, of register: Register, lane: Int) -> (row: Int, element: Int)? {
        let operand = geometries[register.block].operands[index]
        guard let (filter, pixel) = content(of: register, lane: lane), filter < operand.lanes.count else { return nil }
        let (row, offset) = operand.lanes[filter]
        return (operand.firstRow + row, offset + pixel * operand.advance)
    }
}

extension InstructionSet {
    /// 32-bit lanes of a vector register.
    var lanes: Int {
        switch self {
        case .avx512VNNI: 16
        case .avx2VNNI, .avx2, .portable: 8
        case .aarch64DotProduct, .aarch64I8MM: 4
        }
    }
}
