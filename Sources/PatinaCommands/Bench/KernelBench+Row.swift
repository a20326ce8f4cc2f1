import Reports

extension KernelBench {
    /// The measurement of one shape, a row of the table.
    struct Row: Encodable {
        /// `layer`, or the ends of the network around the trunk, as in `SyntheticNetwork.Ends`.
        let kind: String
        let arithmetic: String
        let channels: Int
        /// The share of the trunk's kernels that are kept: 0.5 or 1.
        let kept: Double
        /// The rates that were reached.
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

        /// The heading of the table.
        static let header =
            "measured".left(20) + "arithmetic".left(12) + "channels".right(8) + "kernels".right(9) + Rates.header

        /// The row of the table.
        var line: String {
            kind.left(20) + arithmetic.left(12) + "\(channels)".right(8) + (kept < 1 ? "half" : "all").right(9)
                + rates.cells
        }
    }
}
