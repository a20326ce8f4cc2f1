import Foundation
import Media
import Pipeline
import Reports

/// The summary of a filtering, as text and as JSON.
struct FilterSummary {
    let report: FilterReport
    let record: RunRecord
    /// The names or files by which the networks were given.
    private let models: [String]
    private var model: String { models.joined(separator: "+") }
    private let isa: String
    private let threads: Int

    init(_ report: FilterReport, record: RunRecord, models: [String], isa: String, threads: Int) {
        self.report = report
        self.record = record
        self.models = models
        self.isa = isa
        self.threads = threads
    }

    /// Returns the sentence for a notice about a difference between the input and the output.
    static func sentence(_ notice: MediaNotice, input: String) -> String {
        switch notice {
        case .damaged(let errors):
            "warning: \(errors.counted("packet or frame", "packets or frames")) of \(input) \(errors == 1 ? "was" : "were") "
                + "damaged; what could be decoded was kept."
        case .stretchDamaged, .moreDamage, .soundDamaged: "warning: in \(input) \(notice.description)."
        default: "note: \(notice.description)."
        }
    }

    /// Returns the sentences for all notices of the run, except those that were shown before.
    func warnings(input: String, besides said: Set<MediaNotice>) -> [String] {
        var warnings = report.notices.filter { !said.contains($0) }.map { Self.sentence($0, input: input) }
        if let failure = report.readFailure {
            warnings.append("warning: \(input) could not be read to its end (\(failure.detail)); the rest was kept.")
        }
        return warnings
    }

    /// Returns the summary as lines of text.
    func text(input: String, output: String) -> String {
        let (source, target) = (report.inputSize, report.outputSize)
        let before = report.framesBefore > 0 ? " (\(report.framesBefore) of them from before)" : ""
        let latency = report.latency
        let work = latency.decode.sum + latency.convert.sum + latency.infer.sum + latency.encode.sum
        func short(_ model: String) -> String { URL(fileURLWithPath: model).deletingPathExtension().lastPathComponent }
        let networks = Array(zip(models.map { "  " + short($0) }, latency.networks))
        // With a single network, the option alone identifies an adjustment.
        let adjustments = latency.adjustments.map { adjustment in
            ("  --\(adjustment.name)" + (models.count > 1 ? " " + short(adjustment.network) : ""), adjustment.latency)
        }
        let width = (networks + adjustments).map(\.0.count).max().map { max(8, $0) } ?? 8
        func row(_ name: String, _ stage: StageLatency, share: Bool = true) -> String {
            let cells = [stage.p50, stage.p95, stage.p99, stage.max].map { $0.formatted(1).right(9) }.joined()
            let percent = share && work > 0 ? "\((stage.sum / work * 100).formatted(0)) %".right(9) : ""
            return "  " + name.left(width) + cells + percent
        }
        let head = "".left(width + 2) + ["p50", "p95", "p99", "max", "of work"].map { $0.right(9) }.joined()
        return """
            \(output): \(report.framesOut.counted("frame"))\(before), \(source.width)x\(source.height) → \(target.width)x\(target.height), \
            \(model) (\(isa), \(threads.counted("thread"))), \(report.encoder)
            \(report.seconds.formatted(1)) s, \(report.framesPerSecond.formatted(1)) fps; milliseconds per frame:
            \(head)
            \(row("decode", latency.decode))
            \(row("convert", latency.convert))\(adjustments.map { "\n" + row($0, $1) }.joined())
            \(row("infer", latency.infer))\(networks.map { "\n" + row($0, $1) }.joined())
            \(row("encode", latency.encode))
            \(row("latency", latency.total, share: false))
            """
    }

    /// Returns the failure of an interrupted run, which says what is left of the output.
    func interruption(output: String) -> Failure {
        if let folder = report.partsKept {
            return Failure(
                .interrupted,
                "Interrupted; \(report.framesOut.counted("frame is", "frames are")) kept in \(folder), and the same command goes on from there."
            )
        }
        if report.framesOut == 0 { return Failure(.interrupted, "Interrupted; nothing was kept of \(output).") }
        return Failure(
            .interrupted,
            "Interrupted; \(output) holds the \(report.framesOut.counted("frame that was", "frames that were")) done.")
    }

    /// The summary as `--json` has it.
    struct JSON: Encodable {
        /// A network of a chain with its latency.
        struct Network: Encodable {
            let model: String
            let latency: Stage

            enum CodingKeys: String, CodingKey {
                case model
                case latency = "latency_ms"
            }
        }

        /// The latency of an option such as `--smooth` after a network; part of `convert`.
        struct Adjustment: Encodable {
            let option: String
            let model: String
            let latency: Stage

            enum CodingKeys: String, CodingKey {
                case option, model
                case latency = "latency_ms"
            }
        }

        /// The percentiles of a stage's latency in milliseconds.
        struct Stage: Encodable {
            let p50, p95, p99, max: Double

            init(_ stage: StageLatency) {
                // Times are rounded to microseconds.
                func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }
                (p50, p95, p99, max) = (rounded(stage.p50), rounded(stage.p95), rounded(stage.p99), rounded(stage.max))
            }
        }

        let framesIn: Int
        let framesOut: Int
        let framesBefore: Int
        /// Times that a frame was shown again, and frames left out, where all of the output's last equally long.
        let framesRepeated: Int
        let framesLeftOut: Int
        let seconds: Double
        let fps: Double
        let model: String
        let isa: String
        let threads: Int
        let encoder: String
        let decodeErrors: Int
        let interrupted: Bool
        let notices: [String]
        let latency: [String: Stage]
        /// The latency of each network; nil for a single one.
        let networks: [Network]?
        /// The latency of each adjustment; nil where there are none.
        let adjustments: [Adjustment]?
        /// The record of the run; nil in a batch, whose list would become long.
        var run: RunRecord?

        enum CodingKeys: String, CodingKey {
            case framesIn = "frames_in"
            case framesOut = "frames_out"
            case framesBefore = "frames_before"
            case framesRepeated = "frames_repeated"
            case framesLeftOut = "frames_left_out"
            case decodeErrors = "decode_errors"
            case latency = "latency_ms"
            case seconds, fps, model, networks, adjustments, isa, threads, encoder, interrupted, notices, run
        }
    }

    var json: JSON {
        JSON(
            framesIn: report.framesIn, framesOut: report.framesOut,
            framesBefore: report.framesBefore, framesRepeated: report.retiming.repeated,
            framesLeftOut: report.retiming.leftOut, seconds: report.seconds,
            fps: report.framesPerSecond, model: model, isa: isa, threads: threads, encoder: report.encoder,
            decodeErrors: report.decodeErrors, interrupted: report.isInterrupted,
            notices: report.notices.map(\.description),
            latency: [
                "total": .init(report.latency.total), "decode": .init(report.latency.decode),
                "convert": .init(report.latency.convert), "infer": .init(report.latency.infer),
                "encode": .init(report.latency.encode),
            ],
            networks: models.count > 1
                ? zip(models, report.latency.networks).map { .init(model: $0, latency: .init($1)) } : nil,
            adjustments: report.latency.adjustments.isEmpty
                ? nil
                : report.latency.adjustments.map {
                    .init(option: $0.name, model: $0.network, latency: .init($0.latency))
                })
    }
}
