/// The arrangement in which one generated function computes a filter block of real numbers. Lanes are filters, in
/// `parts` registers if one is narrower than the block, and a tile of several pixels is computed at once.
struct FloatKernelPlan: Sendable {
    /// A register that is accumulator and result in one: `lanes` filters of one pixel.
    struct Register: Hashable, Sendable {
        /// The part of the block: filters from `part · lanes` on.
        let part: Int
        let pixel: Int
    }

    let target: InstructionSet
    let layer: PackedLayer
    let block: PackedBlock
    let geometry: BlockGeometry
    /// The number of floats in a register.
    let lanes: Int
    let parts: Int
    /// The number of pixels of a tile, which is also the smallest width of a row.
    let pixels: Int
    let runs: [FloatRun]

    /// Plans the function of a tile.
    /// - Parameter tile: a tile of the layer with one block.
    init(_ tile: RegisterTile, of layer: PackedLayer, in program: Program, target: InstructionSet) {
        self.target = target
        self.layer = layer
        block = layer.blocks[tile.blocks[0]]
        geometry = BlockGeometry(block, of: layer, in: program)
        let layout = LaneLayout(realFilters: block.filters.count, target: target)
        (lanes, parts) = (layout.lanes, layout.parts)
        pixels = tile.pixels
        runs = FloatRun.runs(block.taps)
    }

    /// True if the taps of one row and channel share each loaded value. They then take a register of weights each.
    var sharesColumns: Bool { target == .avx512VNNI }

    /// Returns the number of a register's lanes that are stored: those of existing filters, or all of them if the
    /// tensor has room for 16 filters.
    func storedLanes(_ register: Register) -> Int {
        let count = geometry.isContiguous && block.filters.count > 8 ? PackedBlock.lanes : block.filters.count
        return min(lanes, count - register.part * lanes)
    }

    /// Returns the destination of a lane of a register: the index of the output row, and the offset in bytes from the
    /// tile's first pixel in it. It is nil if the lane is not stored.
    func store(of register: Register, lane: Int) -> (row: Int, offset: Int)? {
        guard lane < storedLanes(register) else { return nil }
        let filter = register.part * lanes + lane
        let stores = geometry.stores
        // Filters that do not exist are stored behind those that do.
        let (row, offset) =
            filter < stores.count ? stores[filter] : (0, stores[0].offset + filter * StorageType.float.size)
        return (row, offset + register.pixel * geometry.outputAdvance)
    }

    /// Returns the element that an operand adds to a lane of a register: the row in `RowCall.operands`, and the index
    /// of the element from the tile's first pixel on. It is nil if the lane has no filter.
    func operand(_ index: Int, of register: Register, lane: Int) -> (row: Int, element: Int)? {
        let operand = geometry.operands[index]
        let filter = register.part * lanes + lane
        guard filter < operand.lanes.count else { return nil }
        let (row, offset) = operand.lanes[filter]
        return (operand.firstRow + row, offset + register.pixel * operand.advance)
    }

    /// Returns a value per filter in the lanes of a register, with 0 in lanes without a filter.
    func spread(_ values: [Float], part: Int) -> [Float] {
        (0..<lanes).map { lane in
            let filter = part * lanes + lane
            return filter < values.count ? values[filter] : 0
        }
    }

    /// The number of bytes from one pixel to the next in each row of `RowCall.operands` that the tile reads.
    var operandAdvances: [Int: Int] {
        var advances: [Int: Int] = [:]
        for operand in geometry.operands {
            for (row, _) in operand.lanes {
                advances[operand.firstRow + row] = operand.advance * StorageType.float.size
            }
        }
        return advances
    }

    /// A description of the function for the first line of its text.
    var summary: String {
        "\(block.filters.count) filters, \(block.taps.count) taps of real numbers, \(pixels) pixels, \(target)"
    }
}
