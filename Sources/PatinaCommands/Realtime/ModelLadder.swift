/// The faster substitutes for a network that is too slow.
enum ModelLadder {
    /// Returns the names of the cheaper substitutes for a model, in order of descending cost.
    ///
    /// A substitute is for luma, has the same scale, and costs less in multiply-accumulates of the kept weights per
    /// pixel, as computed from the models' files. Of models with the same cost only the one with the shortest name is a
    /// step: from sr2-quality that is sr2 and not sr2-video. The steps from sr2-video are those with a lower cost.
    /// - Parameter model: a name of the line-up, or a file.
    /// - Throws: `Failure` where there is no such model.
    static func steps(from model: String) throws(Failure) -> [String] {
        steps(from: try LineUpModel(model), in: LineUpModel.all())
    }

    /// Returns the names of the cheaper substitutes for a model within a line-up.
    static func steps(from model: LineUpModel, in lineUp: [LineUpModel]) -> [String] {
        distinct(lineUp.filter { $0.isKin(of: model) && $0.cost < model.cost }).map(\.name)
    }

    /// Returns the models in order of descending cost, one of each cost.
    static func distinct(_ models: [LineUpModel]) -> [LineUpModel] {
        var steps: [LineUpModel] = []
        for model in LineUpModel.sorted(models) where steps.last?.cost != model.cost { steps.append(model) }
        return steps
    }
}
