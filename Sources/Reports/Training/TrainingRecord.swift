/// The state of a training run after a step, as a line of its log.
public struct TrainingRecord: Codable, Equatable, Sendable {
    /// The number of steps done in all stages.
    public var step: Int
    /// The name of the stage.
    public var stage: String
    /// The number of steps done in this stage.
    public var stageStep: Int
    /// The loss of this step's batch, of real values from 0 to 1.
    public var loss: Float
    /// The learning rate of this step.
    public var learningRate: Float
    /// The PSNR of the validation pictures in decibels; nil where they were not scored at this step.
    public var psnr: Double?
    /// The time in seconds since the run began, without the time between a stop and its resumption.
    public var seconds: Double
    /// The number of kept weights as a share of those of the dense network.
    public var kept: Double
    /// The share of blocks whose pattern the last choice of patterns changed, from 0 to 1.
    public var changing: Double
    /// The content part of the loss of style transfer, unweighted; nil in other runs.
    public var content: Float?
    /// The style part of the loss of style transfer, unweighted; nil in other runs.
    public var style: Float?
    /// The stability part of the loss of style transfer, unweighted; nil in other runs.
    public var stability: Float?
    /// The mean parts, by the name of the style, over the steps since the previous record, or since the run began or resumed;
    /// nil where styles have no names.
    public var styles: [String: Parts]?

    /// The mean parts of the loss of one style.
    public struct Parts: Codable, Equatable, Sendable {
        /// The mean content part.
        public let content: Float
        /// The mean style part.
        public let style: Float
        /// The number of photographs that the means are taken over.
        public let pictures: Int

        /// Makes the means of the parts over a number of photographs.
        public init(content: Float, style: Float, pictures: Int) {
            self.content = content
            self.style = style
            self.pictures = pictures
        }
    }

    /// Makes the record of a step.
    public init(
        step: Int, stage: String, stageStep: Int, loss: Float, learningRate: Float, psnr: Double? = nil,
        seconds: Double, kept: Double, changing: Double, content: Float? = nil, style: Float? = nil,
        stability: Float? = nil, styles: [String: Parts]? = nil
    ) {
        self.step = step
        self.stage = stage
        self.stageStep = stageStep
        self.loss = loss
        self.learningRate = learningRate
        self.psnr = psnr
        self.seconds = seconds
        self.kept = kept
        self.changing = changing
        self.content = content
        self.style = style
        self.stability = stability
        self.styles = styles
    }

    private enum CodingKeys: String, CodingKey {
        case step, stage, loss, psnr, seconds, kept, changing, content, style, stability, styles
        case stageStep = "stage_step"
        case learningRate = "learning_rate"
    }
}

extension TrainingRecord {
    /// Encodes the record as an object that has the same fields for every step.
    public func encode(to encoder: any Encoder) throws {
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
