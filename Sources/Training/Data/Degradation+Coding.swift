extension Degradation {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, crf, codecs, blur, noise, variants
    }

    /// Reads a degradation; fields that are missing keep their defaults, and ranges are written as `[lowest, highest]`.
    /// - Throws: `TrainingError.recipe` naming the first field that is unknown or of the wrong kind, or a range whose
    ///   bounds are reversed.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try RecipeFields<CodingKeys>(decoder, section: "data.degradation")
        func read<Bound: Codable & Comparable>(
            _ key: CodingKeys, _ form: String, into range: inout ClosedRange<Bound>
        ) throws {
            var bounds = [range.lowerBound, range.upperBound]
            try fields.read(key, form, into: &bounds)
            guard bounds.count == 2, bounds[0] <= bounds[1] else {
                throw TrainingError.recipe("data.degradation.\(key.stringValue) is not \(form)")
            }
            range = bounds[0]...bounds[1]
        }
        try fields.read(.kind, "bicubic or video", into: &kind)
        try read(.crf, "two whole numbers such as [20, 36]", into: &crf)
        try fields.read(.codecs, "a list of h264 and hevc", into: &codecs)
        try read(.blur, "two numbers such as [0, 0.8]", into: &blur)
        try read(.noise, "two numbers such as [0, 2]", into: &noise)
        try fields.read(.variants, "a whole number", into: &variants)
    }
}
