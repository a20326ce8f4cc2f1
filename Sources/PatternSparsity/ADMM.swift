/// The alternating direction method of multipliers for weights under constraints that only projections can express
/// (PatDNN, Niu et al., ASPLOS 2020; Ma et al., ECCV 2020; scaled form of Boyd et al., 2011, section 3.1.1).
///
/// To minimise f(W) with W in every set S, training minimises f(W) + Σ ρ/2 ‖W − Z + U‖² by gradient steps. From time to
/// time each set's Z becomes the projection of W + U onto S, and U becomes U + W − Z. Pattern sparsity has two sets in
/// the papers: the points with a pattern in every block, and the points with few blocks. W and Z agree only once ρ has
/// risen far above the curvature of f.
public struct ADMM: Equatable, Sendable {
    /// One constraint set S with its variables Z, U and ρ.
    public struct Constraint: Equatable, Sendable {
        /// The parts of the weight vector that the set constrains. The arrays below hold their values one after the
        /// other. The constraint has no effect on weights outside these ranges.
        public let ranges: [Range<Int>]
        /// Z, the point of the set that the weights are drawn to.
        public fileprivate(set) var projection: [Float]
        /// U, the scaled dual variable.
        public fileprivate(set) var dual: [Float]
        /// ρ, the weight of the penalty.
        public fileprivate(set) var penalty: Float

        /// Restores a constraint from a checkpoint.
        /// - Precondition: both arrays are as long as the ranges together.
        public init(ranges: [Range<Int>], projection: [Float], dual: [Float], penalty: Float) {
            let count = ranges.reduce(0) { $0 + $1.count }
            precondition(projection.count == count && dual.count == count, "an array is as long as its ranges")
            self.ranges = ranges
            self.projection = projection
            self.dual = dual
            self.penalty = penalty
        }
    }

    /// The constraints, in the order in which they were given.
    public private(set) var constraints: [Constraint]

    /// Creates the method's state from constraints that were restored from a checkpoint.
    public init(_ constraints: [Constraint]) {
        self.constraints = constraints
    }

    /// Creates the initial state, in which Z is the projection of the weights and U is zero.
    /// - Parameters:
    ///   - ranges: for each constraint, the parts of the weights that it constrains.
    ///   - penalty: the initial ρ of all constraints.
    ///   - project: a function that returns the nearest point of a constraint's set, given the constraint's index and
    ///     the values in its ranges.
    public init(
        weights: [Float], ranges: [[Range<Int>]], penalty: Float, project: (Int, [Float]) throws -> [Float]
    ) rethrows {
        constraints = try ranges.enumerated().map { index, ranges in
            let values = ranges.flatMap { weights[$0] }
            return Constraint(
                ranges: ranges, projection: try project(index, values),
                dual: [Float](repeating: 0, count: values.count), penalty: penalty)
        }
    }

    /// Adds the gradient of Σ ρ/2 ‖W − Z + U‖², which is ρ (W − Z + U) for each constraint.
    public func addPenaltyGradient(of weights: [Float], to gradient: inout [Float]) {
        precondition(weights.count == gradient.count, "a gradient has a value for every weight")
        for constraint in constraints {
            let penalty = constraint.penalty
            constraint.forEachRange(of: weights) { weights, range, offset in
                gradient.withUnsafeMutableBufferPointer { gradient in
                    constraint.projection.withUnsafeBufferPointer { z in
                        constraint.dual.withUnsafeBufferPointer { u in
                            for i in 0..<range.count {
                                let distance = weights[range.lowerBound + i] - z[offset + i] + u[offset + i]
                                gradient[range.lowerBound + i] += penalty * distance
                            }
                        }
                    }
                }
            }
        }
    }

    /// Updates every constraint: Z becomes the projection of W + U, then U becomes U + W − Z. If a projection throws,
    /// no constraint changes.
    /// - Parameter project: a function that returns the nearest point of a constraint's set, given the constraint's
    ///   index and the values in its ranges.
    public mutating func update(_ weights: [Float], project: (Int, [Float]) throws -> [Float]) rethrows {
        let updated = try constraints.enumerated().map { index, constraint in
            var values = constraint.dual
            values.withUnsafeMutableBufferPointer { values in
                constraint.forEachRange(of: weights) { weights, range, offset in
                    for i in 0..<range.count { values[offset + i] += weights[range.lowerBound + i] }
                }
            }
            let projection = try project(index, values)
            values.withUnsafeMutableBufferPointer { values in
                projection.withUnsafeBufferPointer { z in
                    precondition(z.count == values.count, "a projection keeps the number of values")
                    for i in 0..<values.count { values[i] -= z[i] }
                }
            }
            return Constraint(
                ranges: constraint.ranges, projection: projection, dual: values, penalty: constraint.penalty)
        }
        constraints = updated
    }

    /// Sets ρ of one constraint, and scales U so that the dual variable ρU that it stands for stays the same.
    public mutating func setPenalty(_ penalty: Float, of index: Int) {
        let scale = constraints[index].penalty / penalty
        guard scale != 1 else { return }
        constraints[index].penalty = penalty
        constraints[index].dual.withUnsafeMutableBufferPointer { u in
            for i in 0..<u.count { u[i] *= scale }
        }
    }

    /// Returns ‖W − Z‖ / ‖W‖ of one constraint, which is 0 if the weights satisfy it.
    public func residual(of index: Int, weights: [Float]) -> Float {
        let constraint = constraints[index]
        var (distance, norm) = (0.0, 0.0)
        constraint.forEachRange(of: weights) { weights, range, offset in
            for i in 0..<range.count {
                let (w, z) = (Double(weights[range.lowerBound + i]), Double(constraint.projection[offset + i]))
                distance += (w - z) * (w - z)
                norm += w * w
            }
        }
        return distance == 0 ? 0 : Float((distance / norm).squareRoot())
    }
}

extension ADMM.Constraint {
    /// Calls `body` once per range, with all weights, the range, and the offset of its values in the constraint's own
    /// arrays.
    fileprivate func forEachRange(
        of weights: [Float], _ body: (UnsafeBufferPointer<Float>, Range<Int>, Int) -> Void
    ) {
        weights.withUnsafeBufferPointer { buffer in
            var offset = 0
            for range in ranges {
                precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "a range is of the weights")
                body(buffer, range, offset)
                offset += range.count
            }
        }
    }
}
