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

    /// Load redundancy elimination (PatDNN, ASPLOS 2020, section 5.4): returns the tilings that are possible for a
    /// layer. The first one suits most machines; a measurement may prefer another.
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
        if layer.element == .float { return realPixelChoices(blocks[0], target) }
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

    /// Returns the possible numbers of pixels for a layer of real numbers, preferred one first. The registers limit
    /// them: AVX-512 has 32 and reads the pixel from memory; AVX2 has 16, of which one holds the pixel.
    private static func realPixelChoices(_ block: PackedBlock, _ target: InstructionSet) -> [Int] {
        if target == .avx512VNNI { return [16, 20, 24, 12] }
        return LaneLayout(realFilters: block.filters.count, target: target).parts == 1 ? [10, 8] : [5, 4]
    }
}

extension RegisterTiling: CustomStringConvertible {
    /// The tiles of each layer as text.
    public var description: String {
        "\(target)\n"
            + layers.enumerated().map { "layer \($0): \($1.map(\.description).joined(separator: ", "))\n" }.joined()
    }
}
