/// What one generated function computes at once: every byte that it loads serves all filters of its blocks, every
/// weight all of its pixels.
public struct RegisterTile: Hashable, Codable, Sendable, CustomStringConvertible {
    /// Filter blocks, indices in `PackedLayer.blocks`: one, or two that share the bytes of the taps they both have.
    public let blocks: [Int]
    /// Those filters of the only block that it computes, counted within the layer; nil for all. See `FilterSlices`.
    public var filters: Range<Int>?
    /// Neighbouring pixels of a row.
    public let pixels: Int

    public var description: String {
        "blocks \(blocks.map(String.init).joined(separator: " and "))"
            + (filters.map { " (filters \($0.lowerBound) to \($0.upperBound - 1))" } ?? "") + " × \(pixels) pixels"
    }

    /// The blocks that it computes, or what it computes of one.
    func content(of layer: PackedLayer) -> [PackedBlock] {
        filters.map { [layer.blocks[blocks[0]].slice($0)] } ?? blocks.map { layer.blocks[$0] }
    }
}

/// The tiles of all layers of a program, for one instruction set.
public struct RegisterTiling: Sendable {
    public let target: InstructionSet
    /// By layer: tiles that together make all filters; none for shuffles.
    public let layers: [[RegisterTile]]

    /// What suits most machines.
    /// - Parameter target: an instruction set for which code is generated.
    public init(_ program: Program, target: InstructionSet) {
        self.init(target: target, layers: program.layers.map { Self.choices(for: $0, target: target).first ?? [] })
    }

    init(target: InstructionSet, layers: [[RegisterTile]]) {
        self.target = target
        self.layers = layers
    }

    /// - Parameter choice: by layer, an index in `choices`; those beyond its end count as 0.
    public init(_ program: Program, target: InstructionSet, choice: [Int]) {
        let layers = program.layers.enumerated().map { index, layer in
            let choices = Self.choices(for: layer, target: target)
            let own = choice.indices.contains(index) ? choice[index] : 0
            return choices.indices.contains(own) ? choices[own] : choices.first ?? []
        }
        self.init(target: target, layers: layers)
    }

    /// Pass 6: load redundancy elimination (PatDNN, ASPLOS 2020, section 5.4): the tiles that a layer can be computed
    /// in, of which the first one suits most machines; what is measured may prefer another.
    ///
    /// With P pixels and B blocks a tap takes B loads of weights and at most P of bytes for P · B dot products. The
    /// registers bound both, and the unrolled code has to stay in the first-level instruction cache.
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
            let options = tiles.map { pixelChoices(packed, $0.content(of: packed), target) }
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

    /// Blocks two by two, those that share most taps first; nil where two are too many for registers or code.
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

    private static func canPair(_ blocks: [PackedBlock]) -> Bool {
        blocks.allSatisfy { $0.filters.count > 8 }
            && blocks.reduce(0) { $0 + $1.taps.count } * 10 <= maximumProducts
    }

    /// Dot products of an unrolled tile that fit into the first-level instruction cache with what surrounds them:
    /// 13 to 14 bytes each, of 32 KB.
    private static let maximumProducts = 1_900

    /// The same with instructions of 4 bytes.
    private static let maximumProductsOfAArch64 = 5_500

    /// The preferred one first. A tile's finished registers are a multiple of 4, as the packing to bytes takes them.
    private static func pixelChoices(
        _ layer: PackedLayer, _ blocks: [PackedBlock], _ target: InstructionSet
    ) -> [Int] {
        if layer.element == .float { return FloatKernelPlan.pixelChoices(blocks[0], target) }
        let lanes = LaneLayout(filters: blocks[0].filters.count, target: target)
        let choices: [Int]
        switch target {
        case .avx512VNNI:
            choices = blocks.count == 2 ? [10, 12, 8] : lanes.groups > 1 ? [16] : [16, 20, 24, 12, 8]
        case .avx2VNNI: choices = lanes.groups > 1 ? [8] : lanes.parts == 1 ? [12, 8] : [6, 4]
        case .avx2: choices = lanes.groups > 1 || lanes.parts == 1 ? [8] : [4]
        // Of 32 registers a pixel takes one for its bytes, two hold weights, and one moves bytes to signed ones.
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
    public var description: String {
        "\(target)\n"
            + layers.enumerated().map { "layer \($0): \($1.map(\.description).joined(separator: ", "))\n" }.joined()
    }
}

/// How the filters of a block lie in registers; see `KernelPlan`.
struct LaneLayout {
    /// 32-bit lanes of a register.
    let lanes: Int
    /// Channel groups side by side: 1, 2 or 4.
    let groups: Int
    /// Registers of a block's filters of one pixel.
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
