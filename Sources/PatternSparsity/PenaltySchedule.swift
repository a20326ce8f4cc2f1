import Foundation

/// The penalty ρ of ADMM, rising by a constant factor from stage to stage (PatDNN: tenfold, from 10⁻⁴ to 10⁻¹).
public struct PenaltySchedule: Equatable, Sendable {
    public let first: Float
    public let factor: Float
    /// Stages of equal length, at least 1.
    public let stages: Int

    /// - Throws: what is out of range.
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

    /// The penalty at a step; the last one from the last stage on.
    /// - Parameter steps: how long all stages take together, at least 1.
    public func penalty(step: Int, of steps: Int) -> Float {
        first * pow(factor, Float(min(step * stages / steps, stages - 1)))
    }
}
