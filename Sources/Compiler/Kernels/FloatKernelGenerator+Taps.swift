extension FloatKernelGenerator {
    /// The names of the accumulators' values, indexed by [pixel][part].
    typealias Sums = [[String]]

    /// Writes the summation of all taps and returns the sums of every pixel.
    mutating func accumulate() -> Sums {
        let start = (0..<plan.parts).map { perFilter(plan.block.offsets, part: $0) }
        var sums = Sums(repeating: start, count: plan.pixels)
        var label = "tile"
        for (index, run) in plan.runs.enumerated() {
            let weights = constants.add(weights(of: run))
            if run.groups.count == 1 {
                let bytes = run.groups[0] * PackedBlock.channelGroup * StorageType.float.size
                let rows = rowAddresses(run, group: "\(bytes)")
                turn(run, rows: rows, weights: ir.address("%constants", weights), &sums)
            } else {
                loop(run, index: index, weights: weights, after: &label, &sums)
            }
        }
        return sums
    }

    /// Computes, for one group of four channels, the address at which each row of the window begins.
    /// - Parameter group: the offset in bytes of the group's first channel within a pixel.
    private mutating func rowAddresses(_ run: FloatRun, group: String) -> [Int: String] {
        var addresses: [Int: String] = [:]
        for row in Set(run.taps.map(\.row)).sorted() {
            addresses[row] = ir.value("getelementptr i8, ptr %pixel\(row), i64 \(group)")
        }
        return addresses
    }

    /// Writes a loop over the channel groups of a run.
    /// - Parameter label: the label of the basic block before the loop; afterwards that of the block behind it.
    private mutating func loop(
        _ run: FloatRun, index: Int, weights: Int, after label: inout String, _ sums: inout Sums
    ) {
        let table = constants.add(
            run.groups.map { Int64($0 * PackedBlock.channelGroup * StorageType.float.size) })
        let name = "run\(index)"
        ir.line("  br label %\(name)\n\n\(name):")
        ir.line("  %turn\(index) = phi i64 [ 0, %\(label) ], [ %nextTurn\(index), %\(name) ]")
        // The results of an iteration have names of their own, because the loop's head refers to them before they are
        // computed.
        for pixel in sums.indices {
            for part in sums[pixel].indices {
                let place = "\(index)_\(pixel)_\(part)"
                ir.line(
                    "  %sum\(place) = phi \(floats) [ \(sums[pixel][part]), %\(label) ], [ %left\(place), %\(name) ]")
                sums[pixel][part] = "%sum\(place)"
            }
        }
        let tableAddress = ir.address("%constants", table)
        let entry = ir.value("getelementptr i64, ptr \(tableAddress), i64 %turn\(index)")
        let group = ir.load("i64", entry)
        let bytes = run.taps.count * PackedBlock.lanes * StorageType.float.size
        let place = ir.value("mul i64 %turn\(index), \(bytes)")
        let firstWeights = ir.address("%constants", weights)
        let turnWeights = ir.value("getelementptr i8, ptr \(firstWeights), i64 \(place)")
        turn(run, rows: rowAddresses(run, group: group), weights: turnWeights, &sums)
        for pixel in sums.indices {
            for part in sums[pixel].indices {
                let left = "%left\(index)_\(pixel)_\(part)"
                ir.line("  \(left) = bitcast \(floats) \(sums[pixel][part]) to \(floats)")
                sums[pixel][part] = left
            }
        }
        ir.line("  %nextTurn\(index) = add i64 %turn\(index), 1")
        ir.line("  %isLastTurn\(index) = icmp eq i64 %nextTurn\(index), \(run.groups.count)")
        ir.line("  br i1 %isLastTurn\(index), label %after\(index), label %\(name)\n\nafter\(index):")
        label = "after\(index)"
    }

    /// Writes one iteration: the taps of one group of four channels.
    private mutating func turn(_ run: FloatRun, rows: [Int: String], weights: String, _ sums: inout Sums) {
        let stride = plan.geometry.inputStride
        for taps in plan.sharesColumns ? run.rowsOfChannels : run.taps.indices.map({ $0..<$0 + 1 }) {
            let first = run.taps[taps.lowerBound]
            let columns = taps.map { run.taps[$0].column }
            let values = taps.map { tap in
                (0..<plan.parts).map { part in
                    let address = ir.address(weights, (tap * PackedBlock.lanes + part * plan.lanes) * 4)
                    return ir.value("load \(floats), ptr \(address), align \(plan.lanes * 4)")
                }
            }
            for position in columns[0]..<plan.pixels + columns.last! {
                let users = columns.indices.filter { (0..<plan.pixels).contains(position - columns[$0]) }
                if users.isEmpty { continue }
                let scalar = ir.load("float", rows[first.row]!, offset: position * stride + first.group * 4)
                let value = ir.splat(scalar, "float", lanes: plan.lanes)
                for user in users {
                    let pixel = position - columns[user]
                    for part in 0..<plan.parts {
                        sums[pixel][part] = fma(value, values[user][part], adding: sums[pixel][part])
                    }
                }
            }
            // This keeps LLVM from loading later weights and values before there are registers for them.
            ir.line("  call void asm sideeffect \"\", \"~{memory}\"()")
        }
    }

    private mutating func fma(_ a: String, _ b: String, adding c: String) -> String {
        ir.call("llvm.fma.v\(plan.lanes)f32", returning: floats, [(floats, a), (floats, b), (floats, c)])
    }

    /// The weights of all iterations of a run, in the order [tap][16 filters].
    private func weights(of run: FloatRun) -> [Float] {
        let first = run.first * PackedBlock.lanes
        return Array(plan.block.floatWeights[first..<first + run.taps.count * run.groups.count * PackedBlock.lanes])
    }
}
