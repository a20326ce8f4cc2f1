import Reports

/// The arithmetic throughput of a measurement, in 10⁹ multiply-accumulates per second.
struct Rates: Encodable {
    /// The throughput counting the kept weights.
    let kept: Double
    /// The throughput counting all weights of dense convolutions of the same shapes, which an engine that multiplies
    /// zeros would need for this speed.
    let dense: Double
    /// The throughput that the CPU reaches with all operands in registers; nil where no kernels are generated for it.
    let peak: Double?

    /// The ratio of `kept` to the peak.
    var efficiency: Double? { peak.map { kept / $0 } }

    /// Makes rates from numbers of multiply-accumulates per second.
    init(kept: Double, dense: Double, peak: Double?) {
        self.kept = kept / 1e9
        self.dense = dense / 1e9
        self.peak = peak.map { $0 / 1e9 }
    }

    enum CodingKeys: String, CodingKey {
        case kept = "kept_gmac_per_s"
        case dense = "dense_equivalent_gmac_per_s"
        case peak = "peak_gmac_per_s"
        case efficiency
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kept.rounded(digits: 3), forKey: .kept)
        try container.encode(dense.rounded(digits: 3), forKey: .dense)
        // An unknown value is encoded as null, not left out.
        try container.encode(peak?.rounded(digits: 3), forKey: .peak)
        try container.encode(efficiency?.rounded(digits: 4), forKey: .efficiency)
    }

    /// The values as cells of a table with the heading `header`.
    var cells: String {
        kept.formatted(1).right(9) + dense.formatted(1).right(9) + (peak?.formatted(1) ?? "-").right(9)
            + (efficiency?.formatted(3) ?? "-").right(9)
    }

    /// The heading of the cells: the throughput of the kept weights and of the dense equivalent in GMAC/s, the peak,
    /// and the ratio to it.
    static let header = "kept".right(9) + "dense".right(9) + "peak".right(9) + "of peak".right(9)
}

extension Double {
    /// Returns the number rounded to a number of decimals.
    func rounded(digits: Int) -> Double {
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
