import Compiler
import Pipeline

/// A network's measurement for people and for machines.
struct ModelBenchReport {
    let result: ModelBenchResult
    let model: String
    /// Frames per second that are demanded.
    let deadline: Double?

    var text: String {
        let (size, scale, latency) = (result.size, result.program.scale, result.latency)
        var lines = [
            "\(model) (\(result.isa), \(result.threads) threads), \(size) → "
                + "\(FrameSize(width: size.width * scale, height: size.height * scale)), \(result.frames) frames: "
                + "\(result.fps.formatted(1)) fps",
            "",
            "latency, ms" + "p50".right(9) + "p95".right(9) + "p99".right(9) + "max".right(9),
            "".left(11)
                + [latency.p50, latency.p95, latency.p99, latency.max].map { $0.formatted(2).right(9) }.joined(),
            "",
            "GMAC/s".left(11) + Rates.header,
            "".left(11) + result.rates.cells,
        ]
        if result.peak == nil { lines.append("\(result.isa) kernels have no peak to measure.") }
        if let parts = result.parts { lines += [""] + Self.table(parts) }
        lines += [""] + ModelBenchResult.videoRates.map { "\(name($0)): \(verdict($0))" }
        return lines.joined(separator: "\n")
    }

    private static func table(_ parts: [ModelBenchResult.Part]) -> [String] {
        let width = max(11, (parts.map(\.name.count).max() ?? 0) + 1)
        return [
            "layer".left(width) + "ms/frame".right(9) + "share".right(8) + Rates.header + "   (GMAC/s)"
        ]
            + parts.map { part in
                part.name.left(width) + part.milliseconds.formatted(3).right(9)
                    + "\((part.share * 100).formatted(1)) %".right(8) + (part.rates?.cells ?? "")
            }
    }

    /// As video formats are called: 1080p30.
    private func name(_ fps: Double) -> String {
        "\(result.size.height * result.program.scale)p\(fps == fps.rounded() ? fps.formatted(0) : "\(fps)")"
    }

    /// Whether 99 of 100 frames would be ready in time.
    private func verdict(_ fps: Double) -> String {
        let margin = result.margin(fps: fps)
        // Rounded down: what is missed by little is missed.
        let factor = ((margin >= 1 ? margin : 1 / margin) * 10).rounded(.down) / 10
        return margin >= 1 ? "yes, \(factor.formatted(1))× to spare" : "no, \(factor.formatted(1))× too slow"
    }

    /// What is said where the deadline is missed; nil where it is met or there is none.
    var miss: Failure? {
        guard let deadline, result.margin(fps: deadline) < 1 else { return nil }
        let rate = deadline == deadline.rounded() ? deadline.formatted(0) : "\(deadline)"
        return Failure(
            .deadlineMissed,
            "1 of 100 frames took \(result.latency.p99.formatted(2)) ms or more; \(rate) frames per second leave "
                + "\((1000 / deadline).formatted(2)) ms.")
    }

    struct JSON: Encodable {
        struct Latency: Encodable {
            let p50, p95, p99, max: Double

            init(_ latency: StageLatency) {
                func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }
                (p50, p95, p99, max) = (
                    rounded(latency.p50), rounded(latency.p95), rounded(latency.p99), rounded(latency.max)
                )
            }
        }

        struct Layer: Encodable {
            let part: ModelBenchResult.Part

            enum CodingKeys: String, CodingKey {
                case name, share
                case milliseconds = "ms_per_frame"
            }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(part.name, forKey: .name)
                try container.encode(part.milliseconds, forKey: .milliseconds)
                try container.encode(part.share, forKey: .share)
                try part.rates?.encode(to: encoder)
            }
        }

        let report: ModelBenchReport

        enum CodingKeys: String, CodingKey {
            case model, isa, threads, width, height, frames, fps, layers
            case latency = "latency_ms"
            case deadline = "deadline_ms"
            case isMet = "deadline_met"
        }

        func encode(to encoder: any Encoder) throws {
            let result = report.result
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(report.model, forKey: .model)
            try container.encode(result.isa, forKey: .isa)
            try container.encode(result.threads, forKey: .threads)
            try container.encode(result.size.width, forKey: .width)
            try container.encode(result.size.height, forKey: .height)
            try container.encode(result.frames, forKey: .frames)
            try container.encode(result.fps, forKey: .fps)
            try container.encode(Latency(result.latency), forKey: .latency)
            try result.rates.encode(to: encoder)
            try container.encodeIfPresent(result.parts?.map(Layer.init), forKey: .layers)
            if let deadline = report.deadline {
                try container.encode(1000 / deadline, forKey: .deadline)
                try container.encode(result.margin(fps: deadline) >= 1, forKey: .isMet)
            }
        }
    }

    var json: JSON { JSON(report: self) }
}
