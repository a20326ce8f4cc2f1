import Pipeline

extension ModelBenchReport {
    /// The report as `--json` has it; unknown values are null.
    struct JSON: Encodable {
        struct Latency: Encodable {
            let p50, p95, p99, max: Double

            init(_ latency: StageLatency) {
                (p50, p95) = (latency.p50.rounded(digits: 3), latency.p95.rounded(digits: 3))
                (p99, max) = (latency.p99.rounded(digits: 3), latency.max.rounded(digits: 3))
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
                try container.encode(part.milliseconds.rounded(digits: 4), forKey: .milliseconds)
                try container.encode(part.share.rounded(digits: 4), forKey: .share)
                try part.rates?.encode(to: encoder)
            }
        }

        let report: ModelBenchReport

        enum CodingKeys: String, CodingKey {
            case model, isa, threads, width, height, frames, fps, layers, run
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
            try container.encode(result.fps.rounded(digits: 3), forKey: .fps)
            try container.encode(Latency(result.latency), forKey: .latency)
            try result.rates.encode(to: encoder)
            try container.encodeIfPresent(result.parts?.map(Layer.init), forKey: .layers)
            try container.encode(report.record, forKey: .run)
            if let deadline = report.deadline {
                try container.encode(1000 / deadline, forKey: .deadline)
                try container.encode(result.margin(fps: deadline) >= 1, forKey: .isMet)
            }
        }
    }
}
