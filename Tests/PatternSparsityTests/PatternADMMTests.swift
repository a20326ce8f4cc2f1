import Network
import PatternSparsity
import TestSupport
import Testing

/// ADMM with the projections of patterns and connectivity, whose sets are not convex, on separable quadratics, whose
/// best sparse points are found by trying all. A penalty that rises in small stages through the curvatures lets blocks
/// change their minds as long as it matters.
@Suite struct PatternADMMTests {
    typealias Quadratic = ADMMTests.Quadratic

    private static let blocks = 6
    private let library = PatternLibrary.mixed
    private let fine = try! PenaltySchedule(first: 0.2, factor: 1.05, stages: 60)
    private let single = Granularity(filters: 1, channels: 1)!

    private func projected(_ weights: [Float], keep: Int = blocks, _ library: PatternLibrary) -> [Float] {
        let structure = BlockProjection.patternsAndConnectivity(
            weights, filters: 2, channels: 3, kernelSize: 3, granularity: single, library: library, keep: keep)
        return BlockProjection.kept(structure, weights, filters: 2, channels: 3, kernelSize: 3, library: library)
    }

    private func numbers(_ random: inout SeededGenerator, _ range: ClosedRange<Float>) -> [Float] {
        (0..<Self.blocks * 9).map { _ in Float.random(in: range, using: &random) }
    }

    /// The least value at a point that has a pattern in each of `keep` blocks: a pattern is worth what its positions'
    /// terms are at zero.
    private func least(_ problem: Quadratic, keep: Int) -> Float {
        let worths = (0..<Self.blocks).map { block in
            library.patterns.map { pattern in
                pattern.positions.reduce(Float(0)) { sum, position in
                    let index = block * 9 + position
                    return sum + problem.curvature[index] * problem.centre[index] * problem.centre[index] / 2
                }
            }.max()!
        }
        let most = (0..<1 << Self.blocks).filter { $0.nonzeroBitCount == keep }.map { set in
            worths.indices.reduce(Float(0)) { set >> $1 & 1 == 1 ? $0 + worths[$1] : $0 }
        }.max()!
        return problem.value([Float](repeating: 0, count: Self.blocks * 9)) - most
    }

    /// The value at the best point that is zero wherever the given one is.
    private func value(_ problem: Quadratic, under point: [Float]) -> Float {
        problem.value(zip(point, problem.centre).map { $0 == 0 ? 0 : $1 })
    }

    /// Starts far from the solution, at random weights, so that every pattern has to be found.
    private func solve(
        _ problem: Quadratic, start: [Float], schedule: PenaltySchedule, sets: [([Float]) -> [Float]]
    ) -> [Float] {
        let project = { (index: Int, values: [Float]) in sets[index](values) }
        var weights = start
        var admm = ADMM(
            weights: weights, ranges: sets.map { _ in [0..<weights.count] }, penalty: schedule.first, project: project)
        for step in 0..<1200 {
            for index in sets.indices { admm.setPenalty(schedule.penalty(step: step, of: 1200), of: index) }
            problem.minimize(&weights, admm)
            admm.update(weights, project: project)
        }
        for index in sets.indices { #expect(admm.residual(of: index, weights: weights) < 0.03) }
        return weights
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func patternsReachTheBestPoint(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let problem = Quadratic(
            [Float](repeating: 1, count: Self.blocks * 9), numbers(&random, -1...1))
        let weights = solve(
            problem, start: numbers(&random, -1...1), schedule: fine, sets: [{ projected($0, library) }])
        let reached = value(problem, under: projected(weights, library))
        #expect(abs(reached - least(problem, keep: Self.blocks)) < 1e-4)
    }

    @Test func curvatureDecidesAndNotMagnitudeAlone() {
        for seed in 1...4 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            let problem = Quadratic(numbers(&random, 0.5...2), numbers(&random, -1...1))
            let weights = solve(
                problem, start: numbers(&random, -1...1), schedule: fine, sets: [{ projected($0, library) }])
            let reached = value(problem, under: projected(weights, library))
            let least = least(problem, keep: Self.blocks)
            #expect(reached >= least * 0.9999)
            #expect(reached <= least * 1.02)
            // Projecting the dense optimum at once is worse.
            #expect(reached < value(problem, under: projected(problem.centre, library)))
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func bothAsOneSetComeNearTheBestPoint(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let problem = Quadratic(numbers(&random, 0.5...2), numbers(&random, -1...1))
        let weights = solve(
            problem, start: numbers(&random, -1...1), schedule: fine, sets: [{ projected($0, keep: 3, library) }])
        let reached = value(problem, under: projected(weights, keep: 3, library))
        #expect(reached >= least(problem, keep: 3) * 0.9999)
        #expect(reached <= least(problem, keep: 3) * 1.03)
    }

    /// Two sets pull at each other for long: they agree only where the penalty is far above the curvature.
    @Test(arguments: 1...4 as ClosedRange<UInt64>) func bothAsTwoSetsComeNearTheBestPoint(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let problem = Quadratic(numbers(&random, 0.5...2), numbers(&random, -1...1))
        let whole = PatternLibrary([.full(size: 3)])
        let weights = solve(
            problem, start: numbers(&random, -1...1),
            schedule: try PenaltySchedule(first: 0.2, factor: 1.2, stages: 40),
            sets: [{ projected($0, library) }, { projected($0, keep: 3, whole) }])
        let reached = value(problem, under: projected(weights, keep: 3, library))
        #expect(reached >= least(problem, keep: 3) * 0.9999)
        #expect(reached <= least(problem, keep: 3) * 1.1)
    }
}
