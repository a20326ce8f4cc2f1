import Pipeline
import Reports

/// The report of a realtime measurement, as text and as JSON.
struct RealtimeBenchReport {
    let sections: [RealtimeBench.Section]
    let machine: RunRecord.Machine
    /// The time in seconds for which each model was measured on each format.
    let seconds: Double

    /// Returns the table of a format.
    static func text(_ section: RealtimeBench.Section) -> String {
        let format = section.format
        let width = max(14, (section.rows.map(\.model.name.count).max() ?? 0) + 2)
        let head =
            "model".left(width) + "output".right(12) + "fps".right(9) + "p50 ms".right(9) + "p99 ms".right(9)
            + "missed".right(10) + "  live"
        let rows = section.rows.map { row in
            let size = FrameSize(width: format.width * row.model.scale, height: format.height * row.model.scale)
            let start = row.model.name.left(width) + "\(size)".right(12)
            guard let measured = row.measurement else { return start + "  does not take frames of this size" }
            let latency = measured.latency
            return start + measured.fps.formatted(1).right(9) + milliseconds(latency.p50).right(9)
                + milliseconds(latency.p99).right(9) + "\(RunFigures.percent(measured.missShare)) %".right(10)
                + (measured.holds ? "  yes" : "  no")
        }
        let picked = section.picked.map { "picked for ×\($0.scale): \($0.model ?? "none keeps up")" }
        return (["\(format), \(milliseconds(format.frameTime)) ms for a frame", head] + rows + picked)
            .joined(separator: "\n")
    }

    /// The error where a single model was asked for and does not keep up with a format; nil where it keeps up with all.
    var miss: Failure? {
        let missed = sections.filter { section in section.rows.contains { $0.measurement?.holds != true } }
        guard let name = sections.first?.rows.first?.model.name, !missed.isEmpty else { return nil }
        let formats = missed.map(\.format.description).joined(separator: ", ")
        return Failure(
            .deadlineMissed,
            "\(name) does not keep up with \(formats) here; use smaller frames, more threads or a smaller network.")
    }

    /// The report as `--json` has it.
    struct JSON: Encodable {
        struct Format: Encodable {
            let format: String
            let width, height: Int
            let fps: Double
            let frameTime: Double
            let models: [Model]
            let picked: [String: String?]

            enum CodingKeys: String, CodingKey {
                case format, width, height, fps, models, picked
                case frameTime = "frame_ms"
            }
        }

        struct Model: Encodable {
            let model: String
            let scale: Int
            let cost: Double
            let frames: Int
            let fps: Double
            let latency: ModelBenchReport.JSON.Latency
            let misses: Int
            let missShare: Double
            let holds: Bool

            enum CodingKeys: String, CodingKey {
                case model, scale, frames, fps, misses, holds
                case cost = "mac_per_pixel"
                case latency = "latency_ms"
                case missShare = "miss_share"
            }
        }

        let machine: RunRecord.Machine
        let seconds: Double
        let formats: [Format]
    }

    var json: JSON {
        let formats = sections.map { section in
            let format = section.format
            return JSON.Format(
                format: format.description, width: format.width, height: format.height, fps: format.rate,
                frameTime: format.frameTime.rounded(digits: 3),
                models: section.rows.compactMap { row in
                    guard let measured = row.measurement else { return nil }
                    return JSON.Model(
                        model: row.model.name, scale: row.model.scale, cost: row.model.cost, frames: measured.frames,
                        fps: measured.fps.rounded(digits: 3), latency: .init(measured.latency),
                        misses: measured.misses, missShare: measured.missShare, holds: measured.holds)
                },
                picked: Dictionary(uniqueKeysWithValues: section.picked.map { ("\($0.scale)", $0.model) }))
        }
        return JSON(machine: machine, seconds: seconds, formats: formats)
    }
}
