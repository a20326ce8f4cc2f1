internal import Network

/// How one generated function covers some filter blocks of a layer: the tile of pixels it computes at once, and what
/// lies in which lane of which register.
///
/// An accumulator holds `lanes` 32-bit sums of one pixel. With `groups` 1 these are 16 filters (in `parts` registers
/// where a register is narrower). A block of few filters uses the spare lanes for `groups` channel groups side by
/// side: lane f · groups + g sums group g of filter f, and a reduction of the accumulators of `groups` pixels makes
/// one register of finished sums.
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
    /// One, or two that the function computes together.
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

    /// The plans that together make a layer.
    static func plans(for layer: PackedLayer, in program: Program, target: InstructionSet) -> [KernelPlan] {
        var plans: [KernelPlan] = []
        var rest = layer.blocks[...]
        while let first = rest.first {
            let pair = Array(rest.prefix(2))
            let count = canPair(pair, target) ? 2 : 1
            plans.append(
                KernelPlan(
                    target: target, layer: layer, blocks: Array(pair.prefix(count)),
                    geometries: pair.prefix(count).map { BlockGeometry($0, of: layer, in: program) },
                    filters: first.filters.count))
            rest = rest.dropFirst(count)
        }
        return plans
    }

    private init(
        target: InstructionSet, layer: PackedLayer, blocks: [PackedBlock], geometries: [BlockGeometry], filters: Int
    ) {
        self.target = target
        self.layer = layer
        self.blocks = blocks
        self.geometries = geometries
        lanes = target.lanes
        groups = filters > lanes / 2 ? 1 : max(1, lanes / max(4, filters.roundedUpToPowerOfTwo))
        parts = groups > 1 ? 1 : (min(filters, 16) + lanes - 1) / lanes
        pixels = Self.pixels(
            target, groups: groups, parts: parts, blocks: blocks.count, taps: Self.tapCount(blocks))
    }

    private static func tapCount(_ blocks: [PackedBlock]) -> Int { blocks.reduce(0) { $0 + $1.taps.count } }

    /// Dot products of an unrolled tile that fit into the first-level instruction cache with what surrounds them:
    /// 13 to 14 bytes each, of 32 KB.
    private static let maximumProducts = 1_900

    /// The same with instructions of 4 bytes.
    private static let maximumProductsOfAArch64 = 5_500

    /// Two blocks share the loads of the taps that they have in common.
    private static func canPair(_ blocks: [PackedBlock], _ target: InstructionSet) -> Bool {
        blocks.count == 2 && target == .avx512VNNI && blocks.allSatisfy { $0.filters.count > 8 }
            && tapCount(blocks) * 10 <= maximumProducts
    }

    /// The more pixels, the fewer loads per dot product; bounded by the registers and the instruction cache. The
    /// tile's finished registers are a multiple of 4, as the packing to bytes takes them.
    private static func pixels(
        _ target: InstructionSet, groups: Int, parts: Int, blocks: Int, taps: Int
    ) -> Int {
        let choices: [Int]
        switch target {
        case .avx512VNNI: choices = blocks == 2 ? [10] : groups > 1 ? [16] : [16, 12, 8]
        case .avx2VNNI: choices = groups > 1 ? [8] : parts == 1 ? [12, 8] : [6]
        case .avx2: choices = groups > 1 || parts == 1 ? [8] : [4]
        // Of 32 registers a pixel takes one for its bytes, two hold weights, and one moves bytes to signed ones.
        case .aarch64DotProduct: choices = [[12, 8], [8], [4], [5, 4]][parts - 1]
        case .aarch64I8MM: choices = [[12, 8], [8], [4], [6, 4]][parts - 1]
        case .portable: preconditionFailure("not generated")
        }
        let products = target.isAArch64 ? maximumProductsOfAArch64 : maximumProducts
        return choices.first { $0 * parts * taps <= products } ?? choices.last!
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
        let (row, offset) = filter < stores.count ? stores[filter] : (0, stores[0].offset + filter)
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
    fileprivate var lanes: Int {
        switch self {
        case .avx512VNNI: 16
        case .avx2VNNI, .avx2, .portable: 8
        case .aarch64DotProduct, .aarch64I8MM: 4
        }
    }
}

extension Int {
    fileprivate var roundedUpToPowerOfTwo: Int {
        var power = 1
        while power < self { power *= 2 }
        return power
    }
}
