/// Consecutive taps of a block, as one loop over fours of channels that keep the same cells; see `FloatCellWeights`.
struct FloatRun: Sendable {
    /// One turn's taps, as those of the channels 0…3.
    let taps: [Tap]
    /// The fours of channels, one per turn.
    let groups: [Int]
    /// Index of the first turn's first tap in `PackedBlock.taps`; those of the other turns follow.
    let first: Int

    /// The runs of a block's taps, in their order.
    static func runs(_ taps: [Tap]) -> [FloatRun] {
        var runs: [FloatRun] = []
        var start = 0
        while start < taps.count {
            let group = taps[start].group / FloatCellWeights.channels
            var end = start
            while end < taps.count, taps[end].group / FloatCellWeights.channels == group { end += 1 }
            let turn = taps[start..<end].map { tap in
                Tap(row: tap.row, column: tap.column, group: tap.group % FloatCellWeights.channels)
            }
            if let last = runs.last, last.taps == turn {
                runs[runs.count - 1] = FloatRun(taps: turn, groups: last.groups + [group], first: last.first)
            } else {
                runs.append(FloatRun(taps: turn, groups: [group], first: start))
            }
            start = end
        }
        return runs
    }

    /// Indices of one turn's taps that differ in the column only, in their order.
    var rowsOfChannels: [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (index, tap) in taps.enumerated() {
            if let last = ranges.last, taps[last.lowerBound].row == tap.row, taps[last.lowerBound].group == tap.group {
                ranges[ranges.count - 1] = last.lowerBound..<index + 1
            } else {
                ranges.append(index..<index + 1)
            }
        }
        return ranges
    }
}
