/// The state of a training run after a step, as a line of its log.
struct TrainingRecord: Codable, Equatable {
    /// The number of steps done in all stages.
    var step: Int
    /// The name of the stage.
    var stage: String
    /// The number of steps done in this stage.
    var stageStep: Int
    /// The loss of this step's batch, of real values from 0 to 1.
    var loss: Float
    /// The learning rate of this step.
    var learningRate: Float
    /// The PSNR of the validation pictures in decibels; nil where they were not scored at this step.
    var psnr: Double?
    /// The time in seconds since the run began, without the time between a stop and its resumption.
    var seconds: Double
    /// The number of kept weights as a share of those of the dense network.
    var kept: Double
    /// The share of blocks whose pattern the last choice of patterns changed, from 0 to 1.
    var changing: Double
    /// The content part of the loss of style transfer, unweighted; nil in other runs.
    var content: Float?
    /// The style part of the loss of style transfer, unweighted; nil in other runs.
    var style: Float?
    /// The stability part of the loss of style transfer, unweighted; nil in other runs.
    var stability: Float?
    /// The mean parts, by the name of the style, over the steps since the previous record, or since the run began or resumed;
    /// nil where styles have no names.
    var styles: [String: Parts]?

    struct Parts: Codable, Equatable {
        let content: Float
        let style: Float
        /// The number of photographs that the means are taken over.
        let pictures: Int
    }

    private enum CodingKeys: String, CodingKey {
        case step, stage, loss, psnr, seconds, kept, changing, content, style, stability, styles
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
        // An absent score is encoded as null, so that every line has the same fields.
        try container.encode(psnr, forKey: .psnr)
        try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
        try container.encode(kept, forKey: .kept)
        try container.encode(changing, forKey: .changing)
        try container.encodeIfPresent(content, forKey: .content)
        try container.encodeIfPresent(style, forKey: .style)
        try container.encodeIfPresent(stability, forKey: .stability)
        try container.encodeIfPresent(styles, forKey: .styles)
    }
}
