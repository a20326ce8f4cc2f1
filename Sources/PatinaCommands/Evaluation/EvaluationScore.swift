import Imaging
import Reports

/// The similarity of a picture to its reference, as PSNR and SSIM.
struct EvaluationScore: Codable {
    /// The peak signal-to-noise ratio in decibels.
    let psnr: Double
    /// The structural similarity, at most 1; nil where the picture is smaller than its window.
    let ssim: Double?

    init(psnr: Double, ssim: Double?) {
        self.psnr = psnr
        self.ssim = ssim
    }

    /// Scores a plane against its reference.
    /// - Parameter border: the number of samples that are left out on every side.
    init(_ plane: Plane<Float>, _ reference: Plane<Float>, border: Int) {
        psnr = Quality.psnr(plane, reference, border: border)
        ssim = Quality.ssim(plane, reference, border: border)
    }

    /// Returns the means of both figures; that of SSIM over the scores that have one, nil where none has.
    static func mean(_ scores: [EvaluationScore]) -> EvaluationScore {
        let similarities = scores.compactMap(\.ssim)
        return EvaluationScore(
            psnr: scores.reduce(0) { $0 + $1.psnr } / Double(scores.count),
            ssim: similarities.isEmpty ? nil : similarities.reduce(0, +) / Double(similarities.count))
    }
}

/// The scores of baselines and networks on one picture, or their means over many, in the same order in every row.
struct EvaluationRow: Encodable {
    let name: String
    let scores: [(name: String, score: EvaluationScore)]

    /// Returns the means of rows that have the same scores.
    static func mean(_ rows: [EvaluationRow], name: String = "mean") -> EvaluationRow {
        let scores = rows[0].scores.indices.map { index in
            (name: rows[0].scores[index].name, score: EvaluationScore.mean(rows.map { $0.scores[index].score }))
        }
        return EvaluationRow(name: name, scores: scores)
    }

    private struct Key: DataKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// Encodes the row as an object with the name and one field per score.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: Key("name"))
        for (name, score) in scores { try container.encode(score, forKey: Key(name)) }
    }
}
