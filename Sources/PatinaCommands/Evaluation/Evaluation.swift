import Foundation
import Imaging

/// A scoring of networks on folders of pictures by PSNR and SSIM of luma.
struct Evaluation {
    /// The networks that are scored.
    let models: [EvaluationModel]
    /// The folders by the names that were given, with the pictures in each.
    let sets: [(name: String, files: [URL])]
    /// The degradations that each picture is scored with, such as one for each rate factor.
    let sources: [EvaluationSource]

    /// Returns the scores of the first network on the pictures of the first folder, one row per picture.
    /// - Parameter each: a closure that receives every row as soon as it is computed.
    func pictures(_ source: EvaluationSource, each: (EvaluationRow) -> Void = { _ in }) throws -> [EvaluationRow] {
        try sets[0].files.map { file in
            let row = try row(file, source, models: [models[0]], names: ["model"])
            each(row)
            return row
        }
    }

    /// Returns the mean scores on every folder: first those of the baselines for each scale, then those of the
    /// networks.
    func matrix() throws -> [EvaluationMatrix.Row] {
        let scales = Set(models.map(\.scale)).sorted()
        var rows: [EvaluationMatrix.Row] = []
        var networks = [EvaluationMatrix.Row?](repeating: nil, count: models.count)
        for scale in scales {
            let own = models.indices.filter { models[$0].scale == scale }
            let means = try sets.map { set in
                try mean(set, scale: scale, models: own.map { models[$0] })
            }
            let baselines = means[0].scores.count - own.count
            for (index, (name, _)) in means[0].scores.enumerated() {
                let cells = zip(sets, means).map { set, mean in
                    let score = mean.scores[index].score
                    return EvaluationMatrix.Cell(set: set.name, psnr: score.psnr, ssim: score.ssim)
                }
                let row = EvaluationMatrix.Row(
                    name: index < baselines && scales.count > 1 ? "\(name) ×\(scale)" : name, scale: scale, sets: cells,
                    mean: .mean(means.map { $0.scores[index].score }))
                if index < baselines { rows.append(row) } else { networks[own[index - baselines]] = row }
            }
        }
        return rows + networks.compactMap(\.self)
    }

    /// Returns the mean scores over all pictures of a folder and all sources.
    /// - Parameter models: networks of this scale.
    private func mean(
        _ set: (name: String, files: [URL]), scale: Int, models: [EvaluationModel]
    ) throws -> EvaluationRow {
        var rows: [EvaluationRow] = []
        for file in set.files {
            for source in sources { rows.append(try row(file, source, models: models, names: models.map(\.name))) }
            if Console.isTerminal {
                Console.status("scoring \(set.name): \(rows.count / sources.count) of \(set.files.count)")
            }
        }
        return .mean(rows)
    }

    /// Returns the scores of the baselines and of networks on one picture.
    /// - Parameters:
    ///   - models: networks of the same scale.
    ///   - names: the names of the networks in the row.
    private func row(
        _ file: URL, _ source: EvaluationSource, models: [EvaluationModel], names: [String]
    ) throws -> EvaluationRow {
        let scale = models[0].scale
        let sample = try EvaluationSample(file, source, scale: scale)
        var scores = sample.baselines.map { name, plane in
            (name: name, score: EvaluationScore(plane, sample.high, border: scale))
        }
        for (model, name) in zip(models, names) {
            let output = Plane<Float>(try model.run(sample.low))
            scores.append((name, EvaluationScore(output, sample.high, border: scale)))
        }
        return EvaluationRow(name: file.deletingPathExtension().lastPathComponent, scores: scores)
    }
}
