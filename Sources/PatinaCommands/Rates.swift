/// What was reached, in 10⁹ multiply-accumulates per second.
struct Rates: Encodable {
    /// Of the kept weights.
    let kept: Double
    /// Of the dense convolutions of the same shapes: what an engine that multiplies zeros would need for this speed.
    let dense: Double
    /// What the CPU reaches with operands in registers; nil where no kernels are generated for it.
    let peak: Double?

    /// Kept as a share of the peak.
    var efficiency: Double? { peak.map { kept / $0 } }

    /// - Parameters: per second.
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
        // What is not known is null, not absent.
        try container.encode(peak?.rounded(digits: 3), forKey: .peak)
        try container.encode(efficiency?.rounded(digits: 4), forKey: .efficiency)
    }

    /// The cells of a table, as `header` heads them.
    var cells: String {
        kept.formatted(1).right(9) + dense.formatted(1).right(9) + (peak?.formatted(1) ?? "-").right(9)
            + (efficiency?.formatted(3) ?? "-").right(9)
    }

    /// GMAC/s of the kept weights, GMAC/s of the dense equivalent, the peak, and the share of it.
    static let header = "kept".right(9) + "dense".right(9) + "peak".right(9) + "of peak".right(9)
}

extension Double {
    /// Rounded to some decimals.
    func rounded(digits: Int) -> Double {
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
