import Foundation

/// What `patina filter --json` writes, as scripts read it.
struct Report: Decodable {
    struct Stage: Decodable {
        let p50, p95, p99, max: Double
    }

    let framesIn: Int
    let framesOut: Int
    let seconds: Double
    let fps: Double
    let model: String
    let isa: String
    let threads: Int
    let interrupted: Bool
    let decodeErrors: Int
    let latency: [String: Stage]

    enum CodingKeys: String, CodingKey {
        case framesIn = "frames_in"
        case framesOut = "frames_out"
        case decodeErrors = "decode_errors"
        case latency = "latency_ms"
        case seconds, fps, model, isa, threads, interrupted
    }

    init(contentsOf path: String) throws {
        self = try JSONDecoder().decode(Report.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(Report.self, from: Data(text.utf8)) }
}
