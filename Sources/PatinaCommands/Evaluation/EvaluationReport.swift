/// The figures of one network on one folder of pictures, for machines.
struct EvaluationReport: Encodable {
    /// Those of one rate factor.
    struct Coded: Encodable {
        let crf: Int
        let images: [EvaluationRow]
        let mean: EvaluationRow
    }

    let model: String
    let set: String
    let scale: Int
    /// The codec; nil, as `coded` is, for the protocol's bicubic reduction.
    let degradation: String?
    /// By picture; nil where `coded` has them.
    let images: [EvaluationRow]?
    let coded: [Coded]?
    let mean: EvaluationRow
}

/// The mean figures of several networks on several folders, for machines.
struct EvaluationMatrix: Encodable {
    struct Cell: Encodable {
        let set: String
        let psnr: Double
        let ssim: Double?
    }

    struct Row: Encodable {
        let name: String
        let scale: Int
        let sets: [Cell]
        /// Over the folders, each counting the same.
        let mean: EvaluationScore
    }

    let degradation: String?
    let crf: [Int]?
    let rows: [Row]
}
