import PatternSparsity
import Testing

@Suite struct GradualScheduleTests {
    private func schedule(
        steps: Int = 1000, keep: Double = 0.2, ramp: ClosedRange<Int> = 100...500, interval: Int = 70,
        choiceShare: Double = 0.6, hardening: Int? = 800, decayPower: Double = 2
    ) throws(SparsityError) -> GradualSchedule {
        try GradualSchedule(
            steps: steps, keep: keep, ramp: ramp, interval: interval, choiceShare: choiceShare, hardening: hardening,
            decayPower: decayPower)
    }

    @Test func theShareFallsAsACube() throws {
        let schedule = try schedule()
        for (step, share) in [
            (0, 1), (100, 1), (200, 0.2 + 0.8 * 27 / 64), (300, 0.3), (400, 0.2125), (500, 0.2), (999, 0.2),
        ] {
            #expect(abs(schedule.share(at: step) - share) < 1e-12)
        }
        #expect((0..<1000).allSatisfy { schedule.share(at: $0 + 1) <= schedule.share(at: $0) })
        let jump = try self.schedule(ramp: 100...100)
        #expect(jump.share(at: 99) == 1 && jump.share(at: 100) == 0.2)
    }

    @Test func theDecayRisesToOneAtTheHardening() throws {
        let schedule = try schedule()
        #expect(schedule.decay(at: 0) == 0)
        #expect(schedule.decay(at: 200) == 0.0625)
        #expect(schedule.decay(at: 400) == 0.25)
        #expect(schedule.decay(at: 799) < 1)
        #expect((800...1000).allSatisfy { schedule.decay(at: $0) == 1 })
        #expect((0..<800).allSatisfy { schedule.decay(at: $0) < schedule.decay(at: $0 + 1) })
        // Hard masks from the start.
        #expect(try self.schedule(ramp: 0...0, choiceShare: 0, hardening: 0).decay(at: 0) == 1)
    }

    @Test func masksAreChosenUntilTheLastChoice() throws {
        let schedule = try schedule()
        #expect(schedule.lastChoice == 600)
        #expect((0...1000).filter(schedule.choosesMasks) == [0, 70, 140, 210, 280, 350, 420, 490, 560, 600])
        #expect(try self.schedule(interval: 300).choosesMasks(at: 600))
        // The last choice is one of the final share, before weights are gone for good.
        #expect(schedule.share(at: schedule.lastChoice) == schedule.keep)
        #expect(schedule.decay(at: schedule.lastChoice) < 1)
        #expect(try self.schedule(hardening: nil).hardening == 600)
        // A little below 58 in binary.
        #expect(try self.schedule(steps: 100, ramp: 0...9, choiceShare: 0.58, hardening: 60).lastChoice == 58)
    }

    @Test func whatIsOutOfRangeIsNamed() {
        func message(_ make: () throws(SparsityError) -> GradualSchedule) -> String? {
            do {
                _ = try make()
                return nil
            } catch { return error.description }
        }
        #expect(message { () throws(SparsityError) in try schedule(steps: 0) } == "the steps are 0, not 1 or more")
        #expect(
            message { () throws(SparsityError) in try schedule(keep: 0) }
                == "the share to keep is 0.0, not above 0 and up to 1")
        #expect(
            message { () throws(SparsityError) in try schedule(interval: 0) }
                == "masks are chosen every 0 steps, not 1 or more")
        #expect(
            message { () throws(SparsityError) in try schedule(choiceShare: 1.5) }
                == "masks are chosen in 1.5 of the run, not 0 to 1")
        #expect(
            message { () throws(SparsityError) in try schedule(decayPower: 0) }
                == "the decay's power is 0.0, not above 0")
        #expect(
            message { () throws(SparsityError) in try schedule(ramp: 100...601) }
                == "blocks go from step 100 to 601, not within 0 to 600, where masks are chosen for the last time")
        #expect(
            message { () throws(SparsityError) in try schedule(hardening: 599) }
                == "pruned weights are zero from step 599, not from one of 600 to 1000")
    }
}
