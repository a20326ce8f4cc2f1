/// What a training run has reached: a line of its log.
struct TrainingRecord: Codable, Equatable {
    /// Steps done in all stages.
    var step: Int
    /// The stage's name.
    var stage: String
    /// Steps done in this stage.
    var stageStep: Int
    /// Of this step's batch, for real values 0…1.
    var loss: Float
    /// Of this step.
    var learningRate: Float
    /// Of the validation pictures in decibels; nil where they were not scored.
    var psnr: Double?
    /// Since the run began, without the time between a stop and its resumption.
    var seconds: Double
    /// The weights that are kept, as a share of the dense network's.
    var kept: Double
    /// The kernels whose pattern is another than when patterns were last chosen, as a share of all.
    var changing: Double
    /// Parts of the loss of style transfer, none of them weighted; nil in other runs.
    var content: Float?
    var style: Float?
    var stability: Float?

    private enum CodingKeys: String, CodingKey {
        case step, stage, loss, psnr, seconds, kept, changing, content, style, stability
        case stageStep = "stage_step"
        case learningRate = "learning_rate"
    }
}

extension TrainingRecord {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(step, forKey: .step)
        try container.encode(stage, forKey: .stage)
        try container.encode(stageStep, forKey: .stageStep)
        try container.encode(loss, forKey: .loss)
        try container.encode(learningRate, forKey: .learningRate)
        // Null and not left out, so that every line has the same fields.
        try container.encode(psnr, forKey: .psnr)
        try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
        try container.encode(kept, forKey: .kept)
        try container.encode(changing, forKey: .changing)
        try container.encodeIfPresent(content, forKey: .content)
        try container.encodeIfPresent(style, forKey: .style)
        try container.encodeIfPresent(stability, forKey: .stability)
    }
}
