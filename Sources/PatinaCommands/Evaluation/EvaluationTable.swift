import Foundation
import Reports

/// A formatter of scores as lines of text.
enum EvaluationTable {
    /// Returns the heading of rows with the same scores as `row`.
    /// - Parameter first: the heading of the first column.
    static func header(_ first: String, of row: EvaluationRow) -> String {
        first.left(20) + row.scores.map { "\($0.name) dB".right(11) + "SSIM".right(8) }.joined() + "gain".right(8)
    }

    /// Returns a row's scores, and the gain in decibels of the last one over the one before it.
    static func line(_ row: EvaluationRow) -> String {
        let cells = row.scores.map { _, score in
            score.psnr.formatted(3).right(11) + (score.ssim.map { $0.formatted(4) } ?? "-").right(8)
        }
        let (model, baseline) = (row.scores[row.scores.count - 1].score, row.scores[row.scores.count - 2].score)
        return row.name.left(20) + cells.joined() + (model.psnr - baseline.psnr).formatted(3).right(8)
    }

    /// Returns a table of PSNR in decibels with a line per row, a column per folder, and the mean of the folders.
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

    /// Returns the last components of paths, without the extension of models, or the paths themselves where these would
    /// not be distinct.
    private static func shortened(_ paths: [String]) -> [String] {
        let names = paths.map { path in
            let name = URL(fileURLWithPath: path).lastPathComponent
            let suffix = ".\(ModelLocator.fileExtension)"
            return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
        }
        return Set(names).count == Set(paths).count ? names : paths
    }
}
