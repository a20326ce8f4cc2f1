/// A group of taps that share loaded bytes: taps of one row of the window and one place within the pixel. They differ
/// only in the column (so that the same bytes serve neighbouring output pixels) or belong to different blocks.
struct TapGroup: Sendable {
    let row: Int
    /// The offset within a pixel of the first of the `4 · groups` bytes.
    let offset: Int
    let taps: [PlannedTap]

    /// The columns that the taps read.
    var columns: ClosedRange<Int> { taps.map(\.column).min()!...taps.map(\.column).max()! }
}

/// A tap of one block that covers `KernelPlan.groups` channel groups at the same place.
struct PlannedTap: Sendable {
    let column: Int
    /// The offset within a pixel of the first byte that the tap reads. It differs from `TapGroup.offset` if a group has
    /// taps of several places.
    let offset: Int
    /// The index of the block in `KernelPlan.blocks`.
    let block: Int
    /// The index in `PackedBlock.taps` for each channel group; nil for a group that is not kept.
    let taps: [Int?]
}

extension KernelPlan {
    /// The taps of all blocks, grouped and in the order in which they are read.
    var tapGroups: [TapGroup] {
        if target.isAArch64 { return laneGroups }
        var groups: [Tap: [Int: [[Int?]]]] = [:]
        for (index, block) in blocks.enumerated() {
            for (number, tap) in block.taps.enumerated() {
                let (set, group) = tap.group.quotientAndRemainder(dividingBy: self.groups)
                let place = Tap(row: tap.row, column: 0, group: set)
                let absent = Array(repeating: [Int?](repeating: nil, count: self.groups), count: blocks.count)
                groups[place, default: [:]][tap.column, default: absent][index][group] = number
            }
        }
        let order = groups.keys.sorted { ($0.row, $0.group, $0.column) < ($1.row, $1.group, $1.column) }
        return order.map { place in
            let taps = groups[place]!.sorted { $0.key < $1.key }.flatMap { column, blocks in
                blocks.indices.filter { blocks[$0].contains { $0 != nil } }.map {
                    PlannedTap(
                        column: column, offset: place.group * self.groups * 4, block: $0, taps: blocks[$0])
                }
            }
            return TapGroup(row: place.row, offset: place.group * self.groups * 4, taps: taps)
        }
    }

    /// The taps on AArch64, grouped by row of the window and by what one load of 16 bytes per pixel contains: four
    /// channel groups of a column, or several columns of a tensor of few channels.
    private var laneGroups: [TapGroup] {
        let isNarrow = geometries[0].inputStride < 16
        var groups: [Tap: [PlannedTap]] = [:]
        for (number, tap) in blocks[0].taps.enumerated() {
            let place = Tap(row: tap.row, column: isNarrow ? 0 : tap.column, group: tap.group / 4)
            groups[place, default: []].append(
                PlannedTap(column: tap.column, offset: tap.group * 4, block: 0, taps: [number]))
        }
        let order = groups.keys.sorted { ($0.row, $0.group, $0.column) < ($1.row, $1.group, $1.column) }
        return order.map { TapGroup(row: $0.row, offset: $0.group * 16, taps: groups[$0]!) }
    }

    /// Returns the weights of one register: four bytes for each lane, in the order of the accumulator's lanes.
    func weights(_ taps: [Int?], block: Int, part: Int) -> [Int8] {
        (0..<lanes).flatMap { lane -> ArraySlice<Int8> in
            let (filter, group) = groups > 1 ? (lane / groups, lane % groups) : (part * lanes + lane, 0)
            guard let tap = taps[group] else { return [0, 0, 0, 0] }
            let first = tap * PackedBlock.tapWeights + filter * 4
            return blocks[block].weights[first..<first + 4]
        }
    }

    /// Returns the initial value of an accumulator.
    func start(block: Int, part: Int) -> [Int32] {
        (0..<lanes).map { lane in
            if groups > 1 { return lane % groups == 0 ? blocks[block].start[lane / groups] : 0 }
            let filter = part * lanes + lane
            // The dot product of signed bytes reads inputs minus 128.
            let moved = target == .aarch64DotProduct ? 128 * weightSum(blocks[block], filter: filter) : 0
            return blocks[block].start[filter] &+ moved
        }
    }

    /// Returns the filter of the layer in each lane of a finished register; nil in lanes without one.
    func filters(of register: Register) -> [Int?] {
        let filters = blocks[register.block].filters
        return (0..<lanes).map { lane in
            guard let (filter, _) = content(of: register, lane: lane), filter < filters.count else { return nil }
            return filters.lowerBound + filter
        }
    }

    private func weightSum(_ block: PackedBlock, filter: Int) -> Int32 {
        block.taps.indices.reduce(0) { sum, tap in
            let first = tap * PackedBlock.tapWeights + filter * 4
            return sum &+ block.weights[first..<first + 4].reduce(0) { $0 &+ Int32($1) }
        }
    }

    /// Returns a value per filter in the lanes of a finished register, with 0 in lanes that are not stored.
    func spread<T: ExpressibleByIntegerLiteral>(_ values: [T], of register: Register) -> [T] {
        (0..<lanes).map { lane in
            guard let (filter, _) = content(of: register, lane: lane), filter < values.count else { return 0 }
            return values[filter]
        }
    }

    /// True if the last step is a clip to the result's range or to a wider one, so that it can be omitted.
    var lastClipIsRange: Bool {
        guard case .clip(let low, let high) = layer.steps.last else { return false }
        let zero = Float(layer.zeroPoint)
        return low <= -zero && high >= Float(layer.maximum) - zero
    }

    /// True if every value fits into a 32-bit integer before it is clamped, whatever the input of a layer with 8-bit
    /// tensors.
    var fitsInteger: Bool {
        // The multipliers of a normalised layer are not known.
        layer.normalization == nil
            && blocks.allSatisfy { block in
                block.filters.indices.allSatisfy { bound(block, lane: $0 - block.filters.lowerBound) < Double(1 << 30) }
            }
    }

    /// Returns a bound of the absolute value of a filter's result before it is clamped.
    private func bound(_ block: PackedBlock, lane: Int) -> Double {
        var sum = 0.0
        for tap in block.taps.indices {
            let first = tap * PackedBlock.tapWeights + lane * 4
            sum += block.weights[first..<first + 4].reduce(0) { $0 + abs(Double($1)) * 255 }
        }
        var bound = sum * Double(abs(block.multipliers[lane])) + Double(abs(block.offsets[lane]))
        for step in layer.steps {
            switch step {
            case .relu: break
            case .prelu(let slopes): bound *= max(1, Double(abs(slopes[block.filters.lowerBound + lane])))
            case .clip(let low, let high):
                if low != -.infinity { bound = max(bound, Double(abs(low))) }
                if high != .infinity { bound = max(bound, Double(abs(high))) }
            case .add(_, _, let ratio): bound += 255 * Double(abs(ratio))
            // Enlarged values stay below 2^30 for every factor.
            case .addUpsampled(_, _, _, _, let ratio): bound += Double(1 << 30) * Double(abs(ratio))
            }
        }
        return bound
    }
}
