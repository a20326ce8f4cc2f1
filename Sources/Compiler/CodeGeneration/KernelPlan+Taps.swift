/// A tap as a function reads it: `groups` channel groups of one place, for one or more of its blocks.
struct PlannedTap: Sendable {
    let row: Int
    /// From the output pixel's place in the window row to the first of the `4 · groups` bytes.
    let offset: Int
    /// What is multiplied by them: by block of the plan the taps of each group, nil where a group is not kept.
    let blocks: [(block: Int, taps: [Int?])]
}

extension KernelPlan {
    /// The taps of all blocks in the order in which they are read: one that several blocks keep comes once.
    var taps: [PlannedTap] {
        var places: [Tap: [(block: Int, taps: [Int?])]] = [:]
        for (index, block) in blocks.enumerated() {
            for (number, tap) in block.taps.enumerated() {
                let (set, group) = tap.group.quotientAndRemainder(dividingBy: groups)
                let place = Tap(row: tap.row, column: tap.column, group: set * groups)
                if places[place]?.last?.block != index {
                    places[place, default: []].append((index, Array(repeating: nil, count: groups)))
                }
                places[place]![places[place]!.count - 1].taps[group] = number
            }
        }
        let order = places.keys.sorted { ($0.row, $0.column, $0.group) < ($1.row, $1.column, $1.group) }
        return order.map { place in
            PlannedTap(
                row: place.row, offset: place.byteOffset(pixelStride: geometries[0].inputStride),
                blocks: places[place]!)
        }
    }

    /// The weights of one register: `lanes` times four bytes in the order of the accumulator's lanes.
    func weights(_ taps: [Int?], block: Int, part: Int) -> [Int8] {
        (0..<lanes).flatMap { lane -> ArraySlice<Int8> in
            let (filter, group) = groups > 1 ? (lane / groups, lane % groups) : (part * lanes + lane, 0)
            guard let tap = taps[group] else { return [0, 0, 0, 0] }
            let first = tap * PackedBlock.tapWeights + filter * 4
            return blocks[block].weights[first..<first + 4]
        }
    }

    /// What an accumulator starts with.
    func start(block: Int, part: Int) -> [Int32] {
        (0..<lanes).map { lane in
            if groups > 1 { return lane % groups == 0 ? blocks[block].start[lane / groups] : 0 }
            return blocks[block].start[part * lanes + lane]
        }
    }

    /// A value per filter, in the lanes of a finished register.
    func spread(_ values: [Float], of register: Register) -> [Float] {
        (0..<lanes).map { lane in
            guard let (filter, _) = content(of: register, lane: lane), filter < values.count else { return 0 }
            return values[filter]
        }
    }

    /// Whether every value fits a 32-bit integer before it is clamped, whatever the input.
    var fitsInteger: Bool {
        blocks.allSatisfy { block in
            block.filters.indices.allSatisfy { bound(block, lane: $0 - block.filters.lowerBound) < Double(1 << 30) }
        }
    }

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
