import Foundation
import Pipeline

/// A live run with everything in it that a report shows, the same one each time.
enum SampleRun {
    /// - Parameter slower: how many times as long every frame takes.
    static func record(model: String = "sr2-quality", seconds: Int = 60, slower: Double = 1) -> RunRecord {
        var recorder = RunRecorder(stages: ["decode", "infer", "encode", "total"], mode: model)
        for frame in 0..<seconds * 25 where !silence(seconds).contains(frame) {
            let now = Double(frame) / 25
            if frame == seconds * 10 { recorder.enter(mode: "sr2", at: now) }
            recorder.frameIn(at: now)
            if frame % 97 == 13 {
                recorder.frameDropped(at: now)
                recorder.frameRepeated()
                continue
            }
            let infer = slower * (20 + Double(frame * 7 % 11) + (frame % 211 == 3 ? 60 : 0))
            let total = infer + slower * 6
            recorder.frameOut(at: now, [slower * 2, infer, slower * 3, total], isLate: total > 60, waiting: frame % 3)
        }
        recorder.set(decodeErrors: 3, lost: 25)
        let change = Double(seconds) * 0.4
        recorder.add(.init(seconds: change, kind: .degraded, text: "Frames go through sr2 from now on."))
        recorder.add(.init(seconds: change + 5, kind: .signalLost, text: "Nothing came for 1 s."))
        recorder.add(.init(seconds: change + 6, kind: .signalBack, text: "The signal is back."))
        var record = RunRecord(
            command: "live", began: Date(timeIntervalSince1970: 1_800_000_000),
            machine: .init(cpu: "Some CPU", cores: 8, isa: "avx2", threads: 4), model: model,
            input: "srt://127.0.0.1:9000", outputs: ["http://127.0.0.1:8080/live.m3u8", "recording.mkv"])
        record.inputSize = .init(width: 960, height: 540)
        record.outputSize = .init(width: 1920, height: 1080)
        (record.rate, record.deadline, record.overload) = (25, 60, "degrade")
        recorder.fill(&record, seconds: Double(seconds))
        return record
    }

    /// Frames of a second in which nothing comes.
    private static func silence(_ seconds: Int) -> Range<Int> { (seconds * 10 + 125)..<(seconds * 10 + 150) }
}

/// Figures in pages, as programs find them.
enum PageFigures {
    /// By their names.
    static func all(in page: String) -> [String: Double] {
        let matches = page.matches(of: /data-figure="([a-z0-9-]+)" data-value="([^"]+)"/)
        return Dictionary(matches.map { (String($0.output.1), Double($0.output.2) ?? .nan) }) { one, _ in one }
    }

    /// What they are to be.
    static func expected(_ record: RunRecord) -> [String: Double] {
        let (counts, total) = (record.counts, record.stages[record.stages.count - 1])
        return [
            "fps-out": Double(counts.framesOut) / record.seconds, "fps-in": Double(counts.framesIn) / record.seconds,
            "p50": total.p50, "p95": total.p95, "p99": total.p99, "max": total.max,
            "dropped": Double(counts.overload), "late": Double(counts.late),
            "miss-share": Double(counts.overload + counts.late) / Double(counts.framesIn),
            "repeated": Double(counts.repeated), "lost": Double(counts.lost),
            "decode-errors": Double(counts.decodeErrors),
        ]
    }
}
