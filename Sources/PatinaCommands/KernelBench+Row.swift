extension KernelBench {
    /// One measured shape.
    struct Row: Encodable {
        /// `layer`, or what of a network was run: see `SyntheticNetwork.Ends`.
        let kind: String
        let arithmetic: String
        let channels: Int
        /// Share of the kernels (of the trunk) that are kept.
        let kept: Double
        let rates: Rates

        enum CodingKeys: CodingKey { case kind, arithmetic, channels, kept }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(kind, forKey: .kind)
            try container.encode(arithmetic, forKey: .arithmetic)
            try container.encode(channels, forKey: .channels)
            try container.encode(kept, forKey: .kept)
            try rates.encode(to: encoder)
        }

        static let header =
            "measured".left(20) + "arithmetic".left(12) + "channels".right(8) + "kernels".right(9) + Rates.header

        var line: String {
            kind.left(20) + arithmetic.left(12) + "\(channels)".right(8) + (kept < 1 ? "half" : "all").right(9)
                + rates.cells
        }
    }
}
