/// The arrangement of a block's filters in registers; see `KernelPlan`.
struct LaneLayout {
    /// The number of 32-bit lanes of a register.
    let lanes: Int
    /// The number of channel groups side by side in a register: 1, 2 or 4; 1 in layers of real numbers.
    let groups: Int
    /// The number of registers that hold one pixel's results of all filters of a block.
    let parts: Int

    /// Computes the layout for a number of filters of an integer layer.
    init(filters: Int, target: InstructionSet) {
        lanes = target.lanes
        groups = filters > lanes / 2 ? 1 : max(1, lanes / max(4, filters.roundedUpToPowerOfTwo))
        parts = groups > 1 ? 1 : (min(filters, 16) + lanes - 1) / lanes
    }

    /// Computes the layout for a number of filters of a layer of real numbers.
    init(realFilters filters: Int, target: InstructionSet) {
        // Two narrow registers take as long as a wide one, so a few filters leave fewer lanes idle in one of them.
        lanes = target == .avx512VNNI && filters > 8 ? 16 : 8
        groups = 1
        parts = (filters + lanes - 1) / lanes
    }
}

extension InstructionSet {
    /// The number of 32-bit lanes of a vector register.
    var lanes: Int {
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
