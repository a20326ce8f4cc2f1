import Testing

@testable import Pipeline

/// Models change under load: down at once, and up again only when that is likely to last.
struct LoadGovernorTests {
    private static let period = 1.0 / 30

    /// Simulates a machine on which a frame takes the time of its step; frames that come meanwhile are missed.
    private func run(_ governor: inout LoadGovernor, seconds: Double, cost: (Double, Int) -> Double) -> (
        missed: Int, changes: [Int]
    ) {
        var (now, missed, changes, before) = (0.0, 0, [Int](), 0)
        while now < seconds {
            let spent = cost(now, governor.step)
            let lost = max(0, Int(spent / Self.period))
            now += max(spent, Self.period)
            if let step = governor.note(cost: spent, missed: before, at: now) { changes.append(step) }
            missed += lost
            before = lost
        }
        return (missed, changes)
    }

    @Test func itBeginsWithTheBestThatFits() {
        #expect(LoadGovernor(period: 0.04, costs: [0.12, 0.05, 0.02, 0.001]).step == 2)
        #expect(LoadGovernor(period: 0.04, costs: [0.01, 0.005]).step == 0)
        #expect(LoadGovernor(period: 0.04, costs: [0.5, 0.5]).step == 1)
        #expect(LoadGovernor(period: 0.04, costs: [nil, nil]).step == 0)
    }

    @Test func aModelThatIsFarTooSlowIsLeftAfterOneFrame() {
        var governor = LoadGovernor(period: Self.period, costs: [nil, nil])
        #expect(governor.note(cost: 3 * Self.period, missed: 0, at: 0.1) == 1)
    }

    @Test func oneSlowFrameIsAnAccident() {
        var governor = LoadGovernor(period: Self.period, costs: [nil, nil])
        #expect(governor.note(cost: 1.2 * Self.period, missed: 0, at: 1) == nil)
        for frame in 1...30 {
            #expect(governor.note(cost: 0.5 * Self.period, missed: 0, at: 1 + Double(frame) * Self.period) == nil)
        }
        #expect(governor.step == 0)
    }

    @Test func fewFramesAreMissedWhereTheModelNeverFits() {
        var governor = LoadGovernor(period: Self.period, costs: [nil, nil, nil])
        let outcome = run(&governor, seconds: 120) { _, step in [3.0, 1.2, 0.2][step] * Self.period }
        #expect(outcome.missed < 36)  // 1 % of two minutes
        #expect(governor.step == 2 || outcome.changes.contains(2))
    }

    @Test func itGoesUpAgainWhenTheLoadHasGone() {
        var governor = LoadGovernor(period: Self.period, costs: [nil, nil])
        let outcome = run(&governor, seconds: 180) { now, step in
            (step == 0 ? (now < 20 ? 2.0 : 0.5) : 0.1) * Self.period
        }
        #expect(governor.step == 0)
        #expect(outcome.changes.first == 1)
        #expect(outcome.changes.last == 0)
    }

    @Test func itDoesNotSwingForEver() {
        var governor = LoadGovernor(period: Self.period, costs: [nil, nil])
        let outcome = run(&governor, seconds: 3600) { _, step in (step == 0 ? 1.3 : 0.2) * Self.period }
        // A trial every 160 seconds in the end, each of them two changes.
        #expect(outcome.changes.count < 2 * (3600 / 160 + 8))
    }

    @Test func theLastStepIsNotLeftDownwards() {
        var governor = LoadGovernor(period: Self.period, costs: [nil])
        #expect(governor.note(cost: 9 * Self.period, missed: 8, at: 1) == nil)
        #expect(governor.step == 0)
    }
}
