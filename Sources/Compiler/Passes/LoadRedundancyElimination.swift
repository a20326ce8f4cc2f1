/// The filter blocks and pixels that one generated function computes at once. Every byte that it loads serves all
/// filters of its blocks, and every weight serves all of its pixels.
public struct RegisterTile: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The indices of the filter blocks in `PackedLayer.blocks`: one, or two that share the loaded bytes of the taps
    /// that both have.
    public let blocks: [Int]
    /// The part of its only block's filters that the tile computes, counted within the layer; nil for all filters. See
    /// `FilterSlices`.
    public var filters: Range<Int>?
    /// The number of neighbouring pixels of a row.
    public let pixels: Int

    /// The tile's blocks, filters and pixels in words.
    public var description: String {
        "blocks \(blocks.map(String.init).joined(separator: " and "))"
            + (filters.map { " (filters \($0.lowerBound) to \($0.upperBound - 1))" } ?? "") + " × \(pixels) pixels"
    }

    /// The blocks that the tile computes, reduced to its filters.
    func content(of layer: PackedLayer) -> [PackedBlock] {
        filters.map { [layer.blocks[blocks[0]].slice($0)] } ?? blocks.map { layer.blocks[$0] }
    }
}

/// The tiles of all layers of a program for one instruction set.
public struct RegisterTiling: Sendable {
    /// The instruction set that the tiles suit.
    public let target: InstructionSet
    /// The tiles of each layer, which together make all of its filters; none for layers without a convolution.
    public let layers: [[RegisterTile]]

    /// Creates the tiling with the first choice of every layer, which suits most machines.
    /// - Parameter target: an instruction set for which code is generated.
    public init(_ program: Program, target: InstructionSet) {
        self.init(target: target, layers: program.layers.map { Self.choices(for: $0, target: target).first ?? [] })
    }

    init(target: InstructionSet, layers: [[RegisterTile]]) {
        self.target = target
        self.layers = layers
    }

    /// Creates the tiling with the given choices, which a measurement may have found.
    /// - Parameter choice: for each layer an index in `choices`; missing and too large indices count as 0.
    public init(_ program: Program, target: InstructionSet, choice: [Int]) {
        let layers = program.layers.enumerated().map { index, layer in
            let choices = Self.choices(for: layer, target: target)
            let own = choice.indices.contains(index) ? choice[index] : 0
            return choices.indices.contains(own) ? choices[own] : choices.first ?? []
        }
        self.init(target: target, layers: layers)
    }

    /// Pass 6: load redundancy elimination (PatDNN, ASPLOS 2020, section 5.4). Returns the tilings that are possible
    /// for a layer. The first one suits most machines; a measurement may prefer another.
    ///
    /// With P pixels and B blocks, a tap takes B loads of weights and at most P loads of bytes for P · B dot products.
    /// The number of registers limits both P and B, and the unrolled code must fit into the first-level instruction
    /// cache.
    public static func choices(for layer: ProgramLayer, target: InstructionSet) -> [[RegisterTile]] {
        guard case .convolution(let packed) = layer else { return [] }
        var ways = [packed.blocks.indices.map { RegisterTile(blocks: [$0], pixels: 0) }]
        if let paired = pairs(packed, target) {
            ways.insert(paired.map { RegisterTile(blocks: $0, pixels: 0) }, at: 0)
        }
        if let slices = FilterSlices(packed, target: target) {
            let tiles = slices.parts.map { RegisterTile(blocks: [$0.block], filters: $0.filters, pixels: 0) }
            ways.insert(tiles, at: slices.takesLess ? 0 : ways.count)
        }
        var choices: [[RegisterTile]] = []
        for tiles in ways {
            let options = tiles.map { pixelChoices(packed, blocks: $0.content(of: packed), target: target) }
            for index in 0..<(options.map(\.count).max() ?? 0) {
                choices.append(
                    zip(tiles, options).map { tile, pixels in
                        RegisterTile(
                            blocks: tile.blocks, filters: tile.filters, pixels: pixels[min(index, pixels.count - 1)])
                    })
            }
        }
        return choices
    }

    /// Returns the blocks in pairs that share as many taps as possible, and blocks without a partner alone; nil if no two
    /// blocks fit into registers and code together.
    private static func pairs(_ layer: PackedLayer, _ target: InstructionSet) -> [[Int]]? {
        guard target == .avx512VNNI, layer.element == .uint8, layer.blocks.count > 1 else { return nil }
        var rest = Array(layer.blocks.indices)
        var groups: [[Int]] = []
        while !rest.isEmpty {
            let first = rest.removeFirst()
            let taps = Set(layer.blocks[first].taps)
            let partner = rest.filter { canPair([layer.blocks[first], layer.blocks[$0]]) }.max {
                let shared = [$0, $1].map { taps.intersection(layer.blocks[$0].taps).count }
                return shared[0] < shared[1]
            }
            groups.append([first] + (partner.map { [$0] } ?? []))
            rest.removeAll { $0 == partner }
        }
        return groups.contains { $0.count > 1 } ? groups.sorted { $0[0] < $1[0] } : nil
    }

    /// Returns true if two blocks fit into registers and code together.
    private static func canPair(_ blocks: [PackedBlock]) -> Bool {
        blocks.allSatisfy { $0.filters.count > 8 }
            && blocks.reduce(0) { $0 + $1.taps.count } * 10 <= maximumProducts
    }

    /// The number of dot products of an unrolled tile that fit into the first-level instruction cache with the
    /// surrounding code: 13 to 14 bytes each, of 32 KB.
    private static let maximumProducts = 1_900

    /// The corresponding number for AArch64, whose instructions have 4 bytes.
    private static let maximumProductsOfAArch64 = 5_500

    /// Returns the possible numbers of pixels, preferred one first. All are chosen so that a tile's finished registers
    /// are a multiple of 4, as the packing to bytes needs them.
    private static func pixelChoices(
        _ layer: PackedLayer, blocks: [PackedBlock], target: InstructionSet
    ) -> [Int] {
        if layer.element == .float { return FloatKernelPlan.pixelChoices(blocks[0], target) }
        let lanes = LaneLayout(filters: blocks[0].filters.count, target: target)
        let choices: [Int]
        switch target {
        case .avx512VNNI:
            choices = blocks.count == 2 ? [10, 12, 8] : lanes.groups > 1 ? [16] : [16, 20, 24, 12, 8]
        case .avx2VNNI: choices = lanes.groups > 1 ? [8] : lanes.parts == 1 ? [12, 8] : [6, 4]
        case .avx2: choices = lanes.groups > 1 || lanes.parts == 1 ? [8] : [4]
        // Of 32 registers, each pixel takes one for its bytes, two hold weights, and one holds the constant that makes
        // bytes signed.
        case .aarch64DotProduct: choices = [[12, 8], [8], [4], [5, 4]][lanes.parts - 1]
        case .aarch64I8MM: choices = [[12, 8], [8], [4], [6, 4]][lanes.parts - 1]
        case .portable: preconditionFailure("not generated")
        }
        let taps = blocks.reduce(0) { $0 + $1.taps.count }
        let limit = target.isAArch64 ? maximumProductsOfAArch64 : maximumProducts
        let fitting = choices.filter { $0 * lanes.parts * taps <= limit }
        return fitting.isEmpty ? [choices.min()!] : fitting
    }
}

extension RegisterTiling: CustomStringConvertible {
    /// The tiles of each layer as text.
    public var description: String {
        "\(target)\n"
            + layers.enumerated().map { "layer \($0): \($1.map(\.description).joined(separator: ", "))\n" }.joined()
    }
}

/// The arrangement of a block's filters in registers; see `KernelPlan`.
struct LaneLayout {
    /// The number of 32-bit lanes of a register.
    let lanes: Int
    /// The number of channel groups side by side in a register: 1, 2 or 4.
    let groups: Int
    /// The number of registers that hold one pixel's results of all filters of a block.
    let parts: Int

    init(filters: Int, target: InstructionSet) {
        lanes = target.lanes
        groups = filters > lanes / 2 ? 1 : max(1, lanes / max(4, filters.roundedUpToPowerOfTwo))
        parts = groups > 1 ? 1 : (min(filters, 16) + lanes - 1) / lanes
    }
}

extension Int {
    fileprivate var roundedUpToPowerOfTwo: Int {
        var power = 1
        while power < self { power *= 2 }
        return power
    }
}
