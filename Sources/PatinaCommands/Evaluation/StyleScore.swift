import Reports
import Training

/// The scores of a network for style transfer.
struct StyleScore: Encodable {
    /// The name of the network.
    var name = ""
    /// The distance of the Gram matrices from those of the style picture, relative to the norm of the latter, averaged
    /// over layers.
    var style = 0.0
    /// The squared distance of the activations from those of the photograph, relative to the latter's squared norm.
    var content = 0.0
    /// The mean absolute change from frame to frame of a still with fresh noise, in 8-bit code values.
    var still = 0.0
    /// The mean absolute change from frame to frame of a pan whose motion was undone, in 8-bit code values.
    var pan = 0.0

    init() {}

    init(_ parts: PerceptualLoss.Parts, still: Double, pan: Double) {
        (style, content) = (Double(parts.style), Double(parts.content))
        (self.still, self.pan) = (still, pan)
    }

    /// Adds another score's figures, multiplied by `share`.
    mutating func add(_ other: StyleScore, share: Double) {
        style += share * other.style
        content += share * other.content
        still += share * other.still
        pan += share * other.pan
    }

    /// Returns a table with a heading; the changes of networks are also shown as multiples of the first row's.
    static func table(_ rows: [StyleScore]) -> String {
        let width = max(20, (rows.map(\.name.count).max() ?? 0) + 2)
        let header =
            "".left(width) + "style".right(8) + "content".right(9) + "change: still".right(15) + "pan".right(14)
        let lines = rows.enumerated().map { index, row in
            let changes = [(row.still, rows[0].still, 15), (row.pan, rows[0].pan, 14)].map { value, own, width in
                (value.formatted(2) + (index == 0 ? "" : " (\((value / own).formatted(2))×)")).right(width)
            }
            return row.name.left(width) + row.style.formatted(3).right(8) + row.content.formatted(3).right(9)
                + changes.joined()
        }
        return ([header] + lines).joined(separator: "\n")
    }
}

/// The scores of networks for style transfer, as `--json` has them.
struct StyleEvaluationReport: Encodable {
    let style: String
    let features: String
    let set: String
    let smooth: Bool
    let rows: [StyleScore]
}
