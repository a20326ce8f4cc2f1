import Imaging

/// How near a picture comes to what it should be.
struct EvaluationScore: Codable {
    /// In decibels.
    let psnr: Double
    /// Nil where the picture is smaller than the similarity's window.
    let ssim: Double?

    init(psnr: Double, ssim: Double?) {
        self.psnr = psnr
        self.ssim = ssim
    }

    /// - Parameter border: samples left out on every side.
    init(_ plane: Plane<Float>, _ reference: Plane<Float>, border: Int) {
        psnr = Quality.psnr(plane, reference, border: border)
        ssim = Quality.ssim(plane, reference, border: border)
    }

    /// The means of both figures.
    static func mean(_ scores: [EvaluationScore]) -> EvaluationScore {
        let similarities = scores.compactMap(\.ssim)
        return EvaluationScore(
            psnr: scores.reduce(0) { $0 + $1.psnr } / Double(scores.count),
            ssim: similarities.isEmpty ? nil : similarities.reduce(0, +) / Double(similarities.count))
    }
}

/// The scores of what was tried on one picture, or their means over many, in the same order in every row.
struct EvaluationRow: Encodable {
    let name: String
    let scores: [(name: String, score: EvaluationScore)]

    /// The means of rows with the same scores.
    static func mean(_ rows: [EvaluationRow], name: String = "mean") -> EvaluationRow {
        let scores = rows[0].scores.indices.map { index in
            (name: rows[0].scores[index].name, score: EvaluationScore.mean(rows.map { $0.scores[index].score }))
        }
        return EvaluationRow(name: name, scores: scores)
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// As an object with the name and one field per score.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: Key("name"))
        for (name, score) in scores { try container.encode(score, forKey: Key(name)) }
    }
}
