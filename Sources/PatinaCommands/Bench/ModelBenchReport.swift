import Compiler
import Media
import Pipeline
import Reports

/// A report on the measurement of a network, as text and as JSON.
struct ModelBenchReport {
    let result: ModelBenchResult
    let model: String
    /// The time in milliseconds from loading the network to having kernels, whether compiled or found in the cache.
    let ready: Double
    /// The demanded frame rate in frames per second; nil for none.
    let deadline: Double?

    /// The report as lines of text.
    var text: String {
        let (size, scale, latency) = (result.size, result.program.scale, result.latency)
        let threads = "\(result.threads) \(result.threads == 1 ? "thread" : "threads")"
        var lines = [
            "\(model) (\(result.isa), \(threads)), \(size) → "
                + "\(FrameSize(width: size.width * scale, height: size.height * scale)), \(result.frames.counted("frame")): "
                + "\(result.fps.formatted(1)) fps; ready after \(ready.formatted(1)) ms",
            "",
            "".left(12) + "p50".right(9) + "p95".right(9) + "p99".right(9) + "max".right(9),
            "latency, ms".left(12)
                + [latency.p50, latency.p95, latency.p99, latency.max].map { $0.formatted(2).right(9) }.joined(),
            "",
            "".left(12) + Rates.header,
            "GMAC/s".left(12) + result.rates.cells,
        ]
        if result.peak == nil { lines.append("There is no peak of \(result.isa) kernels: they are not generated.") }
        if let parts = result.parts { lines += [""] + Self.table(parts) }
        lines += [""] + ModelBenchResult.videoRates.map { "\(name($0)): \(verdict($0))" }
        return lines.joined(separator: "\n")
    }

    /// Returns the table of the time per part of the work.
    private static func table(_ parts: [ModelBenchResult.Part]) -> [String] {
        let width = max(12, (parts.map(\.name.count).max() ?? 0) + 1)
        return ["".left(width) + "ms/frame".right(9) + "share".right(8) + Rates.header + "  of all threads"]
            + parts.map { part in
                part.name.left(width) + part.milliseconds.formatted(3).right(9)
                    + "\((part.share * 100).formatted(1)) %".right(8) + (part.rates?.cells ?? "")
            }
    }

    /// Returns the name of a video format with this frame rate and the output's height, such as 1080p30.
    private func name(_ fps: Double) -> String {
        "\(result.size.height * result.program.scale)p\(Self.text(fps))"
    }

    /// Returns a frame rate as text.
    private static func text(_ fps: Double) -> String { fps == fps.rounded() ? fps.formatted(0) : "\(fps)" }

    /// Returns whether 99 of 100 frames are ready in time, and with what margin.
    private func verdict(_ fps: Double) -> String {
        let margin = result.margin(fps: fps)
        // The margin is rounded down, and what is missing up.
        return margin >= 1
            ? "yes, \(((margin * 10).rounded(.down) / 10).formatted(1))× to spare"
            : "no, \(((10 / margin).rounded(.up) / 10).formatted(1))× too slow"
    }

    /// The error for a missed deadline; nil where it is met or there is none.
    var miss: Failure? {
        guard let deadline, result.margin(fps: deadline) < 1 else { return nil }
        return Failure(
            .deadlineMissed,
            "\(model) misses \(Self.text(deadline)) frames per second at \(result.size): 1 of 100 frames takes "
                + "\(result.latency.p99.formatted(3)) ms or more, and there are \((1000 / deadline).formatted(3)) ms; use "
                + "smaller frames, more threads or a smaller network.")
    }

    /// The record of the run for `--json` and `--report`.
    var record: RunRecord {
        let (size, scale) = (result.size, result.program.scale)
        var record = RunRecord(
            command: "bench", began: result.began,
            machine: .current(isa: result.isa, threads: result.threads), model: model, input: "made up frames",
            outputs: [])
        result.recorder.fill(&record, seconds: result.seconds)
        record.inputSize = .init(width: size.width, height: size.height)
        record.outputSize = .init(width: size.width * scale, height: size.height * scale)
        record.rate = deadline
        record.deadline = deadline.map { 1000 / $0 }
        return record
    }

    var json: JSON { JSON(report: self) }
}
