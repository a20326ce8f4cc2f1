import Foundation

/// A schedule for the penalty ρ of ADMM, which rises by a constant factor from stage to stage (in PatDNN tenfold, from
/// 10⁻⁴ to 10⁻¹).
public struct PenaltySchedule: Equatable, Sendable {
    /// The penalty of the first stage, above 0.
    public let first: Float
    /// The ratio of each stage's penalty to that of the stage before, at least 1.
    public let factor: Float
    /// The number of stages of equal length, 1 to 100.
    public let stages: Int

    /// Creates a schedule.
    /// - Throws: `SparsityError` if an argument is out of range, or if the penalty of the last stage is not finite.
    public init(first: Float = 1e-4, factor: Float = 10, stages: Int = 4) throws(SparsityError) {
        guard first > 0, first.isFinite else { throw SparsityError("the first penalty is \(first), not above 0") }
        guard factor >= 1, factor.isFinite else {
            throw SparsityError("the penalty's factor is \(factor), not 1 or more")
        }
        guard (1...100).contains(stages) else {
            throw SparsityError("the penalty's stages are \(stages), not 1 to 100")
        }
        guard (first * pow(factor, Float(stages - 1))).isFinite else {
            throw SparsityError("the penalty grows beyond any number in \(stages) stages")
        }
        self.first = first
        self.factor = factor
        self.stages = stages
    }

    /// Returns the penalty at a step; after the last stage it stays at that stage's value.
    /// - Parameter steps: the number of steps of all stages together, at least 1.
    public func penalty(step: Int, of steps: Int) -> Float {
        first * pow(factor, Float(min(step * stages / steps, stages - 1)))
    }
}
