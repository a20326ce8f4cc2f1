import Foundation
import Pipeline
import Testing

/// Measurements of a run are recorded in constant memory.
@Suite struct RunRecorderTests {
    private static func record(_ recorder: RunRecorder, seconds: Double) -> RunRecord {
        var record = RunRecord(
            command: "live", began: Date(timeIntervalSince1970: 1_800_000_000),
            machine: .init(cpu: "a CPU", cores: 4, isa: "avx2", threads: 2), model: "sr2", input: "in", outputs: ["out"]
        )
        recorder.fill(&record, seconds: seconds)
        return record
    }

    /// The record of ten hours and one second is no larger than it may be, and counts every frame.
    @Test func tenHoursAreKeptInAsManyStretchesAsMinutesAre() throws {
        var recorder = RunRecorder(stages: ["total"], mode: "sr2")
        let (rate, seconds) = (1, 36_001)
        for frame in 0..<rate * seconds {
            let now = Double(frame) / Double(rate)
            recorder.frameIn(at: now)
            if frame.isMultiple(of: 100) {
                recorder.frameDropped(at: now)
            } else {
                recorder.frameOut(at: now, [Double(frame % 50 + 1) / 1000], isLate: frame % 50 == 49, waiting: 3)
            }
        }
        let record = Self.record(recorder, seconds: Double(seconds))
        #expect((RunRecorder.intervals / 2...RunRecorder.intervals).contains(record.timeline.count))
        let counts = record.counts
        #expect(counts.framesIn == rate * seconds && counts.framesIn == counts.framesOut + counts.dropped)
        #expect(record.timeline.reduce(0) { $0 + $1.framesIn } == counts.framesIn)
        #expect(record.timeline.reduce(0) { $0 + $1.framesOut } == counts.framesOut)
        #expect(record.timeline.reduce(0) { $0 + $1.dropped } == counts.dropped && counts.dropped == 361)
        #expect(record.timeline.reduce(0) { $0 + $1.late } == counts.late && counts.late == 720)
        #expect(counts.misses == 1081 && counts.missShare == 1081 / 36_001)
        var end = 0.0
        for interval in record.timeline {
            #expect(interval.start == end)
            end += interval.seconds
        }
        #expect(end == Double(seconds))
        // All but the last, which is short, are alike; a median of medians is one about.
        #expect(
            record.timeline.dropLast().allSatisfy {
                $0.max == 0.05 && abs($0.p50 - 0.0255) < 0.008 && $0.queueDepth == 3
            })
    }

    @Test func percentilesAreThoseOfTheFrames() throws {
        var recorder = RunRecorder(stages: ["infer", "total"], mode: "sr2")
        for value in (1...1000).shuffled() { recorder.frameOut(at: 0.5, [Double(value) / 10, Double(value)]) }
        let stages = Self.record(recorder, seconds: 1).stages
        #expect(stages.map(\.name) == ["infer", "total"])
        for (stage, scale) in zip(stages, [0.1, 1]) {
            for (value, exact) in [(stage.p50, 500.0), (stage.p95, 950), (stage.p99, 990)] {
                #expect(abs(value / (exact * scale) - 1) < 0.002, "\(stage.name): \(value), not \(exact * scale)")
            }
            #expect(abs(stage.max - 1000 * scale) < 1e-9 && abs(stage.sum - 500.5 * scale) < 1e-6)
            #expect(stage.histogram.reduce(0) { $0 + $1.frames } == 1000)
            let ends = stage.histogram.map(\.milliseconds)
            #expect(ends == ends.sorted() && Set(ends).count == ends.count)
            // As many frames took up to a class' end as it says, but for the three digits that are kept.
            var frames = 0
            for part in stage.histogram {
                frames += part.frames
                #expect(abs(Double(frames) - min(part.milliseconds / scale, 1000)) <= 3, "\(part)")
            }
        }
    }

    @Test func modesAndEventsStandAtTheirTimes() throws {
        var recorder = RunRecorder(stages: ["total"], mode: "sr2", length: 0.5)
        for frame in 0..<100 {
            let now = Double(frame) / 10
            if frame == 50 { recorder.enter(mode: "sr2-fast", at: now) }
            recorder.frameIn(at: now)
            recorder.frameOut(at: now, [1])
        }
        for number in 0..<700 { recorder.add(.init(seconds: Double(number), kind: .note, text: "\(number)")) }
        let record = Self.record(recorder, seconds: 10)
        #expect(
            record.timeline.map(\.mode) == .init(repeating: "sr2", count: 10) + .init(repeating: "sr2-fast", count: 10))
        #expect(record.events.count + record.moreEvents == 700)
        #expect(record.events.map(\.text) == record.events.indices.map { "\($0)" })
    }

    @Test func aRecordIsTheSameAfterJSON() throws {
        var recorder = RunRecorder(stages: ["infer", "total"], mode: "sr2")
        for frame in 0..<30 {
            recorder.frameIn(at: Double(frame) / 10)
            recorder.frameOut(at: Double(frame) / 10, [0.1 + Double(frame), 1.7 * Double(frame)], waiting: frame % 3)
        }
        recorder.frameRepeated()
        recorder.set(decodeErrors: 4, lost: 2)
        recorder.add(.init(seconds: 1.5, kind: .signalLost, text: "\"nothing\" came\n"))
        var record = Self.record(recorder, seconds: 3.1)
        record.inputSize = .init(width: 64, height: 48)
        (record.rate, record.deadline, record.overload) = (29.97, 1000 / 30, "drop")
        let back = try JSONDecoder().decode(RunRecord.self, from: JSONEncoder().encode(record))
        #expect(back == record)
        #expect(back.counts.repeated == 1 && back.counts.decodeErrors == 4 && back.counts.lost == 2)
        #expect(back.framesPerSecond == 30 / 3.1 && back.total?.name == "total")
    }
}
