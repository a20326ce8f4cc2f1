import Foundation

/// Scores as lines of text.
enum EvaluationTable {
    /// The heading of rows like this one.
    static func header(_ first: String, of row: EvaluationRow) -> String {
        first.left(20) + row.scores.map { "\($0.name) dB".right(11) + "SSIM".right(8) }.joined() + "gain".right(8)
    }

    /// A row's scores, and by how much the last one is better than the one before it.
    static func line(_ row: EvaluationRow) -> String {
        let cells = row.scores.map { _, score in
            score.psnr.formatted(3).right(11) + (score.ssim.map { $0.formatted(4) } ?? "-").right(8)
        }
        let (model, baseline) = (row.scores[row.scores.count - 1].score, row.scores[row.scores.count - 2].score)
        return row.name.left(20) + cells.joined() + (model.psnr - baseline.psnr).formatted(3).right(8)
    }

    /// A line of PSNR in decibels per row, a column per set, and the mean of the columns.
    static func matrix(_ rows: [EvaluationMatrix.Row]) -> String {
        let names = shortened(rows.map(\.name))
        let sets = shortened(rows[0].sets.map(\.set))
        let columns = (sets + ["mean"]).map { (name: $0, width: max(10, $0.count + 2)) }
        let first = max(20, (names.map(\.count).max() ?? 0) + 1)
        let header = "PSNR in dB".left(first) + columns.map { $0.name.right($0.width) }.joined()
        let lines = zip(names, rows).map { name, row in
            let values = row.sets.map(\.psnr) + [row.mean.psnr]
            return name.left(first) + zip(values, columns).map { $0.formatted(3).right($1.width) }.joined()
        }
        return ([header] + lines).joined(separator: "\n")
    }

    /// The last parts of paths, where these differ.
    private static func shortened(_ paths: [String]) -> [String] {
        let names = paths.map { path in
            let name = URL(fileURLWithPath: path).lastPathComponent
            let suffix = ".\(ModelLocator.fileExtension)"
            return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
        }
        return Set(names).count == Set(paths).count ? names : paths
    }
}
