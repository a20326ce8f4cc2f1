import Foundation

/// When a network that trains densely loses its weights: gradual pruning with regrowth.
///
/// Blocks go along the cubic schedule of Zhu and Gupta (2017). Masks are chosen anew again and again, and until the
/// hardening step weights outside of them only decay, by 1 − `decay` per step, so that a pruned tap that training
/// wants back outgrows a kept one and returns.
public struct GradualSchedule: Equatable, Sendable {
    /// Steps of the run.
    public let steps: Int
    /// The share of blocks that stays in the end, above 0 and up to 1.
    public let keep: Double
    /// The steps at which the share begins to fall and at which it has arrived.
    public let ramp: ClosedRange<Int>
    /// Steps from one choice of masks to the next.
    public let interval: Int
    /// The step at which masks are chosen for the last time.
    public let lastChoice: Int
    /// The step from which pruned weights are zero.
    public let hardening: Int
    /// The decay rises as this power of the time. At 1 the first percent of the run would already prune hard: what
    /// decays by 1 % in every step is gone after a few hundred.
    public let decayPower: Double

    /// - Parameters:
    ///   - choiceShare: the share of the run, 0 to 1, in which masks are chosen.
    ///   - hardening: the run's last choice where nil.
    /// - Throws: what is out of range or out of order: the share must have arrived by the last choice of masks, and
    ///   that choice comes no later than the hardening.
    public init(
        steps: Int, keep: Double, ramp: ClosedRange<Int>, interval: Int, choiceShare: Double = 0.6,
        hardening: Int? = nil, decayPower: Double = 3
    ) throws(SparsityError) {
        guard steps > 0 else { throw SparsityError("the steps are \(steps), not 1 or more") }
        guard keep > 0, keep <= 1 else { throw SparsityError("the share to keep is \(keep), not above 0 and up to 1") }
        guard interval > 0 else { throw SparsityError("masks are chosen every \(interval) steps, not 1 or more") }
        guard (0...1).contains(choiceShare) else {
            throw SparsityError("masks are chosen in \(choiceShare) of the run, not 0 to 1")
        }
        guard decayPower > 0, decayPower.isFinite else {
            throw SparsityError("the decay's power is \(decayPower), not above 0")
        }
        let lastChoice = Int((choiceShare * Double(steps)).rounded())
        guard ramp.lowerBound >= 0, ramp.upperBound <= lastChoice else {
            throw SparsityError(
                "blocks go from step \(ramp.lowerBound) to \(ramp.upperBound), not within 0 to \(lastChoice), "
                    + "where masks are chosen for the last time")
        }
        let hardening = hardening ?? lastChoice
        guard (lastChoice...steps).contains(hardening) else {
            throw SparsityError(
                "pruned weights are zero from step \(hardening), not from one of \(lastChoice) to \(steps)")
        }
        self.steps = steps
        self.keep = keep
        self.ramp = ramp
        self.interval = interval
        self.lastChoice = lastChoice
        self.hardening = hardening
        self.decayPower = decayPower
    }

    /// The share of blocks that stays at a step.
    public func share(at step: Int) -> Double {
        if step >= ramp.upperBound { return keep }
        if step <= ramp.lowerBound { return 1 }
        let left = Double(ramp.upperBound - step) / Double(ramp.upperBound - ramp.lowerBound)
        return keep + (1 - keep) * left * left * left
    }

    /// The decay at a step: after its update, weights outside the masks are multiplied by 1 minus it.
    public func decay(at step: Int) -> Float {
        step >= hardening ? 1 : Float(pow(Double(step) / Double(hardening), decayPower))
    }

    /// Whether masks are chosen before a step: at the start, at every interval, and once when all have arrived.
    public func choosesMasks(at step: Int) -> Bool {
        step == lastChoice || step < lastChoice && step.isMultiple(of: interval)
    }
}
