/// A sequence of a block's taps that is one loop over groups of four channels which keep the same cells; see
/// `FloatCellWeights`.
struct FloatRun: Sendable {
    /// The taps of one iteration, with channels counted from the group's first one.
    let taps: [Tap]
    /// The groups of four channels, one per iteration.
    let groups: [Int]
    /// The index in `PackedBlock.taps` of the first iteration's first tap. The taps of the other iterations follow it.
    let first: Int

    /// Returns the runs of a block's taps in order.
    static func runs(_ taps: [Tap]) -> [FloatRun] {
        var runs: [FloatRun] = []
        var start = 0
        while start < taps.count {
            let group = taps[start].group / PackedBlock.channelGroup
            var end = start
            while end < taps.count, taps[end].group / PackedBlock.channelGroup == group { end += 1 }
            let turn = taps[start..<end].map { tap in
                Tap(row: tap.row, column: tap.column, group: tap.group % PackedBlock.channelGroup)
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

    /// The ranges of one iteration's taps that differ only in their column, in order.
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
