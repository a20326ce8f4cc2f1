/// How one generated function covers a filter block of real numbers: lanes are filters, in `parts` registers where one
/// is narrower than the block, and a tile of pixels is computed at once.
struct FloatKernelPlan: Sendable {
    /// Accumulator and finished register in one: `lanes` filters of one pixel.
    struct Register: Hashable, Sendable {
        /// Filters `part · lanes …` of the block.
        let part: Int
        let pixel: Int
    }

    let target: InstructionSet
    let layer: PackedLayer
    let block: PackedBlock
    let geometry: BlockGeometry
    /// Floats of a register.
    let lanes: Int
    let parts: Int
    /// Pixels of a tile: as many as rows must have.
    let pixels: Int
    let runs: [FloatRun]

    /// - Parameter tile: of the layer; one block.
    init(_ tile: RegisterTile, of layer: PackedLayer, in program: Program, target: InstructionSet) {
        self.target = target
        self.layer = layer
        block = layer.blocks[tile.blocks[0]]
        geometry = BlockGeometry(block, of: layer, in: program)
        (lanes, parts) = Self.layout(block, target)
        pixels = tile.pixels
        runs = FloatRun.runs(block.taps)
    }

    private static func layout(_ block: PackedBlock, _ target: InstructionSet) -> (lanes: Int, parts: Int) {
        // Two narrow registers take as long as a wide one: few filters leave no lanes idle in one of them.
        let lanes = target == .avx512VNNI && block.filters.count > 8 ? 16 : 8
        return (lanes, (block.filters.count + lanes - 1) / lanes)
    }

    /// Pixels of a tile, the preferred number first. Bounded by the registers: of 32, or of 16 with one for the pixel,
    /// which AVX-512 reads from memory.
    static func pixelChoices(_ block: PackedBlock, _ target: InstructionSet) -> [Int] {
        if target == .avx512VNNI { return [16, 20, 24, 12] }
        return layout(block, target).parts == 1 ? [10, 8] : [5, 4]
    }

    /// Pixels whose taps share a loaded value: those of one row and channel. They take a register of weights each.
    var sharesColumns: Bool { target == .avx512VNNI }

    /// Lanes of a register that are stored: the filters, and where the tensor has room for them all 16.
    func storedLanes(_ register: Register) -> Int {
        let count = geometry.isContiguous && block.filters.count > 8 ? PackedBlock.lanes : block.filters.count
        return min(lanes, count - register.part * lanes)
    }

    /// Where a lane of a register is stored, in bytes from the tile's first pixel in an output row.
    func store(of register: Register, lane: Int) -> (row: Int, offset: Int)? {
        guard lane < storedLanes(register) else { return nil }
        let filter = register.part * lanes + lane
        let stores = geometry.stores
        // Filters that do not exist lie behind those that do.
        let (row, offset) =
            filter < stores.count ? stores[filter] : (0, stores[0].offset + filter * ElementType.float.size)
        return (row, offset + register.pixel * geometry.outputAdvance)
    }

    /// What a lane of a register adds: row in `RowCall.operands`, element from the tile's first pixel.
    func operand(_ index: Int, of register: Register, lane: Int) -> (row: Int, element: Int)? {
        let operand = geometry.operands[index]
        let filter = register.part * lanes + lane
        guard filter < operand.lanes.count else { return nil }
        let (row, offset) = operand.lanes[filter]
        return (operand.firstRow + row, offset + register.pixel * operand.advance)
    }

    /// A value per filter in the lanes of a register.
    func spread(_ values: [Float], part: Int) -> [Float] {
        (0..<lanes).map { lane in
            let filter = part * lanes + lane
            return filter < values.count ? values[filter] : 0
        }
    }

    /// Bytes from pixel to pixel, by row in `RowCall.operands` that the tile reads.
    var operandAdvances: [Int: Int] {
        var advances: [Int: Int] = [:]
        for operand in geometry.operands {
            for (row, _) in operand.lanes {
                advances[operand.firstRow + row] = operand.advance * ElementType.float.size
            }
        }
        return advances
    }

    /// For the head of the text.
    var summary: String {
        "\(block.filters.count) filters, \(block.taps.count) taps of real numbers, \(pixels) pixels, \(target)"
    }
}
