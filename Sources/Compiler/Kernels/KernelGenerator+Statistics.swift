/// The addition of accumulators to the sums over a frame in a normalised layer.
extension KernelGenerator {
    /// Adds the finished sums of a tile's pixels that count. The last tile of a row is moved back and begins with pixels
    /// that were seen before; pixels beside the part of the frame for which the row is computed belong to other parts.
    /// - Parameters:
    ///   - sums: the finished sums in the order of `KernelPlan.finished`.
    ///   - x: the tile's first pixel.
    mutating func addStatistics(_ sums: [String], x: String) {
        guard let normalization = plan.layer.normalization else { return }
        let firstWord = ir.address("%statistics", StatisticsLayout.first * 8)
        let first = ir.value("load i64, ptr \(firstWord), align 8")
        let end = ir.value("load i64, ptr \(ir.address("%statistics", StatisticsLayout.end * 8)), align 8")
        let bounds = [first, end].map { bound in
            let distance = ir.value("sub i64 \(bound), \(x)")
            return ir.splat(ir.value("trunc i64 \(distance) to i32"), "i32", lanes: plan.lanes)
        }
        let registers = plan.finished
        for block in plan.blocks.indices {
            for part in 0..<plan.parts {
                let own = registers.indices.filter { registers[$0].block == block && registers[$0].part == part }
                let shifts = normalization.shifts(of: plan.blocks[block].filters)
                let shift = constant(
                    plan.spread(shifts, of: registers[own[0]]), type: integers)
                var total = Total()
                for number in own {
                    let summand = ir.value("ashr \(integers) \(sums[number]), \(shift)")
                    total.add(counted(summand, of: registers[number], within: bounds), to: &self)
                }
                store(total, of: registers[own[0]])
                keepOrder()
            }
        }
        let seen = ir.value("add i64 \(x), \(plan.pixels)")
        let isLater = ir.value("icmp sgt i64 \(seen), \(first)")
        let next = ir.value("select i1 \(isLater), i64 \(seen), i64 \(first)")
        ir.line("  store i64 \(next), ptr \(firstWord), align 8")
    }

    /// Returns a register with 0 in the lanes of pixels that do not count.
    private mutating func counted(
        _ summand: String, of register: KernelPlan.Register, within bounds: [String]
    ) -> String {
        let pixels = (0..<plan.lanes).map { plan.content(of: register, lane: $0)?.pixel ?? register.pixel }
        let places = "<" + pixels.map { "i32 \($0)" }.joined(separator: ", ") + ">"
        let flags = "<\(plan.lanes) x i1>"
        let isLate = ir.value("icmp sle \(integers) \(bounds[0]), \(places)")
        let isEarly = ir.value("icmp sgt \(integers) \(bounds[1]), \(places)")
        let counts = ir.value("and \(flags) \(isLate), \(isEarly)")
        return ir.value("select \(flags) \(counts), \(integers) \(summand), \(integers) zeroinitializer")
    }

    /// The sums of one block and part within a tile. Summands have at most 15 bits and a sign, so that 32 bits hold the
    /// sum of a tile, and as an unsigned number four squares.
    private struct Total {
        var sum: String?
        /// The squares that fit into 32 bits, and their number.
        var squares: String?
        var count = 0
        /// The sum of squares in 64 bits.
        var wide: String?

        mutating func add(_ summand: String, to generator: inout KernelGenerator) {
            let type = generator.integers
            let square = generator.ir.value("mul \(type) \(summand), \(summand)")
            sum = sum.map { generator.ir.value("add \(type) \($0), \(summand)") } ?? summand
            squares = squares.map { generator.ir.value("add \(type) \($0), \(square)") } ?? square
            count += 1
            if count == 4 { widen(&generator) }
        }

        /// Adds the squares in 32 bits to those in 64.
        mutating func widen(_ generator: inout KernelGenerator) {
            guard let squares else { return }
            let type = "<\(generator.plan.lanes) x i64>"
            let more = generator.ir.value("zext \(generator.integers) \(squares) to \(type)")
            wide = wide.map { generator.ir.value("add \(type) \($0), \(more)") } ?? more
            (self.squares, count) = (nil, 0)
        }
    }

    /// Adds the sums of a tile to those in memory.
    private mutating func store(_ total: Total, of register: KernelPlan.Register) {
        var total = total
        total.widen(&self)
        let type = "<\(plan.lanes) x i64>"
        let sum = ir.value("sext \(integers) \(total.sum!) to \(type)")
        let filters = plan.blocks[register.block].filters
        let first = filters.lowerBound + register.part * plan.lanes
        let values = [
            (StatisticsLayout.sum(first), sum), (StatisticsLayout.square(first, of: plan.layer), total.wide!),
        ]
        for (word, value) in values {
            guard let (vector, count) = perFilter(value, register) else { continue }
            let address = ir.address("%statistics", word * 8)
            let old = ir.value("load <\(count) x i64>, ptr \(address), align 8")
            let new = ir.value("add <\(count) x i64> \(old), \(vector)")
            ir.line("  store <\(count) x i64> \(new), ptr \(address), align 8")
        }
    }

    /// Adds up the lanes of each filter. Returns a vector with a value for each filter in order, and their number; nil if
    /// the register has no filter.
    private mutating func perFilter(
        _ value: String, _ register: KernelPlan.Register
    ) -> (vector: String, count: Int)? {
        let filters = plan.filters(of: register)
        let order = Set(filters.compactMap(\.self)).sorted()
        guard !order.isEmpty else { return nil }
        let type = "<\(plan.lanes) x i64>"
        let vectors = (0..<plan.groups).map { index in
            let lanes = order.map { filter in filters.indices.filter { filters[$0] == filter }[index] }
            return lanes == Array(0..<plan.lanes) ? value : ir.shuffle(value, type: type, mask: lanes)
        }
        let vector = vectors.dropFirst().reduce(vectors[0]) {
            ir.value("add <\(order.count) x i64> \($0), \($1)")
        }
        return (vector, order.count)
    }
}
