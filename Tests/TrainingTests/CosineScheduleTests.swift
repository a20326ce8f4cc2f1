import Testing
import Training

@Suite struct CosineScheduleTests {
    private func rates(steps: Int, warmup: Int) -> [Float] {
        (0..<steps).map { CosineSchedule.rate(step: $0, steps: steps, peak: 2, warmup: warmup) }
    }

    @Test func itRisesEvenlyToThePeakAndFallsToTheFloor() {
        let rates = rates(steps: 1000, warmup: 100)
        #expect(abs(rates[0] - 0.02) < 1e-6)
        #expect(abs(rates[49] - 1) < 1e-6)
        #expect(rates[99] == 2)
        #expect(rates[100] == 2)
        // Half-way down the mean of peak and floor.
        #expect(abs(rates[550] - 1.01) < 1e-5)
        #expect(abs(rates[999] - 0.02) < 1e-4)
        #expect(rates.max() == 2)
        #expect(zip(rates[100...], rates[101...]).allSatisfy { $0 > $1 })
    }

    @Test func withoutWarmupItStartsAtThePeak() {
        #expect(rates(steps: 10, warmup: 0)[0] == 2)
        #expect(rates(steps: 1, warmup: 0) == [2])
    }

    @Test func theFloorIsAShareOfThePeak() {
        let last = CosineSchedule.rate(step: 100, steps: 100, peak: 4, warmup: 0, floor: 0.25)
        #expect(abs(last - 1) < 1e-6)
    }
}
