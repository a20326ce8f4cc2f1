/// The scores of one network on one folder of pictures, as `--json` has them.
struct EvaluationReport: Encodable {
    /// The scores at one rate factor of a codec.
    struct Coded: Encodable {
        let crf: Int
        let images: [EvaluationRow]
        let mean: EvaluationRow
    }

    let model: String
    let set: String
    let scale: Int
    /// The codec that degraded the pictures; nil for bicubic reduction, where `coded` is nil too.
    let degradation: String?
    /// The scores of each picture; nil where `coded` has them.
    let images: [EvaluationRow]?
    /// The scores at each rate factor of the codec.
    let coded: [Coded]?
    /// The mean scores over all pictures, and over all rate factors.
    let mean: EvaluationRow
}

/// The mean scores of several networks on several folders, as `--json` has them.
struct EvaluationMatrix: Encodable {
    /// The mean scores of one network or baseline on one folder.
    struct Cell: Encodable {
        let set: String
        let psnr: Double
        let ssim: Double?
    }

    /// The scores of one network or baseline.
    struct Row: Encodable {
        let name: String
        let scale: Int
        let sets: [Cell]
        /// The mean over the folders, each with the same weight.
        let mean: EvaluationScore
    }

    /// The codec that degraded the pictures; nil for bicubic reduction.
    let degradation: String?
    /// The rate factors of the codec.
    let crf: [Int]?
    let rows: [Row]
}
