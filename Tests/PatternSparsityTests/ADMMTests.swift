import PatternSparsity
import TestSupport
import Testing

/// The method on problems whose solutions are known.
@Suite struct ADMMTests {
    /// f(w) = ½ Σ curvature (w − centre)².
    struct Quadratic {
        let curvature: [Float]
        let centre: [Float]

        init(_ curvature: [Float], _ centre: [Float]) {
            (self.curvature, self.centre) = (curvature, centre)
        }

        func value(_ weights: [Float]) -> Float {
            weights.indices.reduce(0) {
                $0 + curvature[$1] * (weights[$1] - centre[$1]) * (weights[$1] - centre[$1]) / 2
            }
        }

        /// The minimiser of f and the penalties: on a separable quadratic Newton's step arrives at once.
        func minimize(_ weights: inout [Float], _ admm: ADMM) {
            var gradient = weights.indices.map { curvature[$0] * (weights[$0] - centre[$0]) }
            admm.addPenaltyGradient(of: weights, to: &gradient)
            let penalties = admm.constraints.reduce(0) { $0 + $1.penalty }
            for index in weights.indices { weights[index] -= gradient[index] / (curvature[index] + penalties) }
        }

        func solve(penalties: [Float], iterations: Int, sets: [([Float]) -> [Float]]) -> (weights: [Float], admm: ADMM)
        {
            var weights = [Float](repeating: 0, count: centre.count)
            let project = { (index: Int, values: [Float]) in sets[index](values) }
            var admm = ADMM(
                weights: weights, ranges: sets.map { _ in [0..<centre.count] }, penalty: penalties[0],
                project: project)
            for penalty in penalties {
                for index in sets.indices { admm.setPenalty(penalty, of: index) }
                for _ in 0..<iterations {
                    minimize(&weights, admm)
                    admm.update(weights, project: project)
                }
            }
            return (weights, admm)
        }
    }

    private let problem = Quadratic([1, 2, 0.5, 4, 1, 3], [0.9, -0.4, 1.3, 0.2, -1, 0.6])

    private static func box(_ values: [Float]) -> [Float] { values.map { min(max($0, 0), 0.5) } }

    private static func plane(sum: Float) -> ([Float]) -> [Float] {
        { values in values.map { $0 - (values.reduce(0, +) - sum) / Float(values.count) } }
    }

    private func isClose(_ a: [Float], _ b: [Float]) -> Bool { zip(a, b).allSatisfy { abs($0 - $1) < 1e-4 } }

    @Test(arguments: [[0.3], [2], [0.1, 1, 10]] as [[Float]]) func aBoxIsReached(penalties: [Float]) {
        let (weights, admm) = problem.solve(penalties: penalties, iterations: 200, sets: [Self.box])
        #expect(isClose(weights, problem.centre.map { min(max($0, 0), 0.5) }))
        #expect(admm.residual(of: 0, weights: weights) < 1e-4)
    }

    @Test(arguments: [[0.3], [2], [0.1, 1, 10]] as [[Float]]) func aPlaneIsReached(penalties: [Float]) {
        // With a multiplier m the solution is centre − m / curvature.
        let inverse = problem.curvature.map { 1 / $0 }
        let multiplier = (problem.centre.reduce(0, +) - 1) / inverse.reduce(0, +)
        let solution = zip(problem.centre, inverse).map { $0 - multiplier * $1 }
        let (weights, _) = problem.solve(penalties: penalties, iterations: 300, sets: [Self.plane(sum: 1)])
        #expect(isClose(weights, solution))
        // Which is not what projecting the free optimum gives.
        #expect(!isClose(Self.plane(sum: 1)(problem.centre), solution))
    }

    @Test func twoSetsAreReachedTogether() {
        // Their solution is clamped centre − m / curvature; the sum falls with m, so halving finds it.
        var (low, high): (Float, Float) = (-10, 10)
        func clamped(_ multiplier: Float) -> [Float] {
            Self.box(zip(problem.centre, problem.curvature).map { $0 - multiplier / $1 })
        }
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if clamped(middle).reduce(0, +) > 1 { low = middle } else { high = middle }
        }
        let (weights, admm) = problem.solve(
            penalties: [1], iterations: 1000, sets: [Self.box, Self.plane(sum: 1)])
        #expect(isClose(weights, clamped(low)))
        #expect(admm.residual(of: 0, weights: weights) < 1e-4)
        #expect(admm.residual(of: 1, weights: weights) < 1e-4)
    }

    @Test func aNewPenaltyKeepsTheSolution() {
        var (weights, admm) = problem.solve(penalties: [1], iterations: 300, sets: [Self.plane(sum: 1)])
        let before = weights
        admm.setPenalty(50, of: 0)
        #expect(admm.constraints[0].penalty == 50)
        problem.minimize(&weights, admm)
        #expect(isClose(weights, before))
    }

    @Test func thePenaltysGradientIsItsSlope() {
        var random = SeededGenerator(seed: 4)
        func values(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1...1, using: &random) } }
        let admm = ADMM([
            .init(ranges: [1..<3, 5..<7], projection: values(4), dual: values(4), penalty: 0.3),
            .init(ranges: [2..<6], projection: values(4), dual: values(4), penalty: 2),
        ])
        let weights = values(8)
        func penalty(_ weights: [Float]) -> Float {
            admm.constraints.reduce(0) { sum, constraint in
                let own = constraint.ranges.flatMap { weights[$0] }
                return own.indices.reduce(sum) {
                    let distance = own[$1] - constraint.projection[$1] + constraint.dual[$1]
                    return $0 + constraint.penalty / 2 * distance * distance
                }
            }
        }
        var gradient = [Float](repeating: 0.25, count: 8)
        admm.addPenaltyGradient(of: weights, to: &gradient)
        for index in weights.indices {
            var (above, below) = (weights, weights)
            above[index] += 0.01
            below[index] -= 0.01
            #expect(abs(gradient[index] - 0.25 - (penalty(above) - penalty(below)) / 0.02) < 1e-3)
        }
        // Weights of no set are let be.
        #expect(gradient[0] == 0.25 && gradient[7] == 0.25)
    }
}
